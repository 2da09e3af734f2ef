import { assert } from 'chai';
import type { BibliographyFormat } from '../../../src/core/bibliography/bibliographyFormat';
import { changeEntry } from '../../../src/core/bibliography/changeEntry';
import type { NewFacts } from '../../../src/core/bibliography/newFacts';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { spokenName } from '../../../src/core/name';
import { edited } from '../../../src/core/textEdit';
import { drain } from '../drain';

function changed(text: string, format: BibliographyFormat, facts: NewFacts): string {
	return edited(text, drain(changeEntry(text, format, 'b', facts)));
}

const all: NewFacts = {
	title: 'The Weight of {Clouds} & 5% “Fog”',
	authors: ['Ann Dove', 'Guido van Rossum', 'ACME Labs and Friends'],
	year: 2021,
	doi: '10.1000/xyz',
};

suite('facts that are corrected in an entry', () => {
	const before = '@string{x = "y"}\n@misc{a, title={A}}\n\n% mine\n';
	for (const [how, entry, facts, expected] of [
		[
			'in its own marks',
			'@Misc{b,\n  Title = "B",\n  year  = 1999 # mine\n}',
			{ title: 'Cold', year: 2000 },
			'@Misc{b,\n  Title = "Cold",\n  year  = {2000} # mine\n}',
		],
		[
			'as a bare number',
			'@misc{b, title = {B}, year = 1999}',
			{ year: 2001 },
			'@misc{b, title = {B}, year = 2001}',
		],
		[
			'of a date only the year',
			'@online{b, date = {2019-05-01}}',
			{ year: 2020 },
			'@online{b, date = {2020-05-01}}',
		],
		[
			'behind the last, as that one',
			'@misc{b,\r\n\tTITLE = {B}\r\n}',
			{ year: 2001, doi: '10.1/x' },
			'@misc{b,\r\n\tTITLE = {B},\r\n\tYEAR = {2001},\r\n\tDOI = {10.1/x}\r\n}',
		],
		['in an entry without fields', '@misc{b}', { title: 'Bees' }, '@misc{b, title={Bees}}'],
		[
			'with what says whose an eprint is',
			'@misc{b, title = {B}}',
			{ arxiv: '2408.01234' },
			'@misc{b, title = {B}, eprint = {2408.01234}, archiveprefix = {arXiv}}',
		],
		[
			'keeping the others',
			'@misc{b, author = {A. Li and others}}',
			{ authors: ['Ann Li'] },
			'@misc{b, author = {Ann Li and others}}',
		],
		['taken out', '@misc{b, title = {B}, doi = {10.1/x}}', { doi: '' }, '@misc{b, title = {B}, doi = {}}'],
	] as const) {
		test(`are written to a .bib ${how}`, () => {
			const after = '\n\n@misc{c,title={C}} trailing';
			// A value that is put together of parts is one no more.
			const text = before + entry.replace(' # mine', '') + after;
			assert.equal(
				changed(text, 'bibtex', facts),
				before + expected.replace(/\{2000\} # mine/, '2000') + after,
			);
		});
	}

	const files: readonly (readonly [BibliographyFormat, string, NewFacts])[] = [
		['bibtex', '@misc{a, title={A}}\n@misc{b,\n  title = {B},\n  author = {C, D},\n}\n', all],
		['bibtex', '@misc{a, title={A}}\n@misc{b}\n', all],
		[
			'csl-json',
			'[{"id":"a","type":"book","title":"A"},{"id":"b","type":"book","title":"B","note":"n"}]',
			all,
		],
		[
			'csl-json',
			'[\r\n  {\r\n    "id": "b",\r\n    "type": "book",\r\n    "issued": {"date-parts": [[1999, 3]]},\r\n    "note": "n"\r\n  }\r\n]\r\n',
			all,
		],
		[
			'csl-yaml',
			'---\nreferences:\n- id: a\n  title: A\n- id: b # mine\n  type: book\n  author:\n  - family: X\n    given: Y\n  title: "B"\n  note: n\n...\n',
			all,
		],
		[
			'hayagriva',
			'a:\n  type: book\n  title: A\nb:\n  type: book\n  title: B # mine\n  author:\n    - X, Y\n  note: n\n',
			{ title: all.title!, authors: all.authors!, year: 2021 },
		],
		[
			'ris',
			'TY  - BOOK\r\nID  - a\r\nTI  - A\r\nER  - \r\n\r\nTY  - BOOK\r\nID  - b\r\nT1  - B\r\n  goes on\r\nA1  - X, Y\r\nA1  - Z\r\nN1  - n\r\nER  - \r\n',
			all,
		],
	];
	for (const [format, text, facts] of files) {
		test(`are read back from ${format}: ${JSON.stringify(text.slice(0, 40))}`, () => {
			const other = drain(readBibliography(text, format)).entries.filter(
				({ reference }) => reference.key !== 'b',
			);
			const after = changed(text, format, facts);
			const { entries, problems } = drain(readBibliography(after, format));
			assert.isEmpty(problems, after);
			const now = entries.find(({ reference }) => reference.key === 'b')?.reference;
			assert.deepEqual(
				{ title: now?.title, authors: now?.authors.map(spokenName), year: now?.date?.year, doi: now?.doi },
				{ title: facts.title, authors: [...facts.authors!], year: facts.year as number, doi: facts.doi },
				after,
			);
			assert.deepEqual(
				entries.filter(({ reference }) => reference.key !== 'b').map(({ reference }) => reference),
				other.map(({ reference }) => reference),
			);
			for (const kept of ['# mine', '"note": "n"', 'note: n', 'N1  - n']) {
				assert.equal(after.includes(kept), text.includes(kept), after);
			}
		});
	}

	test('are refused where the entry is not there, or broken', () => {
		assert.throws(() => changed('@misc{a, title={A}}', 'bibtex', all), /b/);
		assert.throws(() => changed('@misc{b, title={A\n@misc{c, title = {D}}', 'bibtex', all), /b/);
		assert.throws(() => changed('[]', 'csl-json', all), /b/);
	});
});
