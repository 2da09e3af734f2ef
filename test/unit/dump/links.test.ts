import { assert } from 'chai';
import { arxivIn, arxivYear, doiIn } from '../../../src/core/library/identifiers';
import { linksIn } from '../../../src/core/dump/links';

suite('links in a text', () => {
	const cases: readonly (readonly [text: string, ...links: string[]])[] = [
		['Our code is available at https://github.com/a/b.', 'code https://github.com/a/b'],
		['see https://github.com/a/b.git.', 'code https://github.com/a/b'],
		['Project page: https://a.github.io/b/{https://a.github.io/b/}.', 'project https://a.github.io/b/'],
		['code at: https://github.com/A-B/C{this http url}', 'code https://github.com/A-B/C'],
		['research (https://github.com/a/b{GitHub repo}).', 'code https://github.com/a/b'],
		['(see https://en.example.org/wiki/Foo_(bar))', 'other https://en.example.org/wiki/Foo_(bar)'],
		[
			'kernels at github.com/a/b, models at huggingface.co/o/m.',
			'code https://github.com/a/b',
			'model https://huggingface.co/o/m',
		],
		['data: https://huggingface.co/datasets/o/d', 'other https://huggingface.co/datasets/o/d'],
		['https://github.com/a/b and again https://github.com/a/b/', 'code https://github.com/a/b'],
		['as in https://arxiv.org/abs/2408.01234v2', 'arxiv https://arxiv.org/abs/2408.01234v2'],
		['at https://doi.org/10.1145/3292500.3330701.', 'doi https://doi.org/10.1145/3292500.3330701'],
		['visit our project page at https://lab.example.org/x', 'project https://lab.example.org/x'],
		['The source code is at https://lab.example.org/x', 'code https://lab.example.org/x'],
		['and/or input/output, 3/4, http://, https://., www.'],
		['It is open-sourced. Chat: https://chat.example.org', 'other https://chat.example.org'],
		['mail a/b@github.com/x'],
	];
	for (const [text, ...links] of cases) {
		test(text, () =>
			assert.deepEqual(
				linksIn(text).map(({ kind, url }) => `${kind} ${url}`),
				links,
			),
		);
	}
});

suite('identifier', () => {
	test('of arXiv, without version, and its year', () => {
		assert.equal(arxivIn('arXiv:2408.01234v2 [pdf]'), '2408.01234');
		assert.equal(arxivIn('https://huggingface.co/papers/2408.01234#community'), '2408.01234');
		assert.equal(arxivIn('/papers/2408.01234'), '2408.01234');
		assert.equal(arxivIn('https://arxiv.org/e-print/2408.01234v2'), '2408.01234');
		assert.isUndefined(arxivIn('https://x.org/papers/2408.01234'));
		assert.equal(arxivIn('https://arxiv.org/abs/cs/0112017'), 'cs/0112017');
		assert.isUndefined(arxivIn('2499.01234'));
		assert.deepEqual(
			[arxivYear('2312.00752'), arxivYear('cs/0112017'), arxivYear('hep-th/9901001')],
			[2023, 2001, 1999],
		);
	});

	test('of a DOI, lower case, without resolver', () => {
		assert.equal(doiIn('https://doi.org/10.1145/ABC.1).'), '10.1145/abc.1');
		assert.isUndefined(doiIn('version 10.1145 of'));
	});
});
