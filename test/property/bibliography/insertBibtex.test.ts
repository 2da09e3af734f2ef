import { assert } from 'chai';
import fc from 'fast-check';
import { bibtexEntry } from '../../../src/core/bibliography/bibtex/bibtexEntry';
import { insertBibtex, type NewEntry } from '../../../src/core/bibliography/bibtex/insertBibtex';
import { plainText } from '../../../src/core/bibtex/plainText';
import { latexTitle } from '../../../src/core/bibliography/bibtex/latexText';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { edited } from '../../../src/core/textEdit';
import { drain } from '../../unit/drain';
import { rounds } from '../rounds';
import { anyBibtex } from './anyBibtex';

function newEntry(key: string): NewEntry {
	return { key, write: style => bibtexEntry({ key, type: 'document', title: 'New', authors: [] }, style) };
}

suite('an entry put into any .bib', () => {
	test('keeps every other byte, is read back, and hides nothing', () => {
		fc.assert(
			fc.property(anyBibtex, fc.constantFrom('aaaa2020', 'mmmm', 'zzzz'), (text, key) => {
				const before = drain(readBibliography(text)).entries.map(({ reference }) => reference.key);
				fc.pre(!before.some(known => known.toLowerCase() === key));
				const edits = drain(insertBibtex(text, [newEntry(key)]));
				assert.lengthOf(edits, 1);
				assert.isTrue(edits.every(({ start, end }) => start === end));
				const after = drain(readBibliography(edited(text, edits))).entries.map(({ reference }) => reference);
				assert.deepInclude(
					after.find(reference => reference.key === key),
					{ title: 'New' },
				);
				assert.sameMembers(
					after.map(reference => reference.key),
					[...before, key],
				);
			}),
			{ numRuns: rounds(300) },
		);
	});

	test('says the title that it was given', () => {
		const title = fc
			.array(fc.oneof(fc.constantFrom(...'\\{}$&%#_~^"\'` -–GPT4é王λ,=@'), fc.string({ maxLength: 6 })), {
				maxLength: 15,
			})
			.map(parts => parts.join(''));
		fc.assert(
			fc.property(title, text => {
				const flat = text
					.replace(/\s+/g, ' ')
					.replace(/[\u0000-\u001F\u007F]/g, '')
					.trim()
					.normalize('NFC');
				// LaTeX reads these as one character, and a dollar before a dollar as math.
				fc.pre(!/--|``|''|\$[\s\S]*\$|\s\s/.test(flat));
				assert.equal(plainText(latexTitle(flat)), flat);
			}),
			{ numRuns: rounds(500) },
		);
	});
});
