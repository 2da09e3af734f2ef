import type { PaperRecord } from '../library/paper';

/** What a page says of each of its papers, if it says it of any. */
const facts: readonly ((record: PaperRecord) => boolean)[] = [
	hasId,
	record => record.authors.length > 0,
	record => record.listed !== undefined,
	record => record.upvotes !== undefined || record.stars !== undefined,
];

/** The records without those at a page's head and foot of which it says nothing that it says of all others. */
export function withoutStrangers(records: readonly PaperRecord[]): readonly PaperRecord[] {
	const last = records.length - 1;
	return last < 1
		? records
		: records.filter((record, at) => (at > 0 && at < last) || !isStranger(record, records));
}

function hasId({ arxiv }: PaperRecord): boolean {
	return arxiv !== undefined;
}

function isStranger(record: PaperRecord, records: readonly PaperRecord[]): boolean {
	const inner = records.slice(1, -1);
	const others = inner.length > 1 ? inner : records.filter(other => other !== record);
	const ofOthers = facts.filter(fact => others.every(fact));
	// One thing that a record lacks may have been left out, but hardly the id that all others have.
	const isTold = ofOthers.length > 1 || (others.length > 2 && ofOthers.includes(hasId));
	return isTold && !facts.some(fact => fact(record));
}
