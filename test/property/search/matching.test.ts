import { assert } from 'chai';
import type { Paper } from '../../../src/core/library/paper';
import { rounds } from '../rounds';
import { mistyped } from './knownItems';
import { pick, seededRandom } from './random';
import { indexOf, paper, searched } from '../../unit/search/samplePapers';
import { drain } from '../../unit/drain';

/** What matches a word, told without an index: every word of every paper is looked at. */
class Reference {
	private readonly vocabulary: readonly string[];

	constructor(private readonly papers: readonly Paper[]) {
		this.vocabulary = [...new Set(papers.flatMap(({ abstract }) => abstract.split(' ')))];
	}

	/** Undefined where the word is one that only shorter forms and splits could explain. */
	matching(words: readonly string[]): ReadonlySet<Paper> | undefined {
		const each = words.map((word, index) => {
			const found = this.papersWith(word);
			const joined = [words.slice(index - 1, index + 1), words.slice(index, index + 2)]
				.filter(pair => pair.length === 2)
				.map(pair => pair.join(''));
			return found && new Set([...found, ...this.papersWhere(other => joined.includes(other))]);
		});
		return each.includes(undefined)
			? undefined
			: new Set(this.papers.filter(one => each.every(found => found?.has(one))));
	}

	private papersWith(word: string): readonly Paper[] | undefined {
		const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
		const near = (other: string) => distance(word, other) <= most;
		const attempts = [
			(other: string) => other.startsWith(word),
			(other: string) => near(other) && (other.charAt(0) === word.charAt(0) || beginsOtherwise(word, other)),
			near,
		];
		return attempts.map(test => this.papersWhere(test)).find(found => found.length > 0);
	}

	private papersWhere(test: (word: string) => boolean): readonly Paper[] {
		const words = new Set(this.vocabulary.filter(test));
		return this.papers.filter(({ abstract }) => abstract.split(' ').some(word => words.has(word)));
	}
}

/** Whether the words differ by one edit at their beginning. */
function beginsOtherwise(left: string, right: string): boolean {
	const swapped = left.charAt(1) + left.charAt(0) + left.slice(2) === right;
	return (
		swapped ||
		left.slice(1) === right ||
		left === right.slice(1) ||
		(left.slice(1) === right.slice(1) && left !== right)
	);
}

/** Optimal string alignment by its definition. */
function distance(left: string, right: string): number {
	if (Math.abs(left.length - right.length) > 2) {
		return Infinity;
	}
	const rows = Array.from({ length: left.length + 1 }, (_, row) =>
		Array.from({ length: right.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
	);
	const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity;
	for (let row = 1; row <= left.length; row++) {
		for (let column = 1; column <= right.length; column++) {
			const same = left.charAt(row - 1) === right.charAt(column - 1);
			const swapped =
				left.charAt(row - 1) === right.charAt(column - 2) &&
				left.charAt(row - 2) === right.charAt(column - 1);
			const value = Math.min(
				at(row - 1, column) + 1,
				at(row, column - 1) + 1,
				at(row - 1, column - 1) + (same ? 0 : 1),
				swapped ? at(row - 2, column - 2) + 1 : Infinity,
			);
			rows[row]?.splice(column, 1, value);
		}
	}
	return at(left.length, right.length);
}

suite('matching', () => {
	const random = seededRandom(42);
	const syllables = ['ba', 'do', 'ki', 'lem', 'nor', 'pat', 'ru', 'tan'];
	const word = () =>
		Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, random)).join('');
	const vocabulary = Array.from({ length: 150 }, word).filter(one => one.length > 3);
	const papers = Array.from({ length: 60 }, (_, index) =>
		paper({
			key: `k${index}`,
			title: '…',
			abstract: Array.from({ length: 12 }, () => pick(vocabulary, random)).join(' '),
		}),
	);
	const index = indexOf(papers);
	const reference = new Reference(papers);

	test('agrees with looking at every word of every paper', () => {
		let compared = 0;
		for (let round = 0; round < rounds(20); round++) {
			const words = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
				const one = pick(vocabulary, random);
				const kind = random();
				return kind < 0.4
					? one
					: kind < 0.7
						? one.slice(0, 3 + Math.floor(random() * 3))
						: mistyped(one, random);
			});
			const expected = reference.matching(words);
			if (expected) {
				compared++;
				const found = drain(index.matching(`${words.join(' ')} `, undefined, new Set<Paper>()));
				const keysOf = (some: Iterable<Paper>) => Array.from(some, ({ key }) => key).sort();
				assert.deepEqual(keysOf(found), keysOf(expected), words.join(' '));
			}
		}
		assert.isAbove(compared, rounds(10));
	});

	test('finds with a query what it is ranked by, and more', () => {
		for (let round = 0; round < rounds(12); round++) {
			const query = `${pick(vocabulary, random)} ${pick(vocabulary, random)} `;
			const ranked = new Set(searched(index, query, { limit: 100 }).hits.map(hit => hit.paper));
			for (const one of drain(index.matching(query, undefined, new Set<Paper>()))) {
				assert.isTrue(ranked.has(one), query);
			}
		}
	});
});
