import { assert } from 'chai';
import { notebookCells } from '../../../src/core/citation/notebookCells';
import { editedInNotebook, notebookPlaces } from '../../../src/core/citation/notebookPlaces';
import { renamedKeys } from '../../../src/core/citation/renameKey';
import { edited } from '../../../src/core/textEdit';
import { drain } from '../drain';

const cell = (type: string, source: string | readonly string[]) => ({
	cell_type: type,
	metadata: { source: ['[@metadata]'], tags: ['[@tag]'] },
	attachments: { 'x.png': { 'image/png': 'aGVsbG8=' } },
	source,
});

const notebook = {
	cells: [
		cell('markdown', [
			'# "Quoted" \\ title\n',
			'\n',
			'So [@knuth84, p. 3] and @müller20.\n',
			'Also [[knuth84]].',
		]),
		{ ...cell('code', 'x = "[@knuth84]"'), outputs: [{ data: { 'text/markdown': ['[@knuth84]'] } }] },
		cell('raw', '[@knuth84]'),
		cell('markdown', 'One string: @knuth84 {"source": "[@x]"}'),
	],
	metadata: { cells: [cell('markdown', '[@nested]')] },
	nbformat: 4,
	source: '[@root]',
};

const pandoc = () => 'pandoc' as const;
const isKnuth = (key: string) => key === 'knuth84';
const renaming = (newKey: string) => (text: string) => renamedKeys(text, pandoc(), isKnuth, newKey);

suite('a notebook that is closed', () => {
	const json = JSON.stringify(notebook, null, 1);

	test('names the keys of its Markdown cells, where they stand in the file', () => {
		const lines = json.split('\n');
		const places = notebookPlaces(json, drain(notebookCells(json)), pandoc);
		assert.deepEqual(
			places.map(({ key, line, start, end }) => [key, lines[line]!.slice(start, end)]),
			['knuth84', 'müller20', 'knuth84', 'knuth84', 'x'].map(key => [key, key]),
		);
	});

	test('is renamed in these cells alone', () => {
		const renamed = edited(json, editedInNotebook(drain(notebookCells(json)), renaming('knuth1984')));
		const by = (text: string) => text.replaceAll('knuth84', 'knuth1984');
		const [first, code, raw, last] = notebook.cells;
		const cells = [
			{ ...first, source: (first!.source as string[]).map(by) },
			code,
			raw,
			{ ...last, source: by(last!.source as string) },
		];
		assert.deepEqual(JSON.parse(renamed), { ...notebook, cells });
		assert.equal(renamed.length, json.length + 3 * 'xx'.length);
	});

	test('may write its letters as escapes', () => {
		const escaped = json.replaceAll('ü', '\\u00fc').replaceAll('knuth84', 'kn\\u0075th84');
		const cells = drain(notebookCells(escaped));
		const renamed = edited(escaped, editedInNotebook(cells, renaming('a')));
		assert.include(renamed, 'So [@a, p. 3] and @m\\u00fcller20.\\n');
		assert.include(renamed, '"x = \\"[@kn\\u0075th84]\\""');
	});

	for (const text of [
		'',
		'[]',
		'{"cells": "x"}',
		json.slice(0, 300),
		'{"cells": [{"source": ["@a',
		'"'.repeat(99),
	]) {
		test(`may be broken: ${text.slice(0, 20)}`, () => assert.isEmpty(drain(notebookCells(text))));
	}
});
