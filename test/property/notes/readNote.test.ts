import { assert } from 'chai';
import { newNote } from '../../../src/core/notes/newNote';
import { readNote } from '../../../src/core/notes/readNote';
import { setFields } from '../../../src/core/notes/setField';
import { cpuTime } from '../cpuTime';

/** As long as front matter may be that is read at all. */
const long = 60_000;
const blanks = ' '.repeat(long);

suite('a hostile note', () => {
	test('is read in no time', () => {
		const begin = cpuTime();
		for (const piece of [
			'[',
			'{a: ',
			'- ',
			'? ',
			'&a ',
			'*a ',
			'"',
			"'",
			',',
			'!t ',
			'a: "\n',
			'[] ',
			'| \n',
		]) {
			readNote(`---\ncitekey: k\nx: ${piece.repeat(long / piece.length)}\n---\n`);
		}
		assert.isBelow(cpuTime() - begin, 1_500);
	});

	// They took many seconds where blanks were looked for from each of them.
	for (const [what, work] of [
		['authors', () => readNote(`---\nauthors: "A${blanks}B"\n---\n`)],
		['tags', () => readNote(`---\ncitekey: k\ntags: "A${blanks}B"\n---\n`)],
		['heading', () => readNote(`---\ncitekey: k\n---\n# A${blanks}B\n`)],
		['change', () => setFields(`---\ncitekey: "A${blanks}B"\n---\n`, { citekey: 'k' })],
		[
			'template',
			() => newNote(`---\nx: {title}${blanks}x\n---\n{title}${blanks}x`, { title: `A${blanks}B` }),
		],
	] as const) {
		test(`with nothing but blanks costs no time: ${what}`, () => {
			const begin = cpuTime();
			work();
			assert.isBelow(cpuTime() - begin, 1_000);
		});
	}
});
