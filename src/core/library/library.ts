import { assignedKeys, type AssignedKeys } from './assignKeys';
import { keyedWork, type KeyedWork, rekeyed } from './keyedWork';
import type { LocatedRecord } from './mergeRecords';
import type { Paper, PaperRecord } from './paper';
import { worksOf } from './worksOf';
import type { NamedRecord } from './work';

/** What one file says. */
export interface LibraryPart {
	readonly uri: string;
	readonly kind: 'dump' | 'bibliography' | 'note';
	readonly records: readonly NamedRecord[];
}

/** Every paper that the files tell of, as an immutable value. */
export class Library {
	static readonly empty = new Library([], () => undefined, new Map());

	private constructor(
		/** Those of dumps first, in order of file and line. */
		readonly papers: readonly Paper[],
		/**
		 * The paper with this citekey, in any case; also by another key that a bibliography or note gives it, and by the
		 * key that it would have, or once had, without them.
		 */
		readonly get: (key: string) => Paper | undefined,
		private readonly works: ReadonlyMap<PaperRecord, KeyedWork>,
	) {}

	/** The papers that an earlier session knew, until the parts have been read. */
	static *remembered(papers: readonly Paper[]): Generator<undefined, Library> {
		const byKey = new Map<string, Paper>();
		for (const paper of papers) {
			byKey.set(paper.key.toLowerCase(), paper);
			if (byKey.size % 1000 === 0) {
				yield;
			}
		}
		return new Library(papers, key => byKey.get(key.toLowerCase()), new Map());
	}

	/** The library of `parts`. Papers about which nothing changed stay the same objects as in `previous`. */
	static *of(parts: Iterable<LibraryPart>, previous = Library.empty): Generator<undefined, Library> {
		const works = yield* worksOf(parts, reusing(previous.works));
		const { keys, find } = yield* assignedKeys(works);
		const papers: Paper[] = [];
		const byRecord = new Map<PaperRecord, KeyedWork>();
		for (let index = 0; index < works.length; index++) {
			const work = works[index]!;
			const key = keys[index]!;
			const now = work.paper.key === key ? work : rekeyed(work, key);
			papers.push(now.paper);
			byRecord.set(now.located[0]!.record, now);
			if (index % 500 === 0) {
				yield;
			}
		}
		return new Library(papers, getter(papers, find), byRecord);
	}
}

// Functions of their own, so that no library keeps the one before it in memory.

function reusing(
	known: ReadonlyMap<PaperRecord, KeyedWork>,
): (located: readonly LocatedRecord[]) => KeyedWork {
	return located => {
		const before = known.get(located[0]!.record);
		return before && isOf(before, located) ? before : keyedWork(located);
	};
}

function getter(papers: readonly Paper[], find: AssignedKeys['find']): Library['get'] {
	return key => papers[find(key) ?? -1];
}

/** Whether a work was made of these very records. */
function isOf(work: KeyedWork, located: readonly LocatedRecord[]): boolean {
	return (
		work.located.length === located.length &&
		work.located.every(({ record, uri }, i) => record === located[i]?.record && uri === located[i].uri)
	);
}
