import { assert } from 'chai';
import { readForeign } from '../../../src/core/bibliography/import/readForeign';
import { foreignSamples } from '../../unit/bibliography/foreignSamples';
import { drain } from '../../unit/drain';

suite('a hostile foreign bibliography', () => {
	for (const { format, text } of foreignSamples) {
		test(`as ${format} cut off or twisted is read as far as it goes, and never throws`, () => {
			for (let length = 1; length < text.length; length += 101) {
				drain(readForeign(text.slice(0, length), format));
				drain(readForeign(text.slice(length), format));
				drain(readForeign(text.slice(0, length) + '<&"[{%' + text.slice(length), format));
			}
		});
	}

	test('is no bomb', () => {
		const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('');
		const laughs = `<!DOCTYPE r [<!ENTITY e0 "ha">${entities}]><xml><records><record><ref-type name="Book"/><titles><title>A &e20;</title></titles></record></records></xml>`;
		assert.equal(drain(readForeign(laughs, 'endnote-xml')).entries[0]?.reference.title, 'A &e20;');
		const aliases = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &b${i + 1} [*b${i}, *b${i}]`).join('\n');
		const cff = `cff-version: 1.2.0\ntitle: A\na0: &b0 [x, x]\n${aliases}\nauthors: *b30\n`;
		assert.deepEqual(drain(readForeign(cff, 'cff')).problems, [{ code: 'brokenEntry', line: 1 }]);
	});
});
