import type { PaperRecord } from '../library/paper';

/** What a page says of each of its papers, if it says it of any. */
const facts: readonly ((record: PaperRecord) => boolean)[] = [
	hasId,
	hasAuthors,
	record => record.listed !== undefined,
	record => record.upvotes !== undefined || record.stars !== undefined,
];

/** The records without those at a page's head and foot of which it says nothing that it says of all others. */
export function withoutStrangers(records: readonly PaperRecord[]): readonly PaperRecord[] {
	const own = [...records];
	while (own.length > 1 && isStranger(own[0]!, own)) {
		own.shift();
	}
	while (own.length > 1 && isStranger(own.at(-1)!, own)) {
		own.pop();
	}
	return own;
}

function hasId({ arxiv }: PaperRecord): boolean {
	return arxiv !== undefined;
}

function hasAuthors({ authors }: PaperRecord): boolean {
	return authors.length > 0;
}

function isStranger(record: PaperRecord, records: readonly PaperRecord[]): boolean {
	const inner = records.slice(1, -1);
	const others = inner.length > 1 ? inner : records.filter(other => other !== record);
	// There may be another stranger among them.
	const most = others.length > 2 ? others.length * 0.66 : others.length;
	const ofOthers = facts.filter(fact => others.filter(fact).length >= most);
	// One thing that a record lacks may have been left out, but hardly the id or the authors that all others have.
	const isTold =
		ofOthers.length > 1 || (others.length > 2 && (ofOthers.includes(hasId) || ofOthers.includes(hasAuthors)));
	return isTold && !facts.some(fact => fact(record));
}
