import { assert } from 'chai';
import type { BibliographyFormat } from '../../../src/core/bibliography/bibliographyFormat';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import type { Reference } from '../../../src/core/bibliography/reference';
import { drain } from '../drain';

const read = (text: string, format: BibliographyFormat = 'bibtex') => drain(readBibliography(text, format));
const reference = (text: string, format?: BibliographyFormat): Reference | undefined =>
	read(text, format).entries[0]?.reference;

suite('a .bib entry', () => {
	const facts: readonly (readonly [entry: string, facts: Partial<Reference>])[] = [
		[
			'@misc{k, eprint = {2312.00752v2}, archivePrefix = {arXiv}, primaryClass = {cs.LG}}',
			{ arxiv: '2312.00752', arxivClass: 'cs.LG' },
		],
		['@misc{k, eprint = {2312.00752}, eprinttype = {arxiv}}', { arxiv: '2312.00752', type: 'article' }],
		['@article{k, journal = {arXiv preprint arXiv:2312.00752}}', { arxiv: '2312.00752' }],
		['@article{k, journal = {CoRR}, volume = {abs/2312.00752}}', { arxiv: '2312.00752' }],
		['@misc{k, url = {http://arxiv.org/abs/cs/0112017v1}}', { arxiv: 'cs/0112017' }],
		['@misc{k, doi = {https://doi.org/10.1145/ABC.5}}', { doi: '10.1145/abc.5' }],
		['@article{k, journal = {ArXiv}, volume = {abs/2312.00752}}', { arxiv: '2312.00752' }],
		['@misc{k, number = {{arXiv}:2312.00752}, publisher = {arXiv}}', { arxiv: '2312.00752' }],
		[
			'@misc{k, eprint = {https://a.org/b.pdf}, url = {https://hf.co/papers/2312.00752}}',
			{ arxiv: '2312.00752' },
		],
		[
			'@misc{k, doi = {10.1002/(SICI)1-8(1998)17:15{\\textless}1661::AID-SIM968{\\textgreater}3.0.CO;2-2}}',
			{ doi: '10.1002/(sici)1-8(1998)17:15<1661::aid-sim968>3.0.co;2-2' },
		],
		['@misc{k, url = {https://doi.org/10.1061%2F(ASCE)1(551)?a=b}}', { doi: '10.1061/(asce)1(551)' }],
		['@misc{k, doi = {10.1023/A:1, 10.4310/B.2}}', { doi: '10.1023/a:1' }],
		['@misc{k, year = "{\\noopsort{1973c}}1981"}', { date: { year: 1981 } }],
		['@misc{k, howpublished = {\\url{https://a.org/b\\_c}}}', { url: 'https://a.org/b_c' }],
		['@misc{k, date = {2020-05-17/2021}}', { date: { year: 2020, month: 5, day: 17 } }],
		['@misc{k, year = {2020}, month = "12~" # aug}', { date: { year: 2020, month: 8, day: 12 } }],
		['@string{j = "J. of " # {Things}} @article{k, journal = j # { B}}', { container: 'J. of Things B' }],
		[
			'@inproceedings{k, title = {T}, crossref = {p}} @proceedings{p, title = {P}, year = 2001, editor = {E, D}}',
			{ title: 'T', container: 'P', date: { year: 2001 } },
		],
		[
			'@online{k, title = {T}, xdata = {x}} @xdata{x, urldate = {2020-01-02}, url = {https://a.org}}',
			{ url: 'https://a.org', accessed: { year: 2020, month: 1, day: 2 } },
		],
		['@misc{k, ids = {a, b}, title = {A}, subtitle = {B}}', { otherKeys: ['a', 'b'], title: 'A: B' }],
		['@phdthesis{k, school = {U}}', { type: 'thesis', publisher: 'U', genre: 'PhD thesis' }],
		['@misc{k, pages = {3--7}, keywords = {a, b; c}}', { pages: '3-7', keywords: ['a', 'b', 'c'] }],
	];
	for (const [entry, expected] of facts) {
		test(entry, () => assert.deepInclude(reference(entry), expected));
	}

	test('is not taken for its parent, nor for a work that it comments on', () => {
		const child = reference(
			'@inproceedings{k, title = {T}, crossref = {p}} @proceedings{p, title = {P}, doi = {10.1/p}, eprint = {2312.00752}, url = {https://a.org}, pages = {1--900}}',
		);
		assert.deepInclude(child, { title: 'T', container: 'P' });
		assert.doesNotHaveAnyKeys(child, ['doi', 'arxiv', 'url', 'pages']);
		assert.isUndefined(reference('@misc{k, note = {Comment on arXiv:2312.00752}}')?.arxiv);
	});

	test('has what a macro stood for where the entry is, also before the first definition', () => {
		const { entries } = read(
			'@misc{a, title = t, month = jan} @string{t = "One"} @misc{b, title = t} @string{t = t # " and Two", jan = "May"} @misc{c, title = t, month = jan}',
		);
		assert.deepEqual(
			entries.map(({ reference: { title, date } }) => [title, date]),
			[
				['One', undefined],
				['One', undefined],
				['One and Two', undefined],
			],
		);
	});

	test('has no year where none is written', () => {
		assert.isUndefined(reference('@misc{k, year = {in press}}')?.date);
		assert.isUndefined(reference('@misc{k, date = {Aug 11}}')?.date);
	});
});

