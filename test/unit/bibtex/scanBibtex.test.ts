import { assert } from 'chai';
import type { BibtexEntry } from '../../../src/core/bibtex/bibtexBlock';
import { scanBibtex } from '../../../src/core/bibtex/scanBibtex';

/** Each entry as `key: name name`, each other block by its kind. */
function shape(text: string): string[] {
	return Array.from(scanBibtex(text), block =>
		block.kind === 'entry'
			? `${block.key}: ${block.fields.map(({ name }) => name).join(' ')}`.trim()
			: block.kind,
	);
}

/** Each problem as `line code`. */
function problems(text: string): string[] {
	return Array.from(scanBibtex(text), block =>
		block.problems.map(({ line, code }) => `${line} ${code}`),
	).flat();
}

const next = '@misc{next,\n  title = {Next},\n}\n';

suite('the blocks of a .bib', () => {
	test('are entries, macros, comments and preambles; other text is none', () => {
		const text = `Text, me@home.org
@string{jml = "Journal of Lanterns"}
@article{a1, title = {One {Two} @ three}, year = 2020, journal = jml # " B"}
@Book ( knuth:84 ,
	title = "T{"}eX"
)
@comment{@misc{old, title = {x}}}
@preamble{ "\\newcommand{\\x}{y}" }
% @misc{hidden, title = {x}}
@misc{DBLP:conf/x/Y-20}`;
		assert.deepEqual(shape(text), [
			'macro',
			'a1: title year journal',
			'knuth:84: title',
			'comment',
			'preamble',
			'DBLP:conf/x/Y-20:',
		]);
		assert.deepEqual(problems(text), []);
	});

	test('have their offsets and lines', () => {
		const text = '\r\n@misc{a,\r\n  title = {A} # b # "c",\r\n}\r\n' + next;
		const [first, second] = [...scanBibtex(text)] as BibtexEntry[];
		assert.deepInclude(first, {
			line: 2,
			start: 2,
			end: text.indexOf('}\r\n@') + 1 || text.indexOf(next) - 2,
		});
		assert.equal(text.slice(first!.keyStart, first!.keyStart + 1), 'a');
		const [title] = first!.fields;
		assert.equal(text.slice(title!.start, title!.end), 'title = {A} # b # "c"');
		assert.deepEqual(
			title!.parts.map(({ kind }) => kind),
			['braced', 'macro', 'quoted'],
		);
		assert.equal(second!.line, 5);
	});

	const broken: readonly (readonly [text: string, entry: string, problems: readonly string[]])[] = [
		['@misc{a,\n  title = {A,\n  year = 2020,\n}\n', 'a: title year', ['1 notClosed']],
		['@misc{a,\n  title = {A},\n', 'a: title', ['1 notClosed']],
		['@misc{a,\n  title = "A,\n  year = {2020},\n}\n', 'a: title year', ['1 notClosed']],
		['@misc{a,\n  title = {A\n', 'a: title', ['1 notClosed']],
		['@misc{a, title = {A} year = 2020}\n', 'a: title year', ['1 missingComma']],
		['@misc{a,\n  title = {A}\n  year = 2020\n}\n', 'a: title year', ['3 missingComma']],
		['@misc{a,\n  title {A},\n  year = 2020}\n', 'a: year', ['2 unexpectedText']],
		['@misc{a,\n  title = Two Words,\n  year = 2020}\n', 'a: title year', ['2 unexpectedText']],
		['@misc{a,\n  year = ,\n  title = {A}}\n', 'a: title', ['2 missingValue']],
		['@misc{title = {A}}\n', ': title', ['1 noKey']],
		['@misc{,\n  title = {A}}\n', ': title', ['1 noKey']],
		['@misc{a\n  title = {A}}\n', 'a: title', ['1 missingComma']],
		['@misc{a, title = {A}}, year = 2020}\n', 'a: title', ['1 textAfterEntry']],
		['@article a, title = {A}\n', 'broken', ['1 noBracket']],
		['@misc(a, title = {A}\n', 'a: title', ['1 notClosed']],
		['@misc{}\n', ':', ['1 noKey']],
	];
	for (const [text, entry, found] of broken) {
		test(`flags ${JSON.stringify(text)} and reads on`, () => {
			assert.deepEqual(shape(text + next), [entry, 'next: title']);
			assert.deepEqual(problems(text + next), found);
			assert.deepEqual(shape(next + text).at(-1), entry);
		});
	}

	test('may hold an example of an entry, further in', () =>
		assert.deepEqual(shape(`@misc{a,\n  note = {\n    @misc{b, title = {B}}\n  },\n}\n${next}`), [
			'a: note',
			'next: title',
		]));

	test('hide nothing behind a comment without an end', () =>
		assert.deepEqual(shape(`@comment{ open\n${next}`), ['comment', 'next: title']));

	test('may stand in the comments of biber', () =>
		assert.deepEqual(shape(`@misc{a, % why\n  % year = 1999,\n  title = {A},\n}\n${next}`), [
			'a: title',
			'next: title',
		]));
});
