import { madeCitekey } from './citekey';
import { withAbstractOf } from './lazyAbstract';
import { describing, type LocatedRecord, mergedFacts } from './mergeRecords';
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
	/** The same in lower case. */
	readonly madeName: string;
	/** The key that the title alone makes, in lower case. */
	readonly titleName: string;
	/** What else a bibliography or note calls it. */
	readonly otherKeys: readonly string[];
}

/** One for all works that have no other keys. */
const nothing: readonly never[] = [];

export function keyedWork(located: readonly LocatedRecord[]): KeyedWork {
	const facts = mergedFacts(located);
	const madeKey = madeCitekey(facts);
	const titleKey = madeCitekey({ title: facts.title, authors: [] });
	const madeName = madeKey.toLowerCase();
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
		paper: withAbstractOf(
			{ key: fixedKey ?? madeKey, ...facts, title: facts.title || (fixedKey ?? '') },
			describing(located),
		),
		fixedKey,
		isInBibliography: fixing[0]?.kind === 'bibliography',
		madeKey,
		madeName,
		titleName: titleKey === madeKey ? madeName : titleKey.toLowerCase(),
		otherKeys: others.length > 0 ? others.filter(key => key !== fixedKey) : nothing,
	};
}

/** The same work under another key. */
export function rekeyed(work: KeyedWork, key: string): KeyedWork {
	const { abstract: _abstract, ...facts } = work.paper;
	return { ...work, paper: withAbstractOf({ ...facts, key }, work.paper) };
}
