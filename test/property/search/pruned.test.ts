import { assert } from 'chai';
import { findPapers } from '../../../src/core/search/findPapers';
import { parseQuery } from '../../../src/core/search/parseQuery';
import { TopPapers } from '../../../src/core/search/topPapers';
import { papersAtOnce } from '../../../src/core/search/paperValues';
import { drain } from '../../unit/drain';
import { indexOf, paper, updated } from '../../unit/search/samplePapers';
import { rounds } from '../rounds';
import { pick, seededRandom } from './random';

suite('search for the best few', () => {
	const random = seededRandom(12);
	const syllables = ['ba', 'do', 'ki', 'lem', 'nor', 'pat', 'ru', 'tan'];
	const word = () =>
		Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables, random)).join('');
	/** Some words are in many papers, most in few. */
	const vocabulary = Array.from({ length: 300 }, word);
	const drawn = () => vocabulary[Math.floor(vocabulary.length * random() ** 4)] ?? '';
	const text = (length: number) => Array.from({ length }, drawn).join(' ');
	const papers = Array.from({ length: papersAtOnce + 700 }, (_, at) =>
		paper({
			key: `${word()}${at}`,
			title: text(1 + (at % 4)),
			abstract: text(at % 7),
			...(at % 3 === 0 && { year: 2000 + (at % 20) }),
		}),
	);
	const index = updated(indexOf(papers.slice(300)), papers.slice(0, 300), papers.slice(900, 1000));

	function best(query: string, limit: number): readonly (readonly [key: string, score: number])[] {
		const { root } = parseQuery(query);
		const top = new TopPapers(index.corpus, limit);
		if (root) {
			drain(findPapers(index.corpus, root, undefined, false, top));
		}
		return top.entries.map(({ paper: { key }, score }) => [key, score]);
	}

	const shapes: readonly ((one: string, other: string, third: string) => string)[] = [
		one => one,
		one => `${one} `,
		one => one.slice(0, 1),
		(one, other) => `${one} ${other}`,
		(one, other, third) => `${one} ${other} ${third.slice(0, 2)}`,
		(one, other, third) => `${one} ${other} ${third} ${one} `,
		(one, other) => `"${one} ${other}"`,
		(one, other, third) => `title:${one} ${other} -${third}`,
		(one, other, third) => `${one} OR (${other} ${third}`,
		(one, other) => `year:2003..2011 ${one} ${other.slice(0, 1)}`,
		() => 'year:2003',
		(one, other, third) => `${one}-${other} ${third} (${other} OR ${one}) "${third}"`,
		(one, other, third) => `${text(30)} ${one}-${other} ${third} ${one}`,
	];

	test('gives those that lead when all are wanted', () => {
		for (let round = 0; round < rounds(3); round++) {
			for (const shape of shapes) {
				const query = shape(drawn(), drawn(), pick(vocabulary, random));
				const all = best(query, papers.length);
				for (const limit of [1, 7, 80]) {
					assert.deepEqual(best(query, limit), all.slice(0, limit), `${query}, ${limit}`);
				}
			}
		}
	});

	test('gives the same while somebody types on and goes back', () => {
		for (let round = 0; round < rounds(2); round++) {
			const query = text(3);
			const typed = Array.from(query, (_, at) => query.slice(0, at + 1));
			const first = typed.map(part => best(part, 20));
			assert.deepEqual(
				[...typed].reverse().map(part => best(part, 20)),
				[...first].reverse(),
				query,
			);
		}
	});
});
