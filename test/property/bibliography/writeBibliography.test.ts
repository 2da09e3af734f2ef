import { assert } from 'chai';
import fc from 'fast-check';
import type { BibliographyFormat } from '../../../src/core/bibliography/bibliographyFormat';
import type { ExportFormat } from '../../../src/core/bibliography/export/exportFormat';
import { writeBibliography } from '../../../src/core/bibliography/export/writeBibliography';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import type { Reference } from '../../../src/core/bibliography/reference';
import { drain } from '../../unit/drain';
import { rounds } from '../rounds';

/** Formats that we read. */
const ours: readonly (readonly [format: ExportFormat, readAs: BibliographyFormat])[] = [
	['bibtex', 'bibtex'],
	['biblatex', 'bibtex'],
	['csl-json', 'csl-json'],
	['csl-yaml', 'csl-yaml'],
	['ris', 'ris'],
	['hayagriva', 'hayagriva'],
];

suite('an exported bibliography', () => {
	for (const [format, readAs] of ours) {
		test(`says in ${format} whatever it was given`, () => {
			const text = fc
				.array(
					fc.oneof(fc.constantFrom(...'\\{}$&%#_~^"\'`:-,=@<>[]|*!? é王\u2028'), fc.string({ maxLength: 8 })),
					{
						minLength: 1,
						maxLength: 12,
					},
				)
				.map(parts => `A${parts.join('')}z`.replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ').normalize('NFC'))
				// LaTeX reads some marks as others, and a dollar before a dollar as math; HTML is no text in CSL.
				.filter(
					text =>
						!/--|``|''|\$[\s\S]*\$|<\/?\w|[^\u0000-\uFFFF]|[\uD800-\uDFFF\u200B-\u200F\uFEFF\uFFFE\uFFFF]/.test(
							text,
						),
				);
			fc.assert(
				fc.property(text, title => {
					const reference: Reference = { key: 'k1', type: 'document', title, authors: [], abstract: title };
					const { entries } = drain(
						readBibliography(drain(writeBibliography([{ reference }], format)), readAs),
					);
					assert.lengthOf(entries, 1);
					assert.equal(entries[0]!.reference.title, title);
				}),
				{ numRuns: rounds(100) },
			);
		});
	}
});
