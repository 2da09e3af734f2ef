import { assert } from 'chai';
import { abstractSnippet } from '../../../src/core/search/abstractSnippet';
import { rounds } from '../rounds';
import { indexOf, paper, samplePapers, searched } from '../../unit/search/samplePapers';
import { pick, seededRandom } from './random';
import { drain } from '../../unit/drain';

suite('any query', () => {
	const index = indexOf(samplePapers);
	const [first = paper({ title: '' })] = samplePapers;

	function tryAll(query: string): void {
		const { hits } = searched(index, query);
		for (const { paper: found, titleMatches } of hits) {
			let end = 0;
			for (const [from, to] of titleMatches) {
				assert.isTrue(end <= from && from < to && to <= found.title.length, query);
				end = to;
			}
		}
		drain(index.matching(query, undefined, new Set()));
		abstractSnippet(first, query);
		drain(index.relatedToText(query));
	}

	const hostile: readonly (readonly [name: string, query: string])[] = [
		['parentheses', '('.repeat(10_000)],
		['closing parentheses', ')'.repeat(2_000)],
		['quotes', '"'.repeat(10_000)],
		['minuses', '-'.repeat(10_000)],
		['negations', '-('.repeat(5_000)],
		['one long word', 'a'.repeat(10_000)],
		['NUL bytes', '\0'.repeat(100) + 'lamp\0net'],
		['lone surrogates', '\ud800 \udc00x \ud83d'],
		['marks without letters', '\u0301\u0301 \u200d \u00ad'],
		['a thousand words', Array.from({ length: 1_000 }, (_, at) => `word${at}`).join(' ')],
		['a thousand ORs', 'rye OR '.repeat(1_000)],
		['patterns', '.*(a+)+$ [x-'],
		['property names', '__proto__ constructor has:constructor status:__proto__ toString:x'],
		['a right-to-left mark', '\u202elamp'],
	];
	for (const [name, query] of hostile) {
		test(`is safe: ${name}`, () => tryAll(query));
	}

	test('is safe: made up from syntax', () => {
		const random = seededRandom(1);
		const pieces = [
			'(',
			')',
			'"',
			'-',
			' ',
			' ',
			'OR',
			'title:',
			'year:',
			'20',
			'..',
			'lamp',
			'τ',
			'学',
			'\\',
			':',
		];
		for (let round = 0; round < rounds(20); round++) {
			tryAll(Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(pieces, random)).join(''));
		}
	});

	/** Any code units: letters of all scripts, marks, halves of surrogates, control characters. */
	function anyText(random: () => number, most: number): string {
		const ceilings = [0x80, 0x80, 0x250, 0x3000, 0x10000];
		const codes = Array.from(
			{ length: Math.floor(random() * most) },
			() => pick(ceilings, random) * random(),
		);
		return String.fromCharCode(...codes);
	}

	test('is safe: any text', () => {
		const random = seededRandom(2);
		for (let round = 0; round < rounds(20); round++) {
			tryAll(anyText(random, 24));
		}
	});

	/** Whether a piece of a text begins and ends between two characters. */
	function assertWhole(text: string, [from, to]: readonly [number, number], query: string): void {
		const isInside = (at: number) =>
			/^\p{M}/u.test(text.slice(at)) ||
			(/^[\udc00-\udfff]$/.test(text.charAt(at)) && /^[\ud800-\udbff]$/.test(text.charAt(at - 1)));
		assert.isTrue(0 <= from && from < to && to <= text.length, query);
		assert.isFalse(isInside(from) || isInside(to), JSON.stringify([text, from, to, query]));
	}

	test('marks whole characters: letters beyond the first plane, ligatures and accents of their own', () => {
		const latin = ['𝐀', '𝐛', 'ﬃ', 'ﬁ', 'e\u0301', 'n\u0303', 'a', 'o', 'ß', '²', ' ', '-'];
		const letters = [...latin, '學', 'か\u3099', 'ガ', '\u1103\u1175\u11b8', 'ที่', 'मॉ', 'בֵּ'];
		const random = seededRandom(4);
		for (let round = 0; round < rounds(200); round++) {
			const made = () => Array.from({ length: 12 }, () => pick(letters, random)).join('');
			const one = paper({ title: made(), abstract: made() });
			for (const query of [
				one.title.slice(0, 5),
				one.title.normalize('NFKC').slice(0, 3),
				one.abstract.slice(1, 6),
			]) {
				for (const { titleMatches } of searched(indexOf([one]), query).hits) {
					titleMatches.forEach(range => assertWhole(one.title, range, query));
				}
				const snippet = abstractSnippet(one, query);
				snippet?.matches.forEach(range => assertWhole(snippet.text, range, query));
			}
		}
	});

	test('is safe on papers of any text', () => {
		const random = seededRandom(3);
		for (let round = 0; round < rounds(20); round++) {
			const one = paper({ title: anyText(random, 30), abstract: anyText(random, 60) });
			const found = indexOf([one]);
			const query = one.title.slice(0, Math.floor(random() * 20));
			for (const { titleMatches } of searched(found, query).hits) {
				titleMatches.forEach(range => assertWhole(one.title, range, query));
			}
			const asked = one.abstract.slice(0, 10);
			const snippet = abstractSnippet(one, asked);
			snippet?.matches.forEach(range => assertWhole(snippet.text, range, asked));
			drain(found.related(one));
		}
	});
});
