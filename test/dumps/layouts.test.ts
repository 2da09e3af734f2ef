import { readdirSync, readFileSync } from 'node:fs';
import { assert } from 'chai';
import type { Dump } from '../../src/core/dump/dump';
import { explainDump } from '../../src/core/dump/explainDump';
import { readDump } from '../../src/core/dump/readDump';
import { sniffDump } from '../../src/core/dump/sniffDump';
import { drain } from '../unit/drain';
import { assertExplained } from './explainedLines';

const folder = 'test/fixtures/dumps';
const expected: Readonly<Record<string, readonly string[]>> = JSON.parse(
	readFileSync(`${folder}/titles.json`, 'utf8'),
);
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const dumps = new Map<string, Dump>();

/** Each file is read once for all tests. */
function dump(name: string): Dump {
	const known = dumps.get(name) ?? drain(readDump(read(name)));
	dumps.set(name, known);
	return known;
}

suite('dump layout', () => {
	for (const [name, titles] of Object.entries(expected)) {
		test(`${name} gives its ${titles.length} titles`, () => {
			assert.deepEqual(
				dump(name).records.map(record => record.title),
				titles,
			);
			assert.isTrue(drain(sniffDump(read(name), name)), 'sniffed');
		});
	}

	for (const name of readdirSync(`${folder}/none`)) {
		test(`${name} is no dump`, () => {
			if (name.endsWith('.bib')) {
				// Its reader is another; pasted into a text of another name, it is read.
				assert.isFalse(drain(sniffDump(read(`none/${name}`), name)));
				return;
			}
			const { layout, records, problems } = dump(`none/${name}`);
			assert.deepEqual([layout, records, problems], ['none', [], []]);
		});
	}
});

suite('dump facts', () => {
	function first(name: string) {
		return dump(name).records[0]!;
	}

	test('from the columns of a table', () => {
		const { layout, records, problems } = dump('table.csv');
		assert.equal(layout, 'table');
		assert.deepEqual(records[0], {
			title: 'Slow Clocks, Fast "Thinkers"',
			abstract:
				'We let a small model think between two ticks of a slow clock, and measure what it gains.\n\nThe code is at https://github.com/quist/clocks.',
			line: 2,
			abstractLine: 2,
			authors: ['Mara Quist', 'Ben Oduya'],
			year: 2025,
			arxiv: '2503.01234',
			upvotes: 12,
			links: [{ kind: 'code', url: 'https://github.com/quist/clocks' }],
		});
		assert.deepEqual(
			[records[1]?.doi, records[1]?.abstract, records[2]?.authors, records[2]?.line],
			['10.9999/tally.7', '', ['Chi Okoro', 'Tim van Dale'], 7],
		);
		assert.deepEqual(
			problems.map(({ code, line }) => [code, line]),
			[
				['titleWithoutAbstract', 6],
				['titleWithoutAbstract', 7],
			],
		);
	});

	test('of a Markdown card', () => {
		const { arxiv, year, listed, upvotes, stars, links } = first('trendingFirecrawl.md');
		assert.deepEqual(
			{ arxiv, year, listed, upvotes, stars },
			{ arxiv: '2304.93700', year: 2023, listed: 'Apr 18, 2023', upvotes: 3, stars: 11000 },
		);
		assert.deepEqual(links, [
			{ kind: 'code', url: 'https://github.com/lab0/code' },
			{ kind: 'arxiv', url: 'https://arxiv.org/abs/2304.93700' },
		]);
	});

	test('of a page of one paper', () => {
		const { arxiv, authors, listed, upvotes } = first('paperPage.txt');
		assert.deepEqual(
			{ arxiv, authors, listed, upvotes },
			{ arxiv: '2301.90001', authors: ['Ada Lindqvist', 'Farid Haddad'], listed: 'Jan 1, 2023', upvotes: 23 },
		);
	});

	test('of the daily papers as JSON', () => {
		const { arxiv, authors, listed, line, abstractLine } = first('dailyPapersPretty.json');
		assert.deepEqual(
			[arxiv, authors.length, listed, line, abstractLine],
			['2508.93152', 3, '2025-08-02', 23, 24],
		);
	});

	test('the date in the page head is no date of a paper', () => {
		for (const name of ['searchList.txt', 'searchListGlued.txt']) {
			assert.isUndefined(first(name).listed);
			assert.isUndefined(first(name).year);
		}
	});

	test('a date without a year tells no year', () => {
		const { listed, year } = first('searchListOrganisations.txt');
		assert.deepEqual([listed, year], ['May 10', undefined]);
	});
});

suite('dump problem', () => {
	const page = (blocks: readonly string[]) => blocks.join('\n');
	const lines = () =>
		read('searchListGlued.txt')
			.replace(/^.*\n.*\nSubscribe/, '')
			.trimEnd()
			.split('\n');
	const problems = (text: string) => drain(readDump(text)).problems;

	test('a title without an abstract, at its line', () => {
		const some = lines();
		some.splice(3, 1);
		assert.deepEqual(problems(page(some)), [{ code: 'titleWithoutAbstract', line: 3, title: some[2]! }]);
	});

	test('an abstract without a title, at its line', () => {
		const some = lines();
		some.splice(4, 1);
		assert.deepEqual(problems(page(some)), [{ code: 'abstractWithoutTitle', line: 5 }]);
	});

	test('a broken record of JSON costs only itself', () => {
		assert.deepEqual(problems(read('brokenRecord.json')), [{ code: 'brokenRecord', line: 1 }]);
		assert.lengthOf(problems(read('cutOff.json')), 1);
	});
});

suite('explained dump', () => {
	test('has one note for each line, with the reading of the dump', () => {
		for (const name of ['searchListGlued.txt', 'paperPage.md', 'wrapped72.txt', 'dailyPapersPretty.json']) {
			assertExplained(read(name), name);
		}
	});

	test('says of recommendations that they are other papers', () => {
		const text = read('paperPage.txt');
		const line = text.split('\n').findIndex(one => one.endsWith('(2024)'));
		assert.deepEqual(drain(explainDump(text))[line], {
			line: line + 1,
			role: 'recommendation',
			reason: 'otherPaper',
		});
	});

	test('of a text that is no dump names no title', () => {
		assert.notInclude(
			drain(explainDump(read('none/draft.md'))).map(note => note.role),
			'title',
		);
	});
});
