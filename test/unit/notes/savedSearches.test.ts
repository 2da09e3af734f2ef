import { assert } from 'chai';
import { edited } from '../../../src/core/textEdit';
import { readSavedSearches, saveSearch } from '../../../src/core/notes/savedSearches';

const saved = (text: string, name: string, query: string) => edited(text, saveSearch(text, name, query));
const pairs = (text: string) => readSavedSearches(text).searches.map(({ name, query }) => [name, query]);

suite('saved searches', () => {
	test('are lines of a name and a query, with comments between', () => {
		const text =
			'# mine\nTo read: status:toRead\n"a: b": \'tag:x "in words"\' # why\nlong: >-\n  one\n  two\n';
		const { searches, problems } = readSavedSearches(text);
		assert.deepEqual(searches, [
			{ name: 'To read', query: 'status:toRead', line: 2 },
			{ name: 'a: b', query: 'tag:x "in words"', line: 3 },
			{ name: 'long', query: 'one two', line: 4 },
		]);
		assert.deepEqual(problems, []);
		assert.deepEqual(readSavedSearches('').searches, []);
	});

	test('tell which line says nothing', () => {
		const codes = (text: string) => readSavedSearches(text).problems.map(({ code, line }) => [code, line]);
		assert.deepEqual(codes('a: b\nc: [d]'), [['notPlain', 2]]);
		assert.deepEqual(codes('a: b\na: c'), [['duplicateField', 2]]);
		assert.deepEqual(codes('a: b\nc: d: e'), [['brokenYaml', 2]]);
		assert.deepEqual(codes('just words'), [['noFields', 1]]);
	});

	test('are read line by line where one is broken', () => {
		assert.deepEqual(
			pairs('To read: status:toRead\nmine: "a phrase" -not # x\n"x": \'y\'\n# z: z\nlong: >-\n  a: b\n'),
			[
				['To read', 'status:toRead'],
				['mine', '"a phrase" -not # x'],
				['x', 'y'],
			],
		);
	});

	test('are not added where nobody would read them', () => {
		assert.throws(() => saveSearch('x: y\n...\n', 'a', 'b'));
		assert.throws(() => saveSearch('---\nx: y\n---\n', 'a', 'b'));
	});

	test('are added and changed, and can be read back', () => {
		for (const [name, query] of [
			['To read', 'status:toRead'],
			['#1: best', '-not "a phrase" tag:x'],
			['yes', '2024'],
		] as const) {
			assert.deepEqual(pairs(saved('', name, query)), [[name, query]]);
			assert.deepEqual(pairs(saved('x: y # kept', name, query)), [
				['x', 'y'],
				[name, query],
			]);
		}
		assert.equal(saved('# a\r\nx: y  # b\r\nz: 1\r\n', 'x', 'q'), '# a\r\nx: q  # b\r\nz: 1\r\n');
		assert.throws(() => saveSearch('x: [y', 'x', 'q'));
	});
});
