import { assert } from 'chai';
import { insertCitation } from '../../../src/core/citation/insertCitation';
import { scanCitations } from '../../../src/core/citation/scanCitations';

function listed(text: string, ...keys: string[]): string {
	const works = keys.map(key => ({ key, title: 'T', authors: [] }));
	const edit = insertCitation(text, text.length, works, 'pandoc', 'nocite');
	return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

function found(text: string): string[] {
	return Array.from(scanCitations(text, 'pandoc'), ({ key, start, end, form }) => {
		assert.equal(text.slice(start, end), key);
		return `${key} ${form}`;
	});
}

suite('nocite in the front matter', () => {
	test('is read in all of its shapes', () => {
		const both = ['a nocite', 'b nocite'];
		assert.deepEqual(found("---\nnocite: '@a, @b'\n---\n"), both);
		assert.deepEqual(found('---\ntitle: x @c\nnocite: |\n  @a,\n  @b\nauthor: y @d\n---\n@e'), [
			...both,
			'e narrative',
		]);
		assert.deepEqual(found('---\nnocite:\n- "@a"\n- "@b"\n...\n'), both);
		assert.deepEqual(found("---\nnocite: '@*'\n---\n"), []);
		assert.deepEqual(found('nocite: @a'), ['a narrative']);
	});

	const rows: [before: string, after: string][] = [
		['So.', '---\nnocite: |\n  @x, @y\n---\n\nSo.'],
		['---\ntitle: T\n---\nSo.', '---\ntitle: T\nnocite: |\n  @x, @y\n---\nSo.'],
		["---\nnocite: '@a'\n---\nSo.", "---\nnocite: '@a, @x, @y'\n---\nSo."],
		['---\nnocite: |\n  @a, @x\ntitle: T\n---\n', '---\nnocite: |\n  @a, @x, @y\ntitle: T\n---\n'],
		['---\nnocite:\ntitle: T\n---\n', '---\nnocite: |\n  @x, @y\ntitle: T\n---\n'],
		["---\nnocite: '@*'\n---\n", "---\nnocite: '@*'\n---\n"],
	];
	for (const [before, after] of rows) {
		test(`takes more: ${JSON.stringify(before)}`, () => {
			assert.equal(listed(before, 'x', 'y'), after);
			assert.equal(listed(after, 'x', 'y'), after, 'once');
		});
	}
});
