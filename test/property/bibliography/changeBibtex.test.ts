import { assert } from 'chai';
import fc from 'fast-check';
import { changeBibtex } from '../../../src/core/bibliography/bibtex/changeBibtex';
import { scanBibtex } from '../../../src/core/bibtex/scanBibtex';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { edited } from '../../../src/core/textEdit';
import { drain } from '../../unit/drain';
import { rounds } from '../rounds';
import { anyBibtex } from './anyBibtex';

suite('correcting an entry of any .bib', () => {
	test('changes nothing but the entry, which then says so', () => {
		fc.assert(
			fc.property(anyBibtex, fc.nat(), (text, choice) => {
				const blocks = [...scanBibtex(text)];
				const entries = blocks.filter(block => block.kind === 'entry');
				const { key } = entries[choice % Math.max(1, entries.length)] ?? { key: '' };
				const entry = entries.find(other => other.key === key);
				fc.pre(key !== '' && entry !== undefined && entry.isClosed && entry.problems.length === 0);
				const facts = {
					title: 'New & {Old}',
					authors: ['Jan van der Meer'],
					year: 2024,
					doi: '10.1234/a_b',
				};
				const edits = drain(changeBibtex(text, key, facts)) ?? [];
				assert.isNotEmpty(edits);
				assert.isTrue(edits.every(({ start, end }) => entry!.start < start && end < entry!.end));
				const now = edited(text, edits);
				const read = drain(readBibliography(now)).entries.map(({ reference }) => reference);
				assert.deepEqual(
					read.map(reference => reference.key),
					entries.map(other => other.key),
				);
				assert.deepInclude(read[entries.indexOf(entry!)], {
					title: 'New & {Old}',
					doi: '10.1234/a_b',
				});
			}),
			{ numRuns: rounds(300) },
		);
	});
});
