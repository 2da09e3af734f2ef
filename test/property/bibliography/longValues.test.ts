import { assert } from 'chai';
import { plainText } from '../../../src/core/bibtex/plainText';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { drain } from '../../unit/drain';

suite('an entry with very much in it', () => {
	test('may have accents on nothing', () => {
		assert.equal(plainText('\\"'.repeat(50_000)), '');
	});

	test('inherits once from each of many parents that inherit from each other', () => {
		const keys = Array.from({ length: 50 }, (_, i) => `x${i}`);
		const parents = keys.map(
			key => `@xdata{${key}, ${key} = {1}, publisher = {${key}}, xdata = {${keys.join()}}}`,
		);
		const bib = `@misc{k, xdata = {x7}} ${parents.join('\n')}`;
		const { entries } = drain(readBibliography(bib, 'bibtex'));
		assert.deepInclude(entries[0]?.reference, { key: 'k', publisher: 'x7' });
	});

	test('may have one value of very many lines', () => {
		const ris = `TY  - JOUR\nAB  - x\n${'more\n'.repeat(100_000)}ER  - \n`;
		const { entries } = drain(readBibliography(ris, 'ris'));
		assert.lengthOf(entries[0]?.reference.abstract ?? '', 500_001);
	});
});
