import { assert } from 'chai';
import fc from 'fast-check';
import { tidyEdits } from '../../../src/core/bibliography/tidy/tidyEdits';
import { tidyFindings } from '../../../src/core/bibliography/tidy/tidyFindings';
import { drain } from '../../unit/drain';
import { rounds } from '../rounds';
import { hostileTexts } from './hostileTexts';

suite('tidying any .bib', () => {
	test('touches nothing but the entries that go', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...hostileTexts, '\n', '% c\n', '\r\n'), { maxLength: 12 }),
				parts => {
					const text = parts.join('\n');
					const { unused } = drain(tidyFindings(text, () => false));
					for (const { start, end } of tidyEdits(text, { removed: unused, merged: [] })) {
						const entry = unused.find(entry => start <= entry.start && entry.end <= end);
						assert.equal(text.slice(start, end).trim(), entry && text.slice(entry.start, entry.end));
					}
				},
			),
			{ numRuns: rounds(100) },
		);
	});
});
