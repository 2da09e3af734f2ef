import { madeCitekey } from './citekey';
import { withAbstractOf, withoutAbstract } from './lazyAbstract';
import { isLone, lonePaper } from './lonePaper';
import { LoneWork } from './loneWork';
import { describing, mergedFacts } from './mergeRecords';
import type { Paper } from './paper';
import type { PlacedRecord } from './placedRecord';

/** A work, the key that files fix for it, and those that its own facts make. */
export interface KeyedWork {
	/** In the order of papers. */
	readonly located: readonly PlacedRecord[];
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

/** One work of all that is said of it; its key is a bibliography's, else a note's, else made. */
export function keyedWork(located: readonly PlacedRecord[]): KeyedWork {
	return isLone(located) ? loneWork(located[0]!) : mergedWork(located);
}

function loneWork(placed: PlacedRecord): LoneWork {
	const { madeKey, madeName, titleName } = madeKeys(placed.record);
	return new LoneWork(placed, lonePaper(placed, madeKey), madeKey, madeName, titleName);
}

function mergedWork(located: readonly PlacedRecord[]): KeyedWork {
	const facts = mergedFacts(located);
	const { madeKey, madeName, titleName } = madeKeys(facts);
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
		paper: mergedPaper(located, facts, fixedKey ?? madeKey, fixedKey),
		fixedKey,
		isInBibliography: fixing[0]?.kind === 'bibliography',
		madeKey,
		madeName,
		titleName,
		otherKeys: others.length > 0 ? others.filter(key => key !== fixedKey) : nothing,
	};
}

/** The keys that records make for their work, in lower case. */
export function madeNames(located: readonly PlacedRecord[]): readonly string[] {
	const { madeName, titleName } = madeKeys(mergedFacts(located));
	return [madeName, titleName];
}

function madeKeys(
	facts: Pick<Paper, 'title' | 'authors' | 'year'>,
): Pick<KeyedWork, 'madeKey' | 'madeName' | 'titleName'> {
	const madeKey = madeCitekey(facts);
	const isOfTitle = facts.authors.length === 0 && facts.year === undefined;
	const titleKey = isOfTitle ? madeKey : madeCitekey({ title: facts.title, authors: [] });
	const madeName = madeKey.toLowerCase();
	return { madeKey, madeName, titleName: titleKey === madeKey ? madeName : titleKey.toLowerCase() };
}

/** The same work under another key. */
export function rekeyed(work: KeyedWork, key: string): KeyedWork {
	const facts = { ...withoutAbstract(work.paper), key } as Omit<Paper, 'abstract'>;
	const paper = withAbstractOf(facts, work.paper);
	if (work instanceof LoneWork) {
		return work.of(paper);
	}
	const { located, fixedKey, isInBibliography, madeKey, madeName, titleName, otherKeys } = work;
	return { located, paper, fixedKey, isInBibliography, madeKey, madeName, titleName, otherKeys };
}

/** All papers are made alike, as each kind of object would take memory of its own. */
function mergedPaper(
	located: readonly PlacedRecord[],
	facts: ReturnType<typeof mergedFacts>,
	key: string,
	fixedKey: string | undefined,
): Paper {
	// An entry without a title is known by its key alone.
	return withAbstractOf({ key, ...facts, title: facts.title || (fixedKey ?? '') }, describing(located));
}
