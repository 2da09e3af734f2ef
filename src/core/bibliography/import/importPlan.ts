import { distinctCitekey, madeCitekey } from '../../library/citekey';
import { namedRecord } from '../../library/work';
import type { BibliographyEntry } from '../bibliography';
import type { Addition } from '../insertReferences';
import { spokenName } from '../../name';
import { referenceRecord } from '../referenceRecord';

/** What the workspace has already. */
export interface KnownWorks {
	/** Names of works that stand in a bibliography, as `namedRecord` gives them. */
	readonly names: ReadonlySet<string>;
	/** Keys that are taken, in lower case. */
	readonly keys: ReadonlySet<string>;
	/** The citekey by which the workspace knows a work, by one of its names. */
	readonly keyOf: (name: string) => string | undefined;
}

/** What an import adds, and what is there already. */
export interface ImportPlan {
	readonly added: readonly Addition[];
	readonly known: readonly BibliographyEntry[];
}

const legalKey = /^[^\s,{}()="#%\\~']+$/;

/** Which entries to add, and under which keys: the workspace's own for a work that it knows, else theirs, else a made one. */
export function* importPlan(
	entries: readonly BibliographyEntry[],
	own: (entry: BibliographyEntry) => string | undefined,
	works: KnownWorks,
): Generator<undefined, ImportPlan> {
	const names = new Set(works.names);
	const keys = new Set(works.keys);
	const added: Addition[] = [];
	const known: BibliographyEntry[] = [];
	for (const entry of entries.filter(({ isWork }) => isWork)) {
		yield;
		const { reference } = entry;
		const entryNames = namedRecord(referenceRecord(entry)).names;
		if (
			entryNames.some(name => names.has(name)) ||
			(entryNames.length === 0 && keys.has(reference.key.toLowerCase()))
		) {
			known.push(entry);
			continue;
		}
		const knownKey = entryNames.map(works.keyOf).find(key => key !== undefined);
		const wanted = knownKey ?? (legalKey.test(reference.key) ? reference.key : madeKey(entry));
		const key = knownKey ?? freeKey(wanted, reference.title, keys);
		entryNames.forEach(name => names.add(name));
		keys.add(key.toLowerCase());
		added.push({ reference: { ...reference, key }, bibtex: key === reference.key ? own(entry) : undefined });
	}
	return { added, known };
}

function madeKey({ reference: { title, authors, date } }: BibliographyEntry): string {
	return madeCitekey({ title, authors: authors.map(spokenName), ...(date && { year: date.year }) });
}

function freeKey(key: string, title: string, taken: ReadonlySet<string>): string {
	let free = key;
	for (let length = 4; taken.has(free.toLowerCase()); length++) {
		free = distinctCitekey(key, title, length);
	}
	return free;
}
