import { assert } from 'chai';
import { textPieces } from '../../../src/core/browse/textPieces';

/** Formulas in `«»`, what was found in `[]`. */
function shown(text: string, found?: readonly (readonly [number, number])[]): string {
	const pieces = textPieces(text, found);
	assert.equal(pieces.map(piece => piece.text).join(''), text);
	return pieces
		.map(piece =>
			piece.kind === 'formula' ? `«${piece.tex}»` : piece.kind === 'found' ? `[${piece.text}]` : piece.text,
		)
		.join('');
}

suite('pieces of a text', () => {
	for (const [text, expected] of [
		['$\\pi_0$: a flow', '«\\pi_0»: a flow'],
		['in $O(n^2)$ and \\(x\\), then $$a = b$$.', 'in «O(n^2)» and «x», then «a = b».'],
		['\\[ \\frac{1}{2} \\]', '« \\frac{1}{2} »'],
		['$k$-means', '«k»-means'],
	] as const) {
		test(`are formulas: ${text}`, () => assert.equal(shown(text), expected));
	}

	for (const text of [
		'costs $5 and sells for $10 each',
		'less than $0.1 million, from $5-$10',
		'at a cost of \\$0.70 per token, or \\$1',
		'6.1% AP_{50}, 37.2\\% of 10^{19}',
		'US$5-CA$',
		'$\\frac{1}{2$ is cut',
		'$}{$',
	]) {
		test(`are text: ${text}`, () => assert.equal(shown(text), text));
	}

	test('mark what a search found, but nothing inside of a formula', () => {
		assert.equal(
			shown('on $x^2$ lines', [
				[0, 2],
				[4, 5],
				[9, 13],
			]),
			'[on] «x^2» [line]s',
		);
	});
});
