import { assert } from 'chai';
import { setMetadata } from '../../../src/core/notes/setMetadata';
import { edited } from '../../../src/core/textEdit';

function changed(text: string, facts: Parameters<typeof setMetadata>[1]): string {
	const result = setMetadata(text, facts);
	return result.kind === 'edits' ? edited(text, result.edits) : `refused: ${result.problem.code}`;
}

suite('facts that are corrected in a note', () => {
	for (const [before, facts, after] of [
		['---\ntitle: "A"\n---\n', { title: 'B: C' }, '---\ntitle: "B: C"\n---\n'],
		['---\nauthor: A and B\n---\n', { authors: ['C', 'D'] }, '---\nauthor: [C, D]\n---\n'],
		[
			'---\nauthors:\n  - A # mine\n  - B\n---\n',
			{ authors: ['A', 'C'] },
			'---\nauthors:\n  - A # mine\n  - C\n---\n',
		],
		[
			'---\nyear: 1999\ndoi: 10.1/x # old\n---\n',
			{ year: undefined, doi: '' },
			'---\nyear:\ndoi: # old\n---\n',
		],
	] as const) {
		test(`change no other byte: ${JSON.stringify(before)}`, () =>
			assert.equal(changed(before, facts), after));
	}

	test('leave people alone that are more than names', () => {
		const text = '---\nauthor:\n  - name: A\n    orcid: 1\n---\n';
		assert.equal(changed(text, { authors: ['B'] }), 'refused: notPlain');
		assert.equal(changed(text, { year: 2020 }), text.replace(/---\n$/, 'year: 2020\n---\n'));
	});
});
