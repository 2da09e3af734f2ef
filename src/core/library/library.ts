import { distinctCitekey, madeCitekey } from './citekey';
import { mergeRecords } from './mergeRecords';
import type { Paper, PaperRecord } from './paper';
import { groupByWork, type NamedRecord } from './work';

/** What one file says. */
export interface LibraryPart {
	readonly uri: string;
	readonly records: readonly NamedRecord[];
}

/** Every paper that the files tell of, as an immutable value. */
export class Library {
	static readonly empty = new Library([], new Map(), new Map());

	private constructor(
		/** In order of file and line. */
		readonly papers: readonly Paper[],
		private readonly byKey: ReadonlyMap<string, Paper>,
		private readonly works: ReadonlyMap<PaperRecord, KeyedWork>,
	) {}

	/** The paper with this citekey, in any case; also by the key it had before its author or year was known. */
	get(key: string): Paper | undefined {
		return this.byKey.get(key.toLowerCase());
	}

	/** The library of `parts`. Papers about which nothing changed stay the same objects as in `previous`. */
	static *of(parts: Iterable<LibraryPart>, previous = Library.empty): Generator<undefined, Library> {
		const sorted = [...parts].sort((a, b) => (a.uri < b.uri ? -1 : 1));
		const uris = new Map<PaperRecord, string>();
		const grouped = yield* groupByWork(located(sorted, uris));
		const works: KeyedWork[] = [];
		const clashes = new Map<string, number>();
		for (const records of grouped) {
			const known = previous.works.get(records[0]!);
			const work = known && sameWork(known, records, uris) ? known : keyedWork(records, uris);
			works.push(work);
			const made = work.madeKey.toLowerCase();
			clashes.set(made, (clashes.get(made) ?? 0) + 1);
			if (works.length % 50 === 0) {
				yield;
			}
		}
		return yield* withKeys(works, clashes, (...fields) => new Library(...fields));
	}
}

/** A work and the key that its own facts make. */
interface KeyedWork {
	readonly records: readonly PaperRecord[];
	readonly paper: Paper;
	readonly madeKey: string;
	/** The key that the title alone makes. */
	readonly titleKey: string;
}

type Fields = readonly [readonly Paper[], ReadonlyMap<string, Paper>, ReadonlyMap<PaperRecord, KeyedWork>];

function* located(parts: readonly LibraryPart[], uris: Map<PaperRecord, string>): Generator<NamedRecord> {
	for (const { uri, records } of parts) {
		for (const named of records) {
			uris.set(named.record, uri);
			yield named;
		}
	}
}

function sameWork(
	known: KeyedWork,
	records: readonly PaperRecord[],
	uris: ReadonlyMap<PaperRecord, string>,
): boolean {
	return (
		known.records.length === records.length &&
		known.records.every(
			(record, i) => record === records[i] && known.paper.sources[i]?.uri === uris.get(record),
		)
	);
}

function keyedWork(records: readonly PaperRecord[], uris: ReadonlyMap<PaperRecord, string>): KeyedWork {
	const sources = records.map(record => ({ uri: uris.get(record) ?? '', line: record.line }));
	const facts = mergeRecords(records, sources);
	const madeKey = madeCitekey(facts);
	const titleKey = madeCitekey({ title: facts.title, authors: [] });
	return { records, paper: { key: madeKey, ...facts }, madeKey, titleKey };
}

function* withKeys(
	works: readonly KeyedWork[],
	clashes: ReadonlyMap<string, number>,
	library: (...fields: Fields) => Library,
): Generator<undefined, Library> {
	const byKey = new Map<string, Paper>();
	const byRecord = new Map<PaperRecord, KeyedWork>();
	const papers: Paper[] = [];
	for (const work of works) {
		const key = (clashes.get(work.madeKey.toLowerCase()) ?? 0) > 1 ? freeKey(work, byKey) : work.madeKey;
		const paper = work.paper.key === key ? work.paper : { ...work.paper, key };
		papers.push(paper);
		byKey.set(key.toLowerCase(), paper);
		byRecord.set(work.records[0]!, work.paper === paper ? work : { ...work, paper });
		if (papers.length % 500 === 0) {
			yield;
		}
	}
	yield* addTitleKeys(works, papers, byKey);
	return library(papers, byKey, byRecord);
}

/** Both works of a clash get a suffix from their own title, whichever was read first. */
function freeKey({ madeKey, paper }: KeyedWork, taken: ReadonlyMap<string, Paper>): string {
	let length = 4;
	while (taken.has(distinctCitekey(madeKey, paper.title, length).toLowerCase())) {
		length++;
	}
	return distinctCitekey(madeKey, paper.title, length);
}

/** A draft may cite a paper by the key it had while only its title was known; two claims to one such key void it. */
function* addTitleKeys(
	works: readonly KeyedWork[],
	papers: readonly Paper[],
	byKey: Map<string, Paper>,
): Generator<undefined, void> {
	const claims = new Map<string, Paper | undefined>();
	for (const [index, { titleKey, madeKey }] of works.entries()) {
		const key = titleKey.toLowerCase();
		if (titleKey !== madeKey && !byKey.has(key)) {
			claims.set(key, claims.has(key) ? undefined : papers[index]);
		}
		if (index % 500 === 0) {
			yield;
		}
	}
	for (const [key, paper] of claims) {
		if (paper) {
			byKey.set(key, paper);
		}
	}
}