test('entities of web pages are what they stand for, whatever the format', () => {
	const entries = [
		reference('@book{k, title = {R{\\&}amp;D \\&amp; &#39;Co&#39;}, publisher = {A &amp; B}}'),
		reference("TY  - BOOK\nTI  - R&amp;D & 'Co'\nPB  - A &amp; B\nER  - ", 'ris'),
		reference(
			`[{"id": "k", "type": "book", "title": "R&amp;D & 'Co'", "publisher": "A &amp; B"}]`,
			'csl-json',
		),
		reference("k:\n  type: book\n  title: R&amp;D & 'Co'\n  publisher: A &amp; B", 'hayagriva'),
	];
	assert.deepEqual(
		entries.map(entry => [entry?.title, entry?.publisher]),
		entries.map(() => ["R&D & 'Co'", 'A & B']),
	);
});

suite('other bibliographies', () => {
	test('lose only the entry that is broken', () => {
		const json = '[{"id":"a","title":"A"},\n{"id":"b" "title":"B"},\n{"id":"c","title":"} C {"},\n{"id":"d"';
		assert.deepEqual(
			read(json, 'csl-json').entries.map(({ reference, line }) => `${reference.key} ${line}`),
			['a 1', 'c 3'],
		);
		assert.deepEqual(
			read(json, 'csl-json').problems.map(({ line }) => line),
			[2, 4],
		);
		const brackets =
			'[\n{"id":"a","author":[{"family":"X"],"title":"A"},\n{"id":"b","title":"5" tape"},\n{"id":"c","title":"C"}\n]';
		assert.deepEqual(
			read(brackets, 'csl-json').entries.map(({ reference, line }) => `${reference.key} ${line}`),
			['c 4'],
		);
		assert.deepEqual(
			read(brackets, 'csl-json').problems.map(({ line }) => line),
			[2, 3],
		);
		const yaml = 'a:\n  title: A\nb:\n  title: "B\nc:\n  title: C\n';
		assert.deepEqual(
			read(yaml, 'hayagriva').entries.map(({ reference }) => reference.key),
			['a', 'c'],
		);
		const ris = 'TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  - \n';
		assert.deepEqual(
			read(ris, 'ris').entries.map(({ reference }) => reference.title),
			['A', 'B'],
		);
		assert.deepEqual(read(ris, 'ris').problems, [{ code: 'notClosed', line: 1 }]);
	});

	test('say by an alias what an anchor says, in their own entry or in one before', () => {
		const { entries, problems } = read(
			'a:\n  type: article\n  title: A\n  author: &us [Li, Mei]\n  parent: &j\n    type: periodical\n    title: &name Journal\n    publisher: *name\n' +
				'b:\n  type: article\n  title: B\n  author: *us\n  parent: *j\n' +
				'c:\n  type: article\n  title: C\n  parent: *unknown\n' +
				'd:\n  type: article\n  title: D\n  parent: &self\n    title: *self\n',
			'hayagriva',
		);
		assert.deepEqual(
			entries.map(({ reference: { key, container, publisher } }) => [key, container, publisher]),
			['a', 'b'].map(key => [key, 'Journal', 'Journal']),
		);
		assert.deepEqual(entries[1]?.reference.authors, entries[0]?.reference.authors);
		assert.deepEqual(problems, [
			{ code: 'brokenEntry', line: 14 },
			{ code: 'brokenEntry', line: 18 },
		]);
		const list =
			'references:\n- id: a\n  title: A\n  author: &us\n  - family: Li\n- id: b\n  title: B\n  author: *us\n';
		assert.deepEqual(
			read(list, 'csl-yaml').entries.map(({ reference }) => reference.authors),
			[[{ family: 'Li' }], [{ family: 'Li' }]],
		);
	});

	test('hold no bombs', () => {
		const bomb = ['a: &a0 { type: book, title: A }'];
		for (let i = 1; i <= 12; i++) {
			bomb.push(`a${i}: &a${i} { type: book, title: A, note: [${`*a${i - 1}, `.repeat(10)}] }`);
		}
		assert.isAtLeast(read(bomb.join('\n'), 'hayagriva').problems.length, 8);
	});

	test('understand what their programs write', () => {
		assert.deepInclude(
			reference(
				'[{"id":1,"title":["T <i>x</i>"],"author":[{"family":"B","non-dropping-particle":"van"},{"literal":"NASA"}],"issued":{"raw":"2020-05"},"page":"3–7"}]',
				'csl-json',
			),
			{
				key: '1',
				title: 'T x',
				authors: [{ family: 'B', particle: 'van' }, { literal: 'NASA' }],
				date: { year: 2020, month: 5 },
				pages: '3-7',
			},
		);
		assert.deepInclude(
			reference(
				'k:\n  type: Article\n  title: { value: T, verbatim: true }\n  author: ["van Dyke, Ann", {name: Li, given-name: Mei}]\n  parent: { type: Proceedings, title: P }\n  serial-number: { arxiv: 2312.00752 }\n  url: { value: https://a.org, date: 2020-01-02 }\n',
				'hayagriva',
			),
			{
				type: 'paper-conference',
				title: 'T',
				authors: [
					{ family: 'Dyke', particle: 'van', given: 'Ann' },
					{ family: 'Li', given: 'Mei' },
				],
				container: 'P',
				arxiv: '2312.00752',
				url: 'https://a.org',
				accessed: { year: 2020, month: 1, day: 2 },
			},
		);
		assert.deepInclude(
			read(
				'k:\n  type: book\n  title: T\nl: { type: book, title: "U {LaTeX} \\\\{x\\\\}", publisher: { name: P, location: Q } }\n',
				'hayagriva',
			).entries[1]?.reference,
			{ key: 'l', title: 'U LaTeX {x}', publisher: 'P', place: 'Q' },
		);
		assert.deepInclude(
			reference(
				'TY  - JOUR\nAB  - We use\nAI-based means\nKW  - a\nAB  - for\nUS-wide news\nER  - \n',
				'ris',
			),
			{ abstract: 'We use AI-based means', keywords: ['a'] },
		);
		assert.deepInclude(
			reference(
				'TY  - CHAP\r\nTI  - T\r\n  goes on\r\nAU  - Li, Mei\r\nDA  - 2020/05/17/\r\nSP  - 3\r\nEP  - 7\r\nUR  - https://doi.org/10.1234/x\r\nER  - \r\n',
				'ris',
			),
			{
				type: 'chapter',
				title: 'T goes on',
				date: { year: 2020, month: 5, day: 17 },
				pages: '3-7',
				doi: '10.1234/x',
			},
		);
	});
});
