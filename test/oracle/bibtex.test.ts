import { assert } from 'chai';
import { convert } from 'pandoc-wasm';
import { bibtexEntry } from '../../src/core/bibliography/bibtex/bibtexEntry';
import { paperReference } from '../../src/core/bibliography/paperReference';
import type { Paper } from '../../src/core/library/paper';

const nothing = { key: 'k1', abstract: '', authors: [], links: [], sources: [], tags: [] };

/** What pandoc reads from our entry; `from` is one of its two dialects. */
async function read(paper: Partial<Paper> & { readonly title: string }, from: string) {
	const { stdout } = await convert(
		{ from, to: 'csljson' },
		bibtexEntry(paperReference({ ...nothing, ...paper })),
		{},
	);
	const [item] = JSON.parse(stdout) as Record<string, unknown>[];
	return item ?? {};
}

// Styles write a title as a sentence: what is braced must keep its capitals, the rest may lose them.
const titles: readonly string[] = [
	'GPT-4 & 50% of $5_x #1 {a} ~ ^ \\ so',
	'FBNetV3 iPhone BERT: “LLaMA” meets 3D U-Net on O(n)',
	'From $5 to $10 per token_id',
	'Math stays $O(n^2)$ and $\\mathcal{L}_1$',
	'So {a b} and {c}',
	'Größe, naïveté, 模型, λ and “quotes”',
	'C# vs C++ vs F#',
	'100% sure: yes!',
];

for (const from of ['bibtex', 'biblatex']) {
	suite(`an entry read back as ${from}`, () => {
		for (const title of titles) {
			test(`has the title ${title}`, async () => assert.equal((await read({ title }, from)).title, title));
		}

		test('has every fact, raw where it is an address', async () => {
			const paper = {
				title: 'So',
				authors: ['Ada Lovelace', 'van der Berg, Jan', 'Simon and Sons'],
				year: 2024,
				doi: '10.1/a_b%c',
				listed: 'Aug 11',
				links: [{ kind: 'arxiv', url: 'https://arxiv.org/abs/2410.24164#a_b%20' }],
				arxiv: '2410.24164',
			} as const;
			assert.deepInclude(await read(paper, from), {
				id: 'k1',
				author: [
					{ family: 'Lovelace', given: 'Ada' },
					{ family: 'Berg', given: 'Jan', 'dropping-particle': 'van der' },
					{ literal: 'Simon and Sons' },
				],
				issued: { 'date-parts': [[2024]] },
				DOI: '10.1/a_b%c',
				URL: 'https://arxiv.org/abs/2410.24164#a_b%20',
				note: 'Listed Aug 11',
			});
		});

		test('invents nothing', async () => {
			assert.sameMembers(Object.keys(await read({ title: 'So' }, from)), ['id', 'type', 'title']);
		});
	});
}
