import { assert } from 'chai';
import type { BibliographyFormat } from '../../../src/core/bibliography/bibliographyFormat';
import { bibliographyFormat } from '../../../src/core/bibliography/bibliographyFormat';
import { type ExportFormat, exportFormats } from '../../../src/core/bibliography/export/exportFormat';
import { writeBibliography as writing } from '../../../src/core/bibliography/export/writeBibliography';
import { insertReferences } from '../../../src/core/bibliography/insertReferences';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import type { Reference } from '../../../src/core/bibliography/reference';
import { edited } from '../../../src/core/textEdit';
import { drain } from '../drain';
import { sampleReferences } from './sampleReferences';

const writeBibliography = (...list: Parameters<typeof writing>) => drain(writing(...list));
const write = (format: ExportFormat, references: readonly Reference[] = sampleReferences) =>
	writeBibliography(
		references.map(reference => ({ reference })),
		format,
	);
const read = (text: string, format: BibliographyFormat) => drain(readBibliography(text, format));

/** Formats that we read, and what each cannot say. */
const ours: readonly (readonly [
	format: ExportFormat,
	readAs: BibliographyFormat,
	loses: readonly (keyof Reference)[],
])[] = [
	['bibtex', 'bibtex', ['type', 'date', 'note']],
	['biblatex', 'bibtex', ['type', 'note']],
	['csl-json', 'csl-json', []],
	['csl-yaml', 'csl-yaml', []],
	['ris', 'ris', ['authors', 'editors']],
	[
		'hayagriva',
		'hayagriva',
		['type', 'authors', 'abstract', 'keywords', 'url', 'accessed', 'series', 'issn'],
	],
];

suite('an exported bibliography', () => {
	for (const [format, readAs, loses] of ours) {
		test(`is read back from ${format}`, () => {
			const text = write(format);
			assert.equal(bibliographyFormat(text, `a.${exportFormats[format].extension}`), readAs);
			const { entries, problems } = read(text, readAs);
			assert.deepEqual(problems, []);
			const rest = (reference: Reference) =>
				Object.fromEntries(
					Object.entries(reference).filter(([name]) => !loses.includes(name as keyof Reference)),
				);
			assert.deepEqual(
				entries.map(({ reference }) => rest(reference)),
				sampleReferences.map(rest),
			);
		});
	}

	test('in Markdown is a list without markup of strangers', () => {
		const title = '[x](command:y) <b> `z` *a* | $(i) &amp; # ~~~';
		const [line = ''] = write('markdown', [{ key: 'k', type: 'document', title, authors: [] }]).split('\n');
		assert.equal(line, '- \\[x\\](command\\:y) \\<b\\> \\`z\\` \\*a\\* \\| \\$(i) \\&amp; \\# \\~\\~\\~.');
		assert.include(
			write('markdown'),
			'- Ana García Márquez (2019). Sound of Snow. *Proceedings of the Winter Meeting* 7, Frost.\n',
		);
		assert.include(write('markdown'), '<https://doi.org/10.1234/quiet_(21)5>');
	});

	test('in HTML is a list without markup of strangers', () => {
		const reference: Reference = {
			key: 'k"><script>',
			type: 'document',
			title: '<script>alert("1")</script> & \'so\'',
			authors: [],
			url: 'javascript:alert(1)',
		};
		assert.equal(
			write('html', [reference]),
			'<ul class="references">\n<li>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39;.</li>\n</ul>\n',
		);
		assert.include(
			write('html'),
			'<li id="ref-clock2024">Mei Li (2024). Clocks of Bread. <a href="https://arxiv.org/abs/2411.01234">',
		);
	});

	test('in CSV has no formulas, and quotes what needs it', () => {
		const titles = ['=1+1', '+1', '-1', '@x', '\t=1', 'a "b", c', 'two\nlines'];
		const rows = write(
			'csv',
			titles.map(title => ({ key: 'k', type: 'document', title, authors: [] })),
		).split('\r\n');
		assert.deepEqual(
			rows.slice(1, -1).map(row => /^k,document,(.*?),{13}$/s.exec(row)?.[1]),
			["'=1+1", "'+1", "'-1", "'@x", "'\t=1", '"a ""b"", c"', '"two\nlines"'],
		);
	});

	test('in JSON lines has one object a line', () => {
		const lines = write('jsonl')
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line) as Record<string, unknown>);
		assert.lengthOf(lines, sampleReferences.length);
		assert.deepInclude(lines[0], {
			key: 'meer2021',
			year: 2021,
			authors: ['Jan van der Meer', 'Zoë Müller', 'NASA and ESA'],
		});
	});

	test('keeps the entries of the user as they are', () => {
		const bibtex = '@Article{own,\n\tTitle="As  I wrote",\n}';
		const entries = [{ reference: { ...sampleReferences[0]!, key: 'own' }, bibtex }];
		assert.equal(writeBibliography(entries, 'bibtex'), `${bibtex}\n`);
		const biblatex = '@online{own,\n  title = {A},\n  date = {2020-01},\n}';
		assert.notInclude(writeBibliography([{ ...entries[0]!, bibtex: biblatex }], 'bibtex'), 'date =');
		assert.equal(writeBibliography([{ ...entries[0]!, bibtex: biblatex }], 'biblatex'), `${biblatex}\n`);
	});

	test('of nothing is nothing', () => {
		assert.equal(write('bibtex', []), '');
		assert.equal(write('csl-json', []), '[]\n');
	});
});

