import { assert } from 'chai';
import fc from 'fast-check';
import { defaultTemplate, newNote } from '../../../src/core/notes/newNote';
import { readNote } from '../../../src/core/notes/readNote';
import { templateValues } from '../../../src/core/notes/templateText';
import { rounds } from '../rounds';

const paper = { key: 'gu2023', abstract: 'An abstract.', links: [], sources: [], tags: [] };

suite('a new note on any paper', () => {
	test('can be read back, whatever the paper says', () => {
		const text = fc.string({ unit: 'binary', minLength: 1 }).map(text => `${text}x`);
		fc.assert(
			fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (title, authors) => {
				const said = templateValues({ ...paper, title, authors }, '2026-11-22');
				const note = readNote(newNote(defaultTemplate, said));
				const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
				assert.deepEqual(note?.problems, []);
				assert.equal(note?.key, 'gu2023');
				assert.equal(note?.title, oneLine(title));
				assert.deepEqual(note?.authors, authors.map(oneLine));
			}),
			{ numRuns: rounds(100) },
		);
	});
});
