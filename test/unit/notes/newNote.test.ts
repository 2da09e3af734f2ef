import { assert } from 'chai';
import type { Paper } from '../../../src/core/library/paper';
import { defaultTemplate, newNote } from '../../../src/core/notes/newNote';
import { templateValues } from '../../../src/core/notes/templateText';

const paper: Paper = {
	key: 'gu2023',
	title: 'Mamba: "Linear-Time" *Models*',
	abstract: 'An abstract.',
	authors: ['Albert Gu', 'Dao, Tri'],
	year: 2023,
	arxiv: '2312.00750',
	links: [],
	sources: [],
	tags: [],
};
const values = templateValues(paper, '2026-11-22', 'dumps/a.txt');

suite('a new note', () => {
	test('is made from the template, without what is not known', () => {
		assert.equal(
			newNote(defaultTemplate, values),
			`---
citekey: gu2023
aliases: ["Mamba: \\"Linear-Time\\" *Models*"]
title: "Mamba: \\"Linear-Time\\" *Models*"
authors: [Albert Gu, "Dao, Tri"]
year: 2023
arxiv: "2312.00750"
url: https://arxiv.org/abs/2312.00750
source: dumps/a.txt
created: 2026-11-22
---

# Mamba: "Linear-Time" \\*Models\\*

`,
		);
	});

	const { title } = paper;
	const pieces: [template: string, text: string][] = [
		["x: '{title}' # {author}", `x: 'Mamba: "Linear-Time" *Models*' # Albert Gu`],
		['x: "of {title}"', 'x: "of Mamba: \\"Linear-Time\\" *Models*"'],
		['x: Of {author}', 'x: Of Albert Gu'],
		['x: Of {title}', 'x: "Of Mamba: \\"Linear-Time\\" *Models*"'],
		['x: [{authors}, me]', 'x: [Albert Gu, "Dao, Tri", me]'],
		['x: [{tags}, paper]', 'x: [paper]'],
		['x: {unknown}', 'x: {unknown}'],
		['- {year}', '- 2023'],
		['doi: {doi}', ''],
		['x: {title} # of {author}', 'x: "Mamba: \\"Linear-Time\\" *Models*" # of Albert Gu'],
		['x: {doi} # none', ''],
		['x:\n  - {authors}\n  - me', 'x:\n  - Albert Gu\n  - Dao, Tri\n  - me'],
		[
			'x: |\n  {title}\n\n  {title}\ny: {title}',
			`x: |\n  ${title}\n\n  ${title}\ny: "${title.replaceAll('"', '\\"')}"`,
		],
		['x:\n  - >- # so\n    Of {title}\n  - {year}', `x:\n  - >- # so\n    Of ${title}\n  - 2023`],
	];
	for (const [template, text] of pieces) {
		test(`quotes as the place needs it: ${template}`, () => {
			assert.equal(newNote(`---\n${template}\n---\n`, values), `---\n${text && `${text}\n`}---\n`);
		});
	}

	const bodies: [template: string, text: string][] = [
		['{title}', 'Mamba: "Linear-Time" \\*Models\\*'],
		['[[{citekey}]] [p]({url}) {doi}', '[[gu2023]] [p](https://arxiv.org/abs/2312.00750) '],
		['> {abstract}', '> An abstract.'],
		['{nothing} {{title}}', '{nothing} {Mamba: "Linear-Time" \\*Models\\*}'],
	];
	for (const [template, text] of bodies) {
		test(`escapes in Markdown: ${template}`, () => assert.equal(newNote(template, values), text));
	}
});
