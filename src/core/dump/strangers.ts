import type { PaperRecord } from '../library/paper';

/** What a page says of each of its papers, if it says it of any. */
const facts: readonly ((record: PaperRecord) => boolean)[] = [
	record => record.arxiv !== undefined,
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

function isStranger(record: PaperRecord, records: readonly PaperRecord[]): boolean {
	const inner = records.slice(1, -1);
	const others = inner.length > 1 ? inner : records.filter(other => other !== record);
	const ofOthers = facts.filter(fact => others.every(fact));
	// One thing that one record lacks may have been left out.
	return ofOthers.length > 1 && !facts.some(fact => fact(record));
}
