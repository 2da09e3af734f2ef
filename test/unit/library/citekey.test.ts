import { assert } from 'chai';
import { madeCitekey } from '../../../src/core/library/citekey';

suite('made citekey', () => {
	const key = (title: string, authors: string[] = [], year?: number) =>
		madeCitekey({ title, authors, ...(year === undefined ? {} : { year }) });

	const cases: [title: string, key: string][] = [
		['Mamba: Linear-Time Sequence Modeling with Selective State Spaces', 'mambaLinearTime'],
		['InterCode: Standardizing and Benchmarking Interactive Coding', 'intercodeStandardizingBenchmarking'],
		['$\\pi_0$: A Vision-Language-Action Flow Model', 'pi0VisionLanguage'],
		['Gemini 1.5', 'gemini15'],
		['3D Gaussian Splatting', 'p3dGaussianSplatting'],
		['What Is It?', 'what'],
		['Is It', 'isIt'],
		['Über naïve Schätzer', 'uberNaiveSchatzer'],
		['τ-bench: a benchmark', 'tauBenchBenchmark'],
		["Newton's Method Isn't Enough", 'newtonsMethodIsnt'],
		['Electroencephalographically-Informed Hyperparameterization', 'electroencephalographically'],
		['A '.repeat(10_000) + 'Title', 'title'],
	];
	for (const [title, expected] of cases) {
		test(`${title.slice(0, 40)} → ${expected}`, () => assert.equal(key(title), expected));
	}

	test('has author and year where they are known', () => {
		assert.equal(
			key('Attention Is All You Need', ['Ashish Vaswani', 'N. Shazeer'], 2017),
			'vaswaniAttentionAllYou2017',
		);
		assert.equal(key('Attention Is All You Need', ['van der Vaart, Aad'], 2017), 'vaartAttentionAllYou2017');
		assert.equal(key('Attention Is All You Need', [], 2017), 'attentionAllYou2017');
	});

	test('of a title without Latin words is made from its letters, always the same', () => {
		assert.match(key('深度学习'), /^p[0-9a-f]{6}$/);
		assert.equal(key('深度学习'), key('深度学习'));
		assert.notEqual(key('深度学习'), key('强化学习'));
	});

	test('of a plain title, which is read in a quicker way, is the one that any other way makes', () => {
		for (const title of ['GPT-4: An Of & For All/Most (v2)?', 'The Of And It', 'a1 B2 "c3"']) {
			// An apostrophe is left out, but makes a title not plain.
			assert.equal(key(title), key(`${title}’`), title);
		}
	});

	test('is legal everywhere and short, whatever the title', () => {
		for (const title of [
			'',
			'???',
			'}{\\input{x}',
			'../../etc/passwd',
			'<img src=x>',
			'x'.repeat(500),
			'1 2 3 4',
			'\0',
			'🙂 🙂',
		]) {
			assert.match(key(title, ['}{ \\'], 2020), /^(?=.{1,40}$)[A-Za-z][A-Za-z0-9]*$/, title);
		}
	});
});
