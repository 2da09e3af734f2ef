import { assert } from 'chai';
import fc from 'fast-check';
import { edited } from '../../../src/core/textEdit';
import { fieldNamed, texts } from '../../../src/core/notes/field';
import type { FieldText } from '../../../src/core/notes/fieldText';
import { plainTag } from '../../../src/core/notes/noteTags';
import { readFields } from '../../../src/core/notes/readFields';
import { setField } from '../../../src/core/notes/setField';
import { rounds } from '../rounds';
import { type NotePieces, notesWith, someText } from './frontMatterArbitrary';

function said(text: string, name: string): readonly string[] {
	const field = fieldNamed(name, readFields(text)?.fields);
	return field ? texts(field.value) : [];
}

/** Each other byte is where it was: what is new stands in the field's place, or somewhere where nothing was. */
function assertOnlyField({ before, field, after }: NotePieces, now: string): void {
	if (field !== '') {
		assert.isTrue(now.startsWith(before), now);
		assert.isTrue(now.endsWith(after), now);
		return;
	}
	const old = before + after;
	let same = 0;
	while (same < old.length && old[same] === now[same]) {
		same++;
	}
	assert.isTrue(now.endsWith(old.slice(same)), now);
}

suite('a changed field of any note', () => {
	const kinds = [
		['status', 'scalar'],
		['tags', 'list'],
		['authors', 'list'],
	] as const;
	for (const [name, kind] of kinds) {
		test(`leaves every other byte: ${name}`, () => {
			const value: fc.Arbitrary<FieldText> =
				kind === 'scalar'
					? fc.option(someText, { nil: undefined })
					: fc.uniqueArray(someText, { maxLength: 4 });
			fc.assert(
				fc.property(notesWith(name, kind), value, (note, value) => {
					const text = note.before + note.field + note.after;
					const result = setField(text, name, value);
					if (result.kind === 'refused') {
						assert.fail(`${result.problem.code} ${result.problem.text ?? ''}`);
					}
					const now = edited(text, result.edits);
					assertOnlyField(note, now);
					const wanted = value === undefined ? [] : typeof value === 'object' ? value : [String(value)];
					const saidNow = said(now, name);
					assert.deepEqual(
						kind === 'list' ? saidNow.map(plainTag) : saidNow,
						kind === 'list' ? wanted.map(plainTag) : wanted,
					);
				}),
				{ numRuns: rounds(150) },
			);
		});
	}
});
