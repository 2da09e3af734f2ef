import { assert } from 'chai';
import fc from 'fast-check';
import { bibtexKeySpans } from '../../../src/core/bibliography/bibtex/bibtexKeySpans';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { edited } from '../../../src/core/textEdit';
import { drain } from '../../unit/drain';
import { rounds } from '../rounds';
import { anyBibtex } from './anyBibtex';

suite('renaming a key in any .bib', () => {
	test('changes the letters of the key and no other, and hides no entry', () => {
		const keysOf = (text: string) =>
			drain(readBibliography(text)).entries.map(({ reference }) => reference.key);
		fc.assert(
			fc.property(anyBibtex, fc.nat(), (text, choice) => {
				const before = keysOf(text);
				const key = before[choice % Math.max(1, before.length)] ?? '';
				fc.pre(key !== '');
				const spans = drain(bibtexKeySpans(text, key));
				assert.isTrue(spans.every(({ start, end }) => text.slice(start, end) === key));
				const after = keysOf(
					edited(
						text,
						spans.map(span => ({ ...span, text: 'renamed2024' })),
					),
				);
				assert.deepEqual(
					after,
					before.map(other => (other === key ? 'renamed2024' : other)),
				);
			}),
			{ numRuns: rounds(300) },
		);
	});
});
