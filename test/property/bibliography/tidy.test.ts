import { assert } from 'chai';
import fc from 'fast-check';
import { scanBibtex } from '../../../src/core/bibtex/scanBibtex';
import { tidyEdits } from '../../../src/core/bibliography/tidy/tidyEdits';
import { tidyFindings } from '../../../src/core/bibliography/tidy/tidyFindings';
import { edited } from '../../../src/core/textEdit';
import { drain } from '../../unit/drain';
import { rounds } from '../rounds';
import { anyBibtex } from './anyBibtex';

suite('tidying any .bib', () => {
	test('touches nothing but the entries that go', () => {
		fc.assert(
			fc.property(anyBibtex, text => {
				const { unused } = drain(tidyFindings(text, () => false));
				for (const { start, end } of tidyEdits(text, { removed: unused, merged: [] })) {
					const entry = unused.find(entry => start <= entry.start && entry.end <= end);
					assert.equal(text.slice(start, end).trim(), entry && text.slice(entry.start, entry.end));
				}
			}),
			{ numRuns: rounds(200) },
		);
	});

	test('merges two entries within themselves, and what one of them says stays', () => {
		fc.assert(
			fc.property(anyBibtex, fc.nat(), (text, choice) => {
				const { duplicates } = drain(tidyFindings(text, () => false));
				const merged = duplicates.map(({ entries, conflicts }) => ({
					entries,
					taken: new Map(
						conflicts.map(({ field, values }) => [field, values[choice % values.length]!.entry]),
					),
				}));
				const edits = tidyEdits(text, { removed: [], merged });
				const groups = duplicates.flatMap(({ entries }) => entries);
				for (const { start, end } of edits) {
					const within = groups.some(entry => entry.start < start && end < entry.end);
					const gone = groups.find(entry => start <= entry.start && entry.end <= end);
					assert.isTrue(within || text.slice(start, end).trim() === text.slice(gone!.start, gone!.end));
				}
				const after = [...scanBibtex(edited(text, edits))].filter(block => block.kind === 'entry');
				for (const { entries } of duplicates) {
					const kept = after.find(({ key, problems }) => key === entries[0].key && problems.length === 0);
					const names = (all: readonly { readonly name: string }[]) =>
						all.map(({ name }) => name.toLowerCase());
					assert.includeMembers(
						names(kept?.fields ?? []),
						entries.flatMap(({ fields }) => names(fields)),
					);
				}
			}),
			{ numRuns: rounds(300) },
		);
	});
});
