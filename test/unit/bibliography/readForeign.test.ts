import { assert } from 'chai';
import { importFormat, isForeign } from '../../../src/core/bibliography/import/foreignFormat';
import { readForeign } from '../../../src/core/bibliography/import/readForeign';
import type { Reference } from '../../../src/core/bibliography/reference';
import { drain } from '../drain';
import { engine, foreignSamples } from './foreignSamples';

suite('a foreign bibliography', () => {
	for (const { format, text, first } of foreignSamples) {
		test(`as ${format} is known by how it begins, and read`, () => {
			assert.equal(importFormat(text.slice(0, 32 * 1024), 'file.txt'), format);
			const { entries, problems } = drain(readForeign(text, format));
			assert.deepEqual(problems, []);
			assert.deepEqual({ key: '', ...entries[0]?.reference }, { key: '', ...first } as Reference);
			assert.deepEqual(
				entries.map(({ reference }) => reference.title),
				[engine.title, 'Bells of Glass'],
			);
		});
	}

	test('hides nothing behind a record that is broken, and names its line', () => {
		const record = (inner: string) => `<record><ref-type name="Book">6</ref-type>\n${inner}</record>\n`;
		const text = `<xml><records>\n${record('<titles><title>One</title></titles>')}${record('<titles><title>Two</titles>')}${record('')}${record('<titles><title>Four</title></titles>')}</records></xml>`;
		const { entries, problems } = drain(readForeign(text, 'endnote-xml'));
		assert.deepEqual(
			entries.map(({ reference, line }) => [reference.title, line]),
			[
				['One', 2],
				['Four', 8],
			],
		);
		assert.deepEqual(problems, [
			{ code: 'brokenEntry', line: 4 },
			{ code: 'brokenEntry', line: 6 },
		]);
		const json = '[{"title": "A", "author": [{"name": "B"}]},\n{"title": oops},\n{"title": "C"}]';
		const read = drain(readForeign(json, 'bibjson'));
		assert.lengthOf(read.entries, 2);
		assert.deepEqual(read.problems, [{ code: 'brokenEntry', line: 2 }]);
	});

	test('of JSON may be one work, as it is or as Crossref wraps it', () => {
		const work =
			'{"DOI": "10.1234/x", "type": "journal-article", "title": ["Bells of Glass"], "author": [{"family": "Nin"}]}';
		for (const text of [work, `{"status": "ok", "message": ${work}}`]) {
			assert.equal(importFormat(text, 'a.json'), 'json-works');
			const { entries, problems } = drain(readForeign(text, 'json-works'));
			assert.deepInclude(entries[0]?.reference, {
				title: 'Bells of Glass',
				type: 'article-journal',
				doi: '10.1234/x',
			});
			assert.deepEqual([entries.length, problems.length], [1, 0]);
		}
	});

	test('in a format of ours is read as such', () => {
		assert.isFalse(isForeign('bibtex'));
		assert.isTrue(isForeign('mods'));
	});
});
