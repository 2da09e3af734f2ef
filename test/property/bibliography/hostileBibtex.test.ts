import { assert } from 'chai';
import { scanBibtex } from '../../../src/core/bibtex/scanBibtex';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { drain } from '../../unit/drain';
import { hostileTexts } from './hostileTexts';
import { cpuTime } from '../cpuTime';

suite('the blocks of a hostile .bib', () => {
	test('whatever they are, hide nothing behind them', () => {
		assert.isAtLeast(hostileTexts.length, 100);
		for (const text of hostileTexts) {
			const blocks = [...scanBibtex(`${text}\n@misc{next,\n  title = {Next},\n}\n`)];
			assert.isTrue(
				blocks.some(block => block.kind === 'entry' && block.key === 'next'),
				text,
			);
		}
	});

	const endless: readonly (readonly [what: string, text: string])[] = [
		['open entries', '@a{b,c={'],
		['open entries in lines', '@a{b,c={\n'],
		['open fields', 'c={\n'],
		['open comments', '@comment{'],
		['signs', '@'],
		['braces', '{'],
		['quotes', '"'],
		['accents', '\\"'],
		['names', ' and'],
		['blanks', ' '],
		['empty lines', '\n'],
		['equals signs', '='],
		['words', 'foo bar '],
		['dollars', '$'],
		['percent signs', '%\n'],
		['nested accents', '\\"{'],
	];
	for (const [what, text] of endless) {
		test(`without end (${what}) are read in no time`, () => {
			const begun = cpuTime();
			drain(readBibliography(`@misc{a,\n  author = {${text.repeat(60_000 / text.length)}}}\n`));
			drain(readBibliography(text.repeat(60_000 / text.length)));
			assert.isBelow(cpuTime() - begun, 1_500);
		});
	}
});
