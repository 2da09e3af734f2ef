import { assert } from 'chai';
import { bibtexEntry } from '../../../src/core/bibliography/bibtex/bibtexEntry';
import { bibtexNames } from '../../../src/core/bibtex/bibtexNames';
import { paperReference } from '../../../src/core/bibliography/paperReference';
import { spokenName, type Name } from '../../../src/core/name';
import type { Paper } from '../../../src/core/library/paper';

const nothing = { key: 'so2024', title: 'So', abstract: '', authors: [], links: [], sources: [], tags: [] };

const entryOf = (paper: Paper) => bibtexEntry(paperReference(paper));

function field(name: string, paper: Partial<Paper>): string | undefined {
	return new RegExp(`^\\s*${name} = \\{(.*)\\},$`, 'm').exec(entryOf({ ...nothing, ...paper }))?.[1];
}

suite('a BibTeX entry', () => {
	test('says what is known', () => {
		const entry = entryOf({
			...nothing,
			title: 'Quiet Engines',
			authors: ['Ada Lovelace', 'Charles Babbage'],
			year: 2024,
			arxiv: '2410.24164',
			doi: '10.48550/arxiv.2410.24164',
			listed: 'Oct 31, 2024',
		});
		const lines = [
			'@misc{so2024,',
			'  title = {Quiet Engines},',
			'  author = {Ada Lovelace and Charles Babbage},',
			'  year = {2024},',
			'  eprint = {2410.24164},',
			'  archiveprefix = {arXiv},',
			'  doi = {10.48550/arxiv.2410.24164},',
			'  url = {https://arxiv.org/abs/2410.24164},',
			'  note = {Listed Oct 31, 2024},',
			'}',
		];
		assert.equal(entry, lines.join('\n'));
	});

	test('has names that are read as they were given', () => {
		const names: readonly Name[] = [
			{ family: 'boyd', given: 'danah' },
			{ family: 'García Márquez' },
			{ family: 'Berg', given: 'Jan', particle: 'van der' },
			{ family: 'Lovelace', given: 'Ada and Bab' },
			{ literal: 'Bells and Co., Inc.' },
		];
		for (const name of names) {
			const entry = bibtexEntry({ key: 'k', type: 'document', title: 'T', authors: [name] });
			const [read] = bibtexNames(/author = \{(.*)\},/.exec(entry)?.[1] ?? '').names;
			assert.equal(read && spokenName(read), spokenName(name));
			assert.equal(read && 'particle' in read, 'particle' in name, entry);
		}
	});

	test('leaves out what is not', () => assert.equal(entryOf(nothing), '@misc{so2024,\n  title = {So},\n}'));

	const titles: readonly (readonly [title: string, written: string])[] = [
		['A & B: 50% of #1_x', 'A \\& {B}: 50\\% of \\#1\\_x'],
		['GPT-4 and U-Net', '{GPT-4} and {U-Net}'],
		['FBNetV3, iPhone (BERT)', '{FBNetV3}, {iPhone} ({BERT})'],
		['Vision-Language Models', 'Vision-Language Models'],
		['$\\pi_0$: So', '{$\\pi_0$}: So'],
		['In $O(n^2)$ for $5 or $6', 'In {$O(n^2)$} for \\$5 or \\$6'],
		['$\\input{x}$', '\\$\\textbackslash{}input\\{x\\}\\$'],
		['a } b { c', 'a \\textbraceright{} b \\textbraceleft{} c'],
		['{a b}', '\\{a b\\}'],
		['a ~ b ^ c \\ d', 'a \\textasciitilde{} b \\textasciicircum{} c \\textbackslash{} d'],
		['two\n lines', 'two lines'],
		['\\write18{rm}', '\\textbackslash{}write18\\{rm\\}'],
	];
	for (const [title, written] of titles) {
		test(`writes the title ${JSON.stringify(title)}`, () => assert.equal(field('title', { title }), written));
	}

	test('names no author who is none', () =>
		assert.equal(field('author', { authors: ['Simon and Sons', 'R&D'] }), '{Simon and Sons} and R\\&D'));

	test('keeps addresses raw, but for what would end the field', () => {
		const url = 'https://x.org/a_b%20~c#d}{\\';
		assert.equal(field('url', { links: [{ kind: 'code', url }] }), 'https://x.org/a_b%20~c#d%7D%7B%5C');
	});

	test('prefers the paper to its code', () => {
		const links = [
			{ kind: 'code', url: 'https://github.com/a/b' },
			{ kind: 'project', url: 'https://b.org' },
		] as const;
		assert.equal(field('url', { links }), 'https://b.org');
		assert.isUndefined(field('url', { links, doi: '10.1/x' }));
	});
});
