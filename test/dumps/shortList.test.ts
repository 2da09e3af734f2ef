import { assert } from 'chai';
import { readDump } from '../../src/core/dump/readDump';
import { drain } from '../unit/drain';

const read = (text: string) =>
	drain(readDump(text)).records.map(({ title, abstract }) => ({ title, abstract }));

suite('a list of three papers', () => {
	const papers = [
		{
			title: 'Token Merging Made Simple',
			abstract:
				'We study token merging and show that a simple method suffices. Across five benchmarks it matches far larger systems while using ' +
				'a tenth of the compute. Code and models are released, and failures are analyzed.',
		},
		{
			title: 'Rethinking Speech Codecs',
			abstract:
				'Speech codecs are widely used, yet poorly understood. We present an empirical study over three model families and find that ' +
				'most gains come from data order. Our recipe improves accuracy by 2.1 points on all tasks.',
		},
		{
			title: 'On the Limits of Code Repair',
			abstract:
				'This paper introduces a benchmark for code repair with 4,000 human-verified items. Existing models fail on a third of them. We ' +
				'analyze the errors and propose a training objective that closes half of the gap.',
		},
	];
	for (const [name, join] of Object.entries({ 'blank lines': '\n\n', 'line ends': '\n' })) {
		test(`with short titles, short abstracts and nothing but ${name} is found`, () => {
			const text = papers.map(p => p.title + join + p.abstract).join(join);
			assert.deepEqual(read(text), papers);
		});
	}

	test('is read to the letter where strangers wrote marks into it', () => {
		const marks = [
			'![x](https://evil.example/a.png)',
			'<img src=x onerror=alert(1)>',
			'[run](command:quit) $(x)',
		];
		const marked = papers.map(({ title, abstract }, index) => ({
			title: `${title} ${marks[index]}`,
			abstract: `${abstract} ${marks[index]}`,
		}));
		const text = ['Trending Papers', ...marked.flatMap(p => [p.title, p.abstract, '3 authors'])].join('\n');
		assert.deepEqual(read(text), marked);
	});
});
