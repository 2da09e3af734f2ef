import { madeCitekey } from './citekey';
import { type LocatedRecord, mergeRecords } from './mergeRecords';
import type { Paper } from './paper';

/** A work, the key that files fix for it, and those that its own facts make. */
export interface KeyedWork {
	readonly located: readonly LocatedRecord[];
	readonly paper: Paper;
	/** The key that stands in a bibliography, else in a note. */
	readonly fixedKey: string | undefined;
	/** Whether a bibliography fixes it. */
	readonly isInBibliography: boolean;
	readonly madeKey: string;
	/** The key that the title alone makes. */
	readonly titleKey: string;
	/** What else a bibliography or note calls it. */
	readonly otherKeys: readonly string[];
}

export function keyedWork(located: readonly LocatedRecord[]): KeyedWork {
	const facts = mergeRecords(located);
	const madeKey = madeCitekey(facts);
	const titleKey = madeCitekey({ title: facts.title, authors: [] });
	const fixing = [
		...located.filter(({ kind }) => kind === 'bibliography'),
		...located.filter(({ kind }) => kind === 'note'),
	].flatMap(place => (place.record.key === undefined ? [] : { key: place.record.key, kind: place.kind }));
	const others = located.flatMap(({ record }) => [
		...(record.key ? [record.key] : []),
		...(record.otherKeys ?? []),
	]);
	const fixedKey = fixing[0]?.key;
	return {
		located,
		// An entry without a title is known by its key alone.
		paper: { key: fixedKey ?? madeKey, ...facts, title: facts.title || (fixedKey ?? '') },
		fixedKey,
		isInBibliography: fixing[0]?.kind === 'bibliography',
		madeKey,
		titleKey,
		otherKeys: others.filter(key => key !== fixedKey),
	};
}
