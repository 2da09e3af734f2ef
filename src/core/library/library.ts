import { assignedKeys } from './assignKeys';
import { keyedWork, type KeyedWork } from './keyedWork';
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
	static remembered(papers: readonly Paper[]): Library {
		const byKey = new Map(papers.map(paper => [paper.key.toLowerCase(), paper]));
		return new Library(papers, key => byKey.get(key.toLowerCase()), new Map());
	}

	/** The library of `parts`. Papers about which nothing changed stay the same objects as in `previous`. */
	static *of(parts: Iterable<LibraryPart>, previous = Library.empty): Generator<undefined, Library> {
		const known = (located: readonly LocatedRecord[]): KeyedWork => {
			const before = previous.works.get(located[0]!.record);
			return before && isOf(before, located) ? before : keyedWork(located);
		};
		const works = yield* worksOf(parts, known);
		const { keys, get } = yield* assignedKeys(works);
		const papers: Paper[] = [];
		const byRecord = new Map<PaperRecord, KeyedWork>();
		const byWork = new Map<KeyedWork, Paper>();
		for (const [index, work] of works.entries()) {
			const key = keys[index]!;
			const paper = work.paper.key === key ? work.paper : { ...work.paper, key };
			papers.push(paper);
			byWork.set(work, paper);
			byRecord.set(work.located[0]!.record, paper === work.paper ? work : { ...work, paper });
			if (index % 500 === 0) {
				yield;
			}
		}
		const find = (key: string) => {
			const work = get(key);
			return work && byWork.get(work);
		};
		return new Library(papers, find, byRecord);
	}
}

/** Whether a work was made of these very records. */
function isOf(work: KeyedWork, located: readonly LocatedRecord[]): boolean {
	return (
		work.located.length === located.length &&
		work.located.every(({ record, uri }, i) => record === located[i]?.record && uri === located[i].uri)
	);
}
