import { assert } from 'chai';
import type { Paper } from '../../../src/core/library/paper';
import { remembering } from '../../../src/core/search/remembering';
import { stem } from '../../../src/core/search/stem';
import { tokenize } from '../../../src/core/search/tokens';
import { drain } from '../../unit/drain';
import { indexOf, paper } from '../../unit/search/samplePapers';
import { rounds } from '../rounds';
import { pick, seededRandom } from './random';

suite('phrases', () => {
	const random = seededRandom(31);
	const common = ['the', 'of', 'a', 'an', 'in', 'is', 'model', 'models', 'moved', 'these', 'then'];
	const rare = [
		'movies',
		'movie',
		'matrices',
		'index',
		'indices',
		'analyses',
		'caches',
		'bias',
		'3.5',
		'2024',
	];
	const odd = [
		"model's",
		'don’t',
		"isn't",
		'x_t',
		'GPT4',
		'FBNetV3',
		'state-of-the-art',
		'β',
		'Schrödinger',
		'学习模型',
		'γλώσσα',
	];
	const marked = ['$x$', '\\emph{of}', 'l_1', '{the}', '–', 'e.g.,', 'a^2'];
	const gaps = [' ', ' ', ' ', ' ', ', ', '. ', ' (', ') ', '\n', ': '];
	const written = (most: number, ...lists: readonly (readonly string[])[]) =>
		Array.from(
			{ length: Math.floor(random() * most) },
			() => pick(pick(lists, random), random) + pick(gaps, random),
		).join('');
	const papers = Array.from({ length: 400 }, (_, at) =>
		paper({
			key: `k${at}`,
			title: written(6, common, rare, odd),
			abstract: at % 4 === 0 ? written(40, common, rare, odd, marked) : written(40, common, rare),
			authors: [written(3, common), written(3, rare)],
			tags: at % 3 === 0 ? [written(3, common)] : [],
			...(at % 5 === 0 && { noteText: written(20, common, odd) }),
		}),
	);
	const index = indexOf(papers);

	const wordsOf = remembering(Infinity, (text: string): readonly string[] => {
		const words: string[] = [];
		tokenize(text, (token, _start, _end, kind) => kind === 'word' && words.push(token));
		return words;
	});

	/** Told without an index and without a sieve, by all words of a text. */
	function stands(text: string, asked: readonly string[], isOpen: boolean): boolean {
		const words = wordsOf(text);
		return words.some((_, from) =>
			asked.every((word, at) => {
				const here = words[from + at] ?? '';
				return stem(here) === stem(word) || (isOpen && at === asked.length - 1 && here.startsWith(word));
			}),
		);
	}

	/** The same of a name, whose words may come in any order and others between them; `a` is an initial, but for `-`. */
	function names(name: string, asked: readonly string[], isOpen: boolean, isWanted: boolean): boolean {
		const words = wordsOf(name);
		return asked.every((word, at) => {
			const mayGoOn = (isWanted && word.length === 1) || (isOpen && at === asked.length - 1);
			return words.some(here => stem(here) === stem(word) || (mayGoOn && here.startsWith(word)));
		});
	}

	const textsOf: readonly (readonly [operator: string, texts: (one: Paper) => readonly string[]])[] = [
		[
			'',
			({ title, abstract, authors, tags, noteText = '' }) => [title, abstract, ...authors, ...tags, noteText],
		],
		['title:', ({ title }) => [title]],
		['abs:', ({ abstract }) => [abstract]],
		['author:', ({ authors }) => authors],
		['note:', ({ noteText = '' }) => [noteText]],
	];

	/** Some words that follow each other in a paper, and some that perhaps never do. */
	function phrase(): string {
		const words = wordsOf(pick(papers, random).abstract);
		const from = Math.floor(random() * words.length);
		const some = words.slice(from, from + 1 + Math.floor(random() * 3));
		return (random() < 0.7 ? some : [...some, pick(common, random)].reverse()).join(' ');
	}

	test('hold for the papers where their words follow each other, or are of one name, and no others', () => {
		let found = 0;
		for (let round = 0; round < rounds(100); round++) {
			const [operator, texts] = pick(textsOf, random);
			const whole = phrase();
			const isOpen = random() < 0.4;
			const asked = isOpen ? whole.replace(/([a-z]{3})[a-z]*$/, '$1') : whole;
			// Of so few letters nothing but titles is asked.
			if (asked === '' || (isOpen && !/(^| )[a-z]{3}$/.test(asked))) {
				continue;
			}
			const query = `${operator}"${asked}${isOpen ? '' : '"'}`;
			const holds = operator === 'author:' ? names : stands;
			const expected = papers.filter(one =>
				texts(one).some(text => holds(text, wordsOf(asked), isOpen, true)),
			);
			const matching = drain(index.matching(query, undefined, new Set<Paper>()));
			assert.sameMembers(
				Array.from(matching, ({ key }) => key),
				expected.map(({ key }) => key),
				query,
			);
			const others = drain(index.matching(`-${operator}"${whole}"`, undefined, new Set<Paper>()));
			assert.equal(
				others.size,
				papers.filter(one => !texts(one).some(text => holds(text, wordsOf(whole), false, false))).length,
				`-${query}`,
			);
			found += expected.length;
		}
		assert.isAbove(found, rounds(100));
	});
});
