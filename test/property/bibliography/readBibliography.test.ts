import { assert } from 'chai';
import fc from 'fast-check';
import type { BibliographyFormat } from '../../../src/core/bibliography/bibliographyFormat';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { drain } from '../../unit/drain';
import { rounds } from '../rounds';
import { cpuTime } from '../cpuTime';

const read = (text: string, format: BibliographyFormat) => drain(readBibliography(text, format));

suite('hostile bibliographies', () => {
	test('that would harm a parser are read in no time', () => {
		const bombs = [
			`k:\n  ${'? '.repeat(400)}`,
			`k:\n  a: ${'['.repeat(5_000)}`,
			`k:\n${Array.from({ length: 20_000 }, (_, i) => `  a${i}: b\n`).join('')}`,
			'k:\n  a: &a [x, x, x, x, x, x, x, x, x]\n  b: &b [*a, *a, *a, *a, *a, *a, *a, *a]\n  c: &c [*b, *b, *b, *b, *b, *b, *b, *b]\n  title: *c\n',
		];
		const begun = cpuTime();
		for (const bomb of bombs) {
			read(`${bomb}\nlast:\n  title: Last\n`, 'hayagriva');
		}
		assert.isBelow(cpuTime() - begun, 1_500);
		assert.deepEqual(
			read(`${bombs[3]!}last:\n  title: Last\n`, 'hayagriva').entries.map(({ reference }) => reference.key),
			['last'],
		);
	});

	test('are never too odd to be read', () => {
		const odd = fc
			.array(
				fc.oneof(
					fc.constantFrom(
						...'{}[]":,-?&*!|>#%@\n\t\\',
						'TY  - ',
						'ER  - ',
						'- id: a\n',
						'references:\n',
						'k:\n  ',
						'"id"',
						'null',
					),
					fc.string({ maxLength: 5 }),
				),
				{ maxLength: 40 },
			)
			.map(parts => parts.join(''));
		fc.assert(
			fc.property(
				odd,
				fc.constantFrom<BibliographyFormat>('bibtex', 'csl-json', 'csl-yaml', 'hayagriva', 'ris'),
				(text, format) => {
					for (const { reference, start, end, line } of read(text, format).entries) {
						assert.isTrue(0 <= start && start <= end && end <= text.length);
						assert.isAtLeast(line, 1);
						assert.isString(reference.title);
					}
				},
			),
			{ numRuns: rounds(300) },
		);
	});
});
