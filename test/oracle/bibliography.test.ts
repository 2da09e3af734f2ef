import { assert } from 'chai';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import tidy from 'bibtex-tidy';
import { convert } from 'pandoc-wasm';
import { type ExportFormat } from '../../src/core/bibliography/export/exportFormat';
import { writeBibliography } from '../../src/core/bibliography/export/writeBibliography';
import { insertReferences } from '../../src/core/bibliography/insertReferences';
import { paperReference } from '../../src/core/bibliography/paperReference';
import { edited } from '../../src/core/textEdit';
import { drain } from '../unit/drain';
import { sampleReferences } from '../unit/bibliography/sampleReferences';

const text = (format: ExportFormat) =>
	drain(
		writeBibliography(
			sampleReferences.map(reference => ({ reference })),
			format,
		),
	);
const keys = sampleReferences.map(({ key }) => key);

interface CslItem {
	readonly id: string;
	readonly type: string;
	readonly title?: string;
	readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
	readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
	readonly DOI?: string;
	readonly URL?: string;
	readonly page?: string;
	readonly volume?: string | number;
	readonly 'container-title'?: string;
}

async function pandocReads(format: ExportFormat, from: string): Promise<readonly CslItem[]> {
	const { stdout, stderr } = await convert({ from, to: 'csljson' }, text(format), {});
	assert.equal(stderr, '');
	return JSON.parse(stdout) as CslItem[];
}

suite('an exported bibliography is read by pandoc', () => {
	const readers: readonly (readonly [format: ExportFormat, from: string])[] = [
		['bibtex', 'bibtex'],
		['biblatex', 'biblatex'],
		['csl-json', 'csljson'],
		['csl-yaml', 'markdown'],
		['ris', 'ris'],
	];
	for (const [format, from] of readers) {
		test(`as ${format}`, async () => {
			const items = await pandocReads(format, from);
			assert.sameMembers(
				items.map(({ id }) => id),
				keys,
			);
			const article = items.find(({ id }) => id === 'meer2021');
			// What is not braced is a sentence to BibTeX.
			assert.equal(article?.title?.toLowerCase(), sampleReferences[0]!.title.toLowerCase());
			assert.deepInclude(article, {
				type: 'article-journal',
				DOI: '10.1234/quiet_(21)5',
				URL: 'https://example.org/a_b%20~c?d=e&f#g',
				'container-title': 'Journal of Quiet & Slow Things',
			});
			assert.equal(String(article!.volume), '12');
			assert.match(article!.page ?? '', /^101[-–]119$/);
			assert.equal(article!.issued?.['date-parts'][0]?.[0], 2021);
			assert.deepEqual(
				article!.author
					?.map(({ family, literal }) => family ?? literal)
					.map(name => name?.replace(/^van der /, '')),
				['Meer', 'Müller', 'NASA and ESA'],
			);
			const types = new Map(items.map(({ id, type }) => [id, type]));
			assert.deepEqual(
				['snow2019', 'thesis1999', 'book2001'].map(key => types.get(key)),
				['paper-conference', 'thesis', 'book'],
			);
		});
	}
});

suite('a draft with an exported bibliography', () => {
	for (const format of ['bibtex', 'csl-json', 'csl-yaml'] as const) {
		test(`is rendered by pandoc without a warning, from ${format}`, async () => {
			const file = `refs.${{ bibtex: 'bib', 'csl-json': 'json', 'csl-yaml': 'yaml' }[format]}`;
			const draft = `---\nbibliography: ${file}\n---\n\nShown ${keys.map(key => `[@${key}]`).join(' and ')}.\n`;
			const { stdout, stderr } = await convert({ from: 'markdown', to: 'html', citeproc: true }, draft, {
				[file]: text(format),
			});
			assert.equal(stderr, '');
			assert.notInclude(stdout, '???');
			for (const key of keys) {
				assert.include(stdout, `id="ref-${key}"`);
			}
		});
	}

	test('is rendered by pandoc without a warning, from what citing papers of a dump has made', async () => {
		const titles = [
			'GPT-4 & 50% of $5_x #1 {a} ~ ^ \\ so',
			'$O(n^2)$ “quoted” 模型',
			'<b>bold</b> @home [x](y)',
		];
		let bib = '% mine\n@string{p = "P"}\n';
		for (const [i, title] of titles.entries()) {
			const paper = { key: `made${i}`, title, abstract: '', authors: ['Ada de la Cruz'], listed: 'Aug 11' };
			const reference = paperReference({ ...paper, links: [], sources: [], tags: [] });
			bib = edited(bib, drain(insertReferences(bib, 'bibtex', [{ reference }])));
		}
		const draft = `---\nbibliography: refs.bib\n---\n\nShown [@made0; @made1] and @made2.\n`;
		const options = { from: 'markdown', to: 'html', citeproc: true };
		const { stdout, stderr } = await convert(options, draft, { 'refs.bib': bib });
		assert.equal(stderr, '');
		const shown = stdout.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
		assert.include(shown, 'GPT-4 &amp; 50% of $5_x #1 {a} ~ ^ \\ so');
		assert.lengthOf(stdout.match(/id="ref-made\d"/g) ?? [], titles.length);
	});

	for (const format of ['bibtex', 'biblatex', 'hayagriva'] as const) {
		test(`is compiled by Typst, from ${format}`, () => {
			const file = format === 'hayagriva' ? '/refs.yml' : '/refs.bib';
			const compiler = NodeCompiler.create({ workspace: '/' });
			compiler.mapShadow(file, Buffer.from(text(format)));
			const mainFileContent = `${keys.map(key => `@${key}`).join(' ')}\n\n#bibliography("${file}", full: true)\n`;
			const compiled = compiler.compile({ mainFileContent });
			const problems = compiled.takeDiagnostics()?.shortDiagnostics;
			assert.isNotNull(compiled.result, JSON.stringify(problems));
			assert.isUndefined(problems, JSON.stringify(problems));
		});
	}
});

test('citation-js finds every entry that we write, with its title', () => {
	for (const format of ['bibtex', 'biblatex'] as const) {
		const items = plugins.input.chain(text(format), { generateGraph: false }) as readonly CslItem[];
		assert.sameMembers(
			items.map(item => (item as CslItem & { readonly 'citation-key': string })['citation-key']),
			keys,
		);
		assert.isTrue(items.every(({ title }) => title));
	}
});

test('bibtex-tidy finds nothing broken in what we write', () => {
	for (const format of ['bibtex', 'biblatex'] as const) {
		const { count, warnings } = tidy.tidy(text(format), { duplicates: ['key'] });
		assert.equal(count, keys.length);
		assert.deepEqual(warnings, []);
	}
});
