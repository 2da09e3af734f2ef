import { assert } from 'chai';
import type { BibliographyFormat } from '../../../src/core/bibliography/bibliographyFormat';
import { bibliographyKeySpans } from '../../../src/core/bibliography/bibliographyKeySpans';
import { edited } from '../../../src/core/textEdit';
import { drain } from '../drain';

suite('keys in bibliographies', () => {
	/** `a1` becomes `b2`. */
	const rows: [BibliographyFormat, string, string][] = [
		[
			'bibtex',
			'@misc{a1, note = {a1}}\n@misc{c, crossref = {a1}}',
			'@misc{b2, note = {a1}}\n@misc{c, crossref = {b2}}',
		],
		[
			'csl-json',
			'[{"id": "a1", "title": "a1"}, {"id":"a11"}]',
			'[{"id": "b2", "title": "a1"}, {"id":"a11"}]',
		],
		[
			'csl-yaml',
			'- id: a1\n  title: a1\n- title: x\n  id: "a1"\n',
			'- id: b2\n  title: a1\n- title: x\n  id: "b2"\n',
		],
		[
			'csl-yaml',
			'- id: a1 # one\n- {title: x, id: a1}\n- { id: "a1", title: "id: a1" }\n',
			'- id: b2 # one\n- {title: x, id: b2}\n- { id: "b2", title: "id: a1" }\n',
		],
		['hayagriva', 'a1: # one\n  title: x\na1: {title: a1}\n', 'b2: # one\n  title: x\nb2: {title: a1}\n'],
		['hayagriva', 'a1:\n  type: book\n  title: a1\n"a1":\n', 'b2:\n  type: book\n  title: a1\n"b2":\n'],
		['ris', 'TY  - BOOK\r\nID  - a1\r\nTI  - a1\r\n', 'TY  - BOOK\r\nID  - b2\r\nTI  - a1\r\n'],
	];
	for (const [format, before, after] of rows) {
		test(`of ${format} are found, and nothing else`, () => {
			const spans = drain(bibliographyKeySpans(before, format, 'a1'));
			assert.equal(
				edited(
					before,
					spans.map(span => ({ ...span, text: 'b2' })),
				),
				after,
			);
		});
	}
});
