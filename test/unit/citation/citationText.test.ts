import { assert } from 'chai';
import { citationSyntax } from '../../../src/core/citation/citationForms';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { citationText } from '../../../src/core/citation/citationText';

function plain(authors: readonly string[], year?: number, title = 'A Title'): string {
	return citationText([{ key: 'k', title, authors, ...(year && { year }) }], 'plain');
}

suite('citing in plain text', () => {
	const rows: readonly (readonly [authors: string, expected: string])[] = [
		['Albert Gu', '(Gu, 2023)'],
		['Albert Gu; Tri Dao', '(Gu & Dao, 2023)'],
		['Ashish Vaswani; Noam Shazeer; Niki Parmar', '(Vaswani et al., 2023)'],
		['Gu, Albert', '(Gu, 2023)'],
		['Guido van Rossum', '(van Rossum, 2023)'],
		['John Smith Jr.', '(Smith, 2023)'],
		['OpenAI', '(OpenAI, 2023)'],
		['王小明', '(王小明, 2023)'],
	];
	for (const [authors, expected] of rows) {
		test(authors, () => assert.equal(plain(authors.split('; '), 2023), expected));
	}

	test('says what is not known', () => {
		assert.equal(plain([]), '("A Title", n.d.)');
		assert.equal(plain([], undefined, 'Mamba: Linear-Time Sequences'), '("Mamba", n.d.)');
		assert.equal(plain(['Ada Lovelace']), '(Lovelace, n.d.)');
	});

	test('names several works', () => {
		const works = ['Ada Lovelace', 'Albert Gu'].map(name => ({
			key: name,
			title: 'T',
			authors: [name],
			year: 1843,
		}));
		assert.equal(citationText(works, 'plain'), '(Lovelace, 1843; Gu, 1843)');
		assert.equal(citationText(works, 'plain', 'narrative'), 'Lovelace (1843), Gu (1843)');
	});
});

suite('keys', () => {
	const legal: readonly (readonly [
		language: CitationLanguage,
		short: string,
		legal: string,
		illegal: string,
	])[] = [
		['pandoc', 'a.b:c_d', 'a--b', 'a b'],
		['latex', 'a:b/c', 'müller', 'a,b'],
		['typst', 'a.b:c', 'a b', ''],
		['org', 'a/b:c', 'a{b}', 'a;b'],
		['asciidoc', 'a/b', 'a;b', 'a,b'],
		['rst', 'a/b', 'a:b', 'a,b'],
		['footnote', 'a.b', 'a/b', 'a b'],
		['wikilink', 'a-b', 'a.b', 'a/b'],
	];
	for (const [language, short, odd, illegal] of legal) {
		test(`are legal or not in ${language}`, () => {
			const { isShortKey, isLegalKey } = citationSyntax(language);
			assert.deepEqual([isShortKey(short), isLegalKey(short)], [true, true]);
			assert.deepEqual([isLegalKey(odd), isLegalKey(illegal)], [true, false]);
		});
	}
});
