import { assert } from 'chai';
import { withoutEntities } from '../../src/core/entities';

suite('text without entities', () => {
	const values: readonly (readonly [written: string, text: string])[] = [
		['R&amp;D &#39;at&#x27; work &lt;here&gt;', "R&D 'at' work <here>"],
		[
			'M&uuml;ller, Erd&#337;s, Bront&euml;, &Aring;s, &ccedil;a, S&oslash;ren',
			'Müller, Erdős, Brontë, Ås, ça, Søren',
		],
		['&beta;-&Delta;-&Omega; 3&times;3', 'β-Δ-Ω 3×3'],
		['AT&T; R&D &unknown; &toString; &#0; &#x110000;', 'AT&T; R&D &unknown; &toString; &#0; &#x110000;'],
		['&amp;lt;', '&lt;'],
	];
	for (const [written, text] of values) {
		test(written, () => assert.equal(withoutEntities(written), text));
	}
});
