import { assert } from 'chai';
import { bibtexEntry } from '../../../src/core/bibliography/bibtex/bibtexEntry';
import { insertBibtex, type NewEntry } from '../../../src/core/bibliography/bibtex/insertBibtex';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import type { Reference } from '../../../src/core/bibliography/reference';
import { edited } from '../../../src/core/textEdit';
import { drain } from '../drain';

function newEntry(key: string, more: Partial<Reference> = {}): NewEntry {
	const reference: Reference = { key, type: 'document', title: 'New', authors: [], ...more };
	return { key, write: style => bibtexEntry(reference, style) };
}

const inserted = (text: string, ...keys: string[]) =>
	edited(
		text,
		drain(
			insertBibtex(
				text,
				keys.map(key => newEntry(key, { date: { year: 2024 }, authors: [{ family: 'Li' }] })),
			),
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
		...['jabref-meta: databaseType:bibtex;', 'BibDesk Static Groups{\n<plist/>\n}'].map(
			kept =>
				[
					'before what other programs keep of the file at its end',
					`@misc{b,\n  title = {B},\n}\n\n@Comment{${kept}}\n`,
					`@misc{b,\n  title = {B},\n}\n\n@misc{m,\n  title = {New},\n  author = {Li},\n  year = {2024},\n}\n\n@Comment{${kept}}\n`,
				] as const,
		),
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

	test('as biblatex has it, where JabRef says that the file is for that', () => {
		const text = '@Article{a,\n  title = {A},\n}\n\n@Comment{jabref-meta: databaseType:biblatex;}\n';
		const [edit] = drain(insertBibtex(text, [newEntry('b', { arxiv: '2401.00001' })]));
		assert.include(edit?.text, 'eprinttype = {arXiv}');
	});

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
});
