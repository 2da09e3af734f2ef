import { assert } from 'chai';
import { edited } from '../../../src/core/textEdit';
import type { FieldText } from '../../../src/core/notes/fieldText';
import { setField } from '../../../src/core/notes/setField';

/** The text after the change; what was refused, as `!code`. */
function changed(text: string, name: string, value: FieldText): string {
	const result = setField(text, name, value);
	return result.kind === 'edits' ? edited(text, result.edits) : `!${result.problem.code}`;
}

suite('a changed field', () => {
	const cases: [what: string, name: string, value: FieldText, before: string, after: string][] = [
		['plain', 'status', 'read', 'status: reading # yes', 'status: read # yes'],
		['quoted', 'status', 'read', 'status:  "reading"', 'status:  "read"'],
		['single', 'title', "it's", "title: 'a'  ", "title: 'it''s'  "],
		['empty', 'status', 'read', 'status:   # yes', 'status: read   # yes'],
		['cleared', 'status', undefined, 'status: read # yes', 'status: # yes'],
		['the same', 'status', 'read', 'status: "read"', 'status: "read"'],
		['number', 'rating', 4, 'rating: 3', 'rating: 4'],
		['zero', 'rating', 0, 'rating: 3', 'rating: 0'],
		['like a number', 'arxiv', '2312.00750', 'arxiv: x', 'arxiv: "2312.00750"'],
		['like a boolean', 'citekey', 'no', 'citekey: x', 'citekey: "no"'],
		['flow list grows', 'tags', ['a', 'b'], 'tags: [a] # c', 'tags: [a, b] # c'],
		['flow list from nothing', 'tags', ['a, b'], 'tags: []', 'tags: ["a, b"]'],
		['flow list shrinks', 'tags', ['b'], 'tags: [ a,  b , c]', 'tags: [ b ]'],
		['a comment on what stays', 'tags', ['a'], 'tags: [a, # one\n  b,\n]', 'tags: [a # one\n  ,\n]'],
		['flow list ends', 'tags', [], 'tags: [a, b]', 'tags: []'],
		['block list grows', 'tags', ['a', 'b'], 'tags:\n  - a # c\nx: 1', 'tags:\n  - a # c\n  - b\nx: 1'],
		['block list shrinks', 'tags', ['b'], 'tags:\n- a\n- b', 'tags:\n- b'],
		['block list ends', 'tags', [], 'tags:\n- a\n# c', 'tags: []\n# c'],
		['a list in a new order', 'authors', ['B', 'A'], 'authors: [A, B]', 'authors: [B, A]'],
		['a hash is no part of a tag', 'tags', ['a', 'b'], 'tags: ["#a"]', 'tags: ["#a", b]'],
		['words become a list', 'tags', ['a', 'b', 'c'], 'tags: a b', 'tags: [a, b, c]'],
		['missing', 'tags', ['a'], 'x: 1', 'x: 1\ntags: [a]'],
		['missing and stays so', 'status', undefined, 'x: 1', 'x: 1'],
		['beside indented ones', 'status', 'read', '  x: 1', '  x: 1\n  status: read'],
		['in another case', 'status', 'read', 'Status: toRead', 'Status: read'],
		[
			'with an anchor elsewhere',
			'status',
			'read',
			'a: &x 1\nb: *x\nstatus: ',
			'a: &x 1\nb: *x\nstatus: read ',
		],
	];
	for (const [what, name, value, before, after] of cases) {
		test(what, () => {
			for (const [eol, body] of [
				['\n', 'Body'],
				['\r\n', '---\r\nstatus: body'],
			] as const) {
				const note = (fields: string) => ['---', fields.replaceAll('\n', eol), '---', body].join(eol);
				assert.equal(changed(note(before), name, value), note(after));
			}
		});
	}

	test('is written atop a text that has no front matter', () => {
		assert.equal(changed('# A\n', 'status', 'read'), '---\nstatus: read\n---\n\n# A\n');
		assert.equal(changed('\uFEFFA\r\n', 'status', 'read'), '\uFEFF---\r\nstatus: read\r\n---\r\n\r\nA\r\n');
		assert.equal(changed('', 'status', 'read'), '---\nstatus: read\n---\n');
	});

	const refused: [code: string, fields: string][] = [
		['brokenYaml', 'status: [a'],
		['brokenYaml', 'a: b: c'],
		['duplicateField', 'x: 1\nx: 2'],
		['noFields', 'prose'],
		['noFields', '{status: read}'],
		['notPlain', 'status: &a read'],
		['notPlain', 'status: *a'],
		['notPlain', 'status: {a: b}'],
		['notPlain', 'status: [a]'],
		['complexKey', '? a\n: b'],
		['tooDeep', `x: ${'['.repeat(40)}${']'.repeat(40)}`],
		['tooDeep', `x:\n  ${'- '.repeat(40)}a`],
		['tooMany', Array.from({ length: 1_001 }, (_, i) => `k${i}: 1`).join('\n')],
		['tooLarge', `x: ${'a'.repeat(66_000)}`],
		['aliasBomb', bomb(6)],
	];
	for (const [code, fields] of refused) {
		test(`is refused: ${code}, ${fields.slice(0, 20)}`, () => {
			assert.equal(changed(`---\n${fields}\n---\nBody`, 'status', 'read'), `!${code}`);
		});
	}
	test('is refused where the front matter never ends', () => {
		assert.equal(changed('---\nstatus: a\n\nBody', 'status', 'read'), '!unclosed');
	});
});

/** Front matter that would be 10 to the power of `levels` nodes. */
function bomb(levels: number): string {
	const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
	for (let level = 1; level < levels; level++) {
		lines.push(
			`a${level}: &a${level} [${Array(10)
				.fill(`*a${level - 1}`)
				.join(',')}]`,
		);
	}
	return lines.join('\n');
}
