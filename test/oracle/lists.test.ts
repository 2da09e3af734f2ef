import { assert } from 'chai';
import { convert } from 'pandoc-wasm';
import type { ExportFormat } from '../../src/core/bibliography/export/exportFormat';
import { listedReference } from '../../src/core/bibliography/export/listedReference';
import { writeBibliography } from '../../src/core/bibliography/export/writeBibliography';
import type { Reference } from '../../src/core/bibliography/reference';
import { spokenName } from '../../src/core/name';
import { drain } from '../unit/drain';
import { sampleReferences } from '../unit/bibliography/sampleReferences';

/** Titles that would be markup if they could. */
const hostile: readonly Reference[] = [
	'# 1. *a* _b_ `c` ~~d~~ ==e== [f](javascript:g) ![h](i) <j k="l"> &amp; &lt; $m$ ^n^ a|b',
	'<script>alert(1)</script><!-- hidden',
	'"quoted", with ; and \'so\'',
	'https://evil.example/x and me@evil.example',
	'- [ ] task',
	'12) numbered',
	':emoji: \\(x\\) \\ ',
].map((title, i) => ({ key: `h${i}`, type: 'document', title, authors: [{ literal: `+A|B, *C* ${i}` }] }));
const references = [...sampleReferences, ...hostile];

const written = (format: ExportFormat) =>
	drain(
		writeBibliography(
			references.map(reference => ({ reference })),
			format,
		),
	);

interface Node {
	readonly t: string;
	readonly c?: unknown;
}

async function blocksOf(format: ExportFormat, from: string): Promise<readonly Node[]> {
	const { stdout, stderr } = await convert({ from, to: 'json' }, written(format), {});
	assert.equal(stderr, '');
	return (JSON.parse(stdout) as { readonly blocks: readonly Node[] }).blocks;
}

/** What one reads, on one line. */
function plain(node: unknown): string {
	if (Array.isArray(node)) {
		return node.map(plain).join('');
	}
	const { t, c } = (node ?? {}) as Partial<Node>;
	switch (t) {
		case 'Str':
			return String(c);
		case 'Space':
		case 'SoftBreak':
			return ' ';
		case 'Plain':
		case 'Para':
		case 'Emph':
			return plain(c);
		case 'Link':
		case 'Span':
		case 'Div':
			return plain((c as readonly unknown[])[1]);
		default:
			// Whatever else there is was not meant to be.
			return t ? `[${t}]` : '';
	}
}

/** What an item of a list is meant to say. */
function said(reference: Reference): string {
	const { head, title, container, details, url } = listedReference(reference);
	const place = [container, details].filter(Boolean).join(' ');
	return [head, title, place && `${place}.`, url].filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
}

suite('an exported list', () => {
	const lists: readonly (readonly [format: ExportFormat, from: string])[] = [
		['markdown', 'commonmark'],
		['markdown', 'gfm'],
		['html', 'html'],
	];
	for (const [format, from] of lists) {
		test(`of ${format} says to pandoc's ${from} what it was given, and nothing in it is markup`, async () => {
			const blocks = await blocksOf(format, from);
			assert.deepEqual(
				blocks.map(({ t }) => t),
				['BulletList'],
			);
			const items = blocks[0]!.c as readonly unknown[];
			assert.deepEqual(
				items.map(item => plain(item).replace(/\s+/g, ' ').trim()),
				references.map(said),
			);
			const links = Array.from(JSON.stringify(blocks).matchAll(/"([a-z]+:[^"]*)","/g), ([, url]) => url);
			assert.isEmpty(links.filter(url => /evil|javascript/.test(url!) || !/^https?:/.test(url!)));
		});
	}

	test('of csv is a table to pandoc, each value in its cell', async () => {
		const [table] = await blocksOf('csv', 'csv');
		assert.equal(table?.t, 'Table');
		const [, , , head, bodies] = table!.c as readonly [unknown, unknown, unknown, unknown, unknown];
		const cells = (row: unknown) =>
			((row as readonly unknown[])[1] as readonly (readonly unknown[])[]).map(cell => plain(cell[4]));
		const columns = cells((head as readonly (readonly unknown[])[])[1]![0]);
		const rows = (bodies as readonly (readonly unknown[][])[])[0]![3]!.map(cells);
		const column = (name: string) => rows.map(row => row[columns.indexOf(name)]);
		const inLine = (text: string) => text.replace(/\s+/g, ' ').trim();
		assert.deepEqual(
			column('key'),
			references.map(({ key }) => key),
		);
		assert.deepEqual(
			column('title').map(title => inLine(title!.replace(/^'(?=[-=+@])/, ''))),
			references.map(({ title }) => inLine(title)),
		);
		assert.deepEqual(
			column('authors').map(authors => authors!.replace(/^'(?=\+)/, '')),
			references.map(({ authors }) => authors.map(spokenName).join('; ')),
		);
		assert.deepEqual(
			column('year'),
			references.map(({ date }) => String(date?.year ?? '')),
		);
	});

	test('of JSON lines is one object a line, with what is known', () => {
		const lines = written('jsonl').trimEnd().split('\n');
		const records = lines.map(line => JSON.parse(line) as Record<string, unknown>);
		assert.deepEqual(
			records.map(({ key, title, authors, year, doi }) => ({ key, title, authors, year, doi })),
			references.map(({ key, title, authors, date, doi }) => ({
				key,
				title,
				authors: authors.map(spokenName),
				year: date?.year,
				doi,
			})),
		);
	});
});