suite('references put into a bibliography', () => {
	const item = { key: 'new1', type: 'document', title: 'New', authors: [] } as const satisfies Reference;
	const added = (text: string, format: BibliographyFormat) =>
		edited(text, drain(insertReferences(text, format, [{ reference: item }])));

	const files: readonly (readonly [format: BibliographyFormat, text: string, result: string])[] = [
		['csl-json', '', '[\n  {\n    "id": "new1",\n    "type": "document",\n    "title": "New"\n  }\n]\n'],
		['csl-json', '[]', '[\n  {\n    "id": "new1",\n    "type": "document",\n    "title": "New"\n  }\n]'],
		['csl-json', '[{"id":"a"}]', '[{"id":"a"}, {"id":"new1","type":"document","title":"New"}]'],
		[
			'csl-json',
			'[\r\n\t{\r\n\t\t"id": "a"\r\n\t}\r\n]\r\n',
			'[\r\n\t{\r\n\t\t"id": "a"\r\n\t},\r\n\t{\r\n\t\t"id": "new1",\r\n\t\t"type": "document",\r\n\t\t"title": "New"\r\n\t}\r\n]\r\n',
		],
		['csl-json', '[{"id":"NEW1"}]', '[{"id":"NEW1"}]'],
		[
			'csl-json',
			'[{\n  "id": "a"\n}, {\n  "id": "b"\n}]\n',
			'[{\n  "id": "a"\n}, {\n  "id": "b"\n}, {\n  "id": "new1",\n  "type": "document",\n  "title": "New"\n}]\n',
		],
		[
			'ris',
			'TY  - GEN\r\nID  - a\r\nER  - \r\n',
			'TY  - GEN\r\nID  - a\r\nER  - \r\n\r\nTY  - GEN\r\nID  - new1\r\nTI  - New\r\nER  - \r\n',
		],
		[
			'ris',
			'TY  - GEN\nTI  - A\nER  - \nTY  - GEN\nTI  - Without End\n',
			'TY  - GEN\nTI  - A\nER  - \nTY  - GEN\nID  - new1\nTI  - New\nER  - \n\nTY  - GEN\nTI  - Without End\n',
		],
		['hayagriva', 'a:\n  type: misc\n...\n', 'a:\n  type: misc\nnew1:\n  type: misc\n  title: New\n\n...\n'],
		[
			'csl-yaml',
			'---\nreferences: []\n...\n',
			'---\nreferences:\n- id: new1\n  type: document\n  title: New\n...\n',
		],
		['csl-yaml', 'references: # none\n', 'references: # none\n- id: new1\n  type: document\n  title: New\n'],
		[
			'hayagriva',
			'a:\n  type: misc\n  title: A',
			'a:\n  type: misc\n  title: A\n\nnew1:\n  type: misc\n  title: New\n',
		],
		[
			'csl-yaml',
			'---\nreferences:\n  - id: a\n    title: A\n...\n',
			'---\nreferences:\n  - id: a\n    title: A\n  - id: new1\n    type: document\n    title: New\n...\n',
		],
	];
	for (const [format, text, result] of files) {
		test(`${format}: ${JSON.stringify(text)}`, () => assert.equal(added(text, format), result));
	}

	test('are refused by a file that is broken', () => {
		assert.throws(() => added('{"a": 1}', 'csl-json'), /broken|no list/);
		assert.throws(() => added('[{"id":"a"}', 'csl-json'), /broken/);
		assert.throws(() => added('a: 1\n', 'csl-yaml'), /no list/);
	});
});
