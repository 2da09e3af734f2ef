import { assert } from 'chai';
import fc from 'fast-check';
import { bibtexEntry } from '../../../src/core/bibliography/bibtex/bibtexEntry';
import { insertBibtex, type NewEntry } from '../../../src/core/bibliography/bibtex/insertBibtex';
import { plainText } from '../../../src/core/bibliography/bibtex/plainText';
import { latexTitle } from '../../../src/core/bibliography/bibtex/latexText';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import type { Reference } from '../../../src/core/bibliography/reference';
import { edited } from '../../../src/core/textEdit';
import { drain } from '../drain';
import { rounds } from '../rounds';
import { hostileTexts } from './hostileTexts';

function newEntry(key: string, more: Partial<Reference> = {}): NewEntry {
	const reference: Reference = { key, type: 'document', title: 'New', authors: [], ...more };
	return { key, write: style => bibtexEntry(reference, style) };
}

const inserted = (text: string, ...keys: string[]) =>
	edited(
		text,
		insertBibtex(
			text,
			keys.map(key => newEntry(key, { date: { year: 2024 }, authors: [{ family: 'Li' }] })),
		),
	);

suite('an entry put into a .bib', () => {
	const files: readonly (readonly [how: string, file: string, result: string])[] = [
		['into an empty file', '', '@misc{m,\n  title = {New},\n  author = {Li},\n  year = {2024},\n}\n'],
		[
			'at the end of one that is not sorted',
			'@misc{z,\n  title = {Z},\n}\n@misc{a,\n  title = {A},\n}\n',
			'@misc{z,\n  title = {Z},\n}\n@misc{a,\n  title = {A},\n}\n@misc{m,\n  title = {New},\n  author = {Li},\n  year = {2024},\n}\n',
		],
		[
			'between its neighbours in one that is sorted, comments staying with theirs',
			'@misc{a,\n  title = {A},\n} % mine\n\n% about z\n@misc{z,\n  title = {Z},\n}\n',
			'@misc{a,\n  title = {A},\n} % mine\n\n@misc{m,\n  title = {New},\n  author = {Li},\n  year = {2024},\n}\n\n% about z\n@misc{z,\n  title = {Z},\n}\n',
		],
		[
			'before the first, in capitals, quotes, aligned, without a last comma, with Windows line ends',
			'\uFEFF@string{x = "y"}\r\n\r\n@MISC{n,\r\n\tTITLE  = "N",\r\n\tYEAR   = 2020\r\n}\r\n\r\n@MISC{z,\r\n\tTITLE  = "Z",\r\n\tYEAR   = 1999\r\n}',
			'\uFEFF@string{x = "y"}\r\n\r\n@MISC{m,\r\n\tTITLE  = "New",\r\n\tAUTHOR = "Li",\r\n\tYEAR   = 2024\r\n}\r\n\r\n@MISC{n,\r\n\tTITLE  = "N",\r\n\tYEAR   = 2020\r\n}\r\n\r\n@MISC{z,\r\n\tTITLE  = "Z",\r\n\tYEAR   = 1999\r\n}',
		],
		[
			'in the same line style without blanks around the sign, closing behind the last field',
			'@Misc{b,\n    Title={B},\n    Year={2020}}\n',
			'@Misc{b,\n    Title={B},\n    Year={2020}}\n\n@Misc{m,\n    Title={New},\n    Author={Li},\n    Year={2024}}\n',
		],
		[
			'before an entry that is not closed',
			'@misc{a,\n  title = {A},\n}\n\n@misc{b,\n  title = {B,\n',
			'@misc{a,\n  title = {A},\n}\n\n@misc{m,\n  title = {New},\n  author = {Li},\n  year = {2024},\n}\n\n@misc{b,\n  title = {B,\n',
		],
		['not at all where its key is there', '@misc{M, title = {M}}', '@misc{M, title = {M}}'],
	];
	for (const [how, file, result] of files) {
		test(how, () => assert.equal(inserted(file, 'm'), result));
	}

	test('with others, each at its place', () => {
		const file = '@misc{b,\n  title = {B},\n}\n\n@misc{d,\n  title = {D},\n}\n';
		const keys = drain(readBibliography(inserted(file, 'e', 'c1', 'a', 'c2', 'b'))).entries.map(
			({ reference }) => reference.key,
		);
		assert.deepEqual(keys, ['a', 'b', 'c1', 'c2', 'd', 'e']);
	});

	test('refuses a key that would break the file', () => {
		assert.throws(() => inserted('', 'a b'), /“a b” cannot be the key/);
		assert.throws(() => inserted('', 'a,b'));
	});

	/** Entries, junk, line ends and bits of broken entries, in any order. */
	const files2 = fc
		.array(
			fc.oneof(
				fc.constantFrom(...hostileTexts),
				fc.constantFrom(
					'\n',
					'\r\n',
					' ',
					'\t',
					'% c\n',
					'@',
					'{',
					'}',
					'"',
					',',
					'#',
					'\uFEFF',
					'text',
					'@string{a = "b"}',
				),
				fc.string({ maxLength: 20 }),
				fc.stringMatching(/^[a-z]{1,4}$/).map(key => `@misc{${key},\n  title = {${key}},\n}\n`),
			),
			{ maxLength: 12 },
		)
		.map(parts => parts.join(''));

	test('keeps every other byte, is read back, and hides nothing', () => {
		fc.assert(
			fc.property(files2, fc.constantFrom('aaaa2020', 'mmmm', 'zzzz'), (text, key) => {
				const before = drain(readBibliography(text)).entries.map(({ reference }) => reference.key);
				fc.pre(!before.some(known => known.toLowerCase() === key));
				const edits = insertBibtex(text, [newEntry(key)]);
				assert.lengthOf(edits, 1);
				assert.isTrue(edits.every(({ start, end }) => start === end));
				const after = drain(readBibliography(edited(text, edits))).entries.map(({ reference }) => reference);
				assert.deepInclude(
					after.find(reference => reference.key === key),
					{ title: 'New' },
				);
				assert.sameMembers(
					after.map(reference => reference.key),
					[...before, key],
				);
			}),
			{ numRuns: rounds(300) },
		);
	});

	test('says the title that it was given', () => {
		const title = fc
			.array(fc.oneof(fc.constantFrom(...'\\{}$&%#_~^"\'` -–GPT4é王λ,=@'), fc.string({ maxLength: 6 })), {
				maxLength: 15,
			})
			.map(parts => parts.join(''));
		fc.assert(
			fc.property(title, text => {
				const flat = text
					.replace(/\s+/g, ' ')
					.replace(/[\u0000-\u001F\u007F]/g, '')
					.trim()
					.normalize('NFC');
				// LaTeX reads these as one character, and a dollar before a dollar as math.
				fc.pre(!/--|``|''|\$[\s\S]*\$|\s\s/.test(flat));
				assert.equal(plainText(latexTitle(flat)), flat);
			}),
			{ numRuns: rounds(500) },
		);
	});
});
