import { assert } from 'chai';
import { setField } from '../../../src/core/notes/setField';
import { edited } from '../../../src/core/textEdit';
import type { NoteProblem } from '../../../src/core/notes/noteProblem';
import { isAboutPaper, noteRecord, readNote } from '../../../src/core/notes/readNote';

const note = (...lines: string[]) => readNote(['---', ...lines, '---', '', '# A heading', ''].join('\n'));

suite('a note', () => {
	test('says what its front matter says', () => {
		const read = note(
			'citekey: gu2023',
			'title: "Mamba: Linear-Time"',
			'authors: [Albert Gu, Tri Dao]',
			'year: 2023',
			'arxiv: 2312.00750',
			'doi: https://doi.org/10.1000/ABC',
			'status: to read',
			'tags: [state space, "#ssm"]',
			'rating: 4',
			'aliases: [Mamba, "Mamba: Linear-Time"]',
			'url: https://example.org/x',
		);
		const { problems, ...rest } = read!;
		assert.deepEqual(rest, {
			key: 'gu2023',
			otherKeys: ['Mamba'],
			title: 'Mamba: Linear-Time',
			hasTitleField: true,
			isIdentified: true,
			authors: ['Albert Gu', 'Tri Dao'],
			year: 2023,
			arxiv: '2312.00750',
			doi: '10.1000/abc',
			links: [{ kind: 'other', url: 'https://example.org/x' }],
			status: 'toRead',
			tags: ['state space', 'ssm'],
			rating: 4,
			line: 2,
			isSound: true,
		});
		assert.deepEqual(problems, []);
	});

	const statuses: [written: string, status: string | undefined][] = [
		['toRead', 'toRead'],
		['to-read', 'toRead'],
		['"To Read"', 'toRead'],
		['TO_READ', 'toRead'],
		['unread', 'toRead'],
		['Reading', 'reading'],
		["'read'", 'read'],
		['draft', undefined],
		['constructor', undefined],
		['', undefined],
	];
	for (const [written, status] of statuses) {
		test(`has a status in any spelling: ${written}`, () => {
			const read = note('citekey: k', `status: ${written}`)!;
			assert.equal(read.status, status);
			assert.deepEqual(
				read.problems.map(({ code }) => code),
				status || written === '' ? [] : ['unknownStatus'],
			);
		});
	}

	const tags: [written: string, tags: string[]][] = [
		[' [a, b]', ['a', 'b']],
		['\n  - a\n  - "#b"', ['a', 'b']],
		['\n- a b\n- a b', ['a b']],
		[' a b', ['a', 'b']],
		[' a b, c', ['a b', 'c']],
		[' "#a #b/c"', ['a', 'b/c']],
		[' []', []],
		['', []],
		[' 2024', ['2024']],
	];
	for (const [written, expected] of tags) {
		test(`has tags in any form:${written.replaceAll('\n', ' ')}`, () => {
			assert.deepEqual(note(`tags:${written}`)?.tags, expected);
		});
	}

	const authors: [written: string, authors: string[]][] = [
		['authors: Albert Gu and Tri Dao', ['Albert Gu', 'Tri Dao']],
		['author: Gu, Albert; Dao, Tri', ['Gu, Albert', 'Dao, Tri']],
		['authors: "A.  Gu \tand T. Dao;"', ['A. Gu', 'T. Dao']],
		[
			'author:\n  - name: Albert Gu\n    orcid: 1\n  - name: {given: Tri, family: Dao}',
			['Albert Gu', 'Tri Dao'],
		],
		['author:\n  name: Albert Gu', ['Albert Gu']],
	];
	for (const [written, expected] of authors) {
		test(`has authors in any form: ${written.replaceAll('\n', ' ')}`, () => {
			assert.deepEqual(note(written)?.authors, expected);
		});
	}

	const ratings: [written: string, rating: number | undefined][] = [
		['0', 0],
		['4.5', 4.5],
		['3/5', 3],
		['★★★☆☆', 3],
		['⭐⭐', 2],
		['7', undefined],
		['good', undefined],
	];
	for (const [written, rating] of ratings) {
		test(`has a rating in any form: ${written}`, () =>
			assert.equal(note(`rating: ${written}`)?.rating, rating));
	}

	test('is about a paper where it names one', () => {
		const isOne = (folder: boolean, ...lines: string[]) => isAboutPaper(note(...lines)!, folder);
		assert.isTrue(isOne(false, 'citekey: k'));
		assert.isTrue(isOne(false, 'arxiv: "2312.00752"'));
		assert.isTrue(isOne(false, 'doi: 10.1000/x'));
		assert.isTrue(isOne(false, 'title: A', 'status: read'));
		assert.isTrue(isOne(true, 'title: A'));
		assert.isFalse(isOne(false, 'title: A', 'status: draft'));
		assert.isFalse(isOne(false, 'citekey: two words'));
		assert.isFalse(isOne(true, 'status: read'));
	});

	test('takes the first of names that differ in case alone, as what writes does', () => {
		const text = '---\ncitekey: k\nstatus: read\nStatus: reading\n---\n';
		assert.equal(readNote(text)?.status, 'read');
		const result = setField(text, 'status', 'toRead');
		assert.equal(result.kind === 'edits' && readNote(edited(text, result.edits))?.status, 'toRead');
	});

	test('takes its first heading for a title, but not for the name of a work', () => {
		const { record, names } = noteRecord(note('citekey: k')!, '');
		assert.equal(record.title, 'A heading');
		assert.deepEqual(names, []);
	});

	test('gives the library what stands below its front matter', () => {
		const text = '---\ncitekey: k\n---\n\n# Mine\nThe oven is slow.\n';
		assert.equal(noteRecord(readNote(text)!, text).record.noteText, '# Mine\nThe oven is slow.');
		const empty = '---\ncitekey: k\n---\n';
		assert.notProperty(noteRecord(readNote(empty)!, empty).record, 'noteText');
	});

	const problems: [code: NoteProblem['code'], line: number, lines: string[]][] = [
		['duplicateField', 3, ['citekey: k', 'citekey: k']],
		['notPlain', 3, ['citekey: k', 'status: &a read']],
		['badRating', 3, ['citekey: k', 'rating: 9']],
		['badYear', 3, ['citekey: k', 'year: soon']],
		['brokenYaml', 4, ['citekey: k', 'tags: [a', 'x: 1']],
		['brokenYaml', 3, ['citekey: k', '\tx: 1']],
		[
			'aliasBomb',
			4,
			[
				'citekey: k',
				'a: &a [x,x,x,x,x,x,x,x,x,x,x]',
				`b: &b [${'*a,'.repeat(40)}]`,
				`c: [${'*b,'.repeat(40)}]`,
			],
		],
		['noFields', 2, ['{citekey: k, status: read}']],
		['tooDeep', 3, ['citekey: k', `x: ${'['.repeat(500)}`]],
		['complexKey', 3, ['citekey: k', '? '.repeat(600)]],
		['tooMany', 502, ['citekey: k', ...Array.from({ length: 1_200 }, (_, i) => `k${i}: v`)]],
		['tooMany', 1_999, ['citekey: k', ...Array.from({ length: 5_000 }, () => '')]],
		['tooLarge', 2, ['citekey: k', `x: ${'a'.repeat(70_000)}`]],
	];
	for (const [code, line, lines] of problems) {
		test(`is still known by its key, and says where: ${code}`, () => {
			const read = note(...lines)!;
			assert.equal(read.key, 'k');
			assert.deepInclude(read.problems[0], { code });
			assert.equal(read.problems[0]?.line, line);
		});
	}

	test('begins with a fence, also after a byte order mark and in any line ends', () => {
		assert.equal(readNote('\uFEFF---\r\ncitekey: k\r\n...\r\n')?.key, 'k');
		assert.equal(readNote('---  \rcitekey: k\r---\r')?.key, 'k');
		assert.isUndefined(readNote('----\ncitekey: k\n---\n'));
		assert.isUndefined(readNote('---\n\nProse after a rule.\n'));
		assert.isUndefined(readNote('text\n---\ncitekey: k\n---\n'));
	});
});
