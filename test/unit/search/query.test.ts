import { assert } from 'chai';
import { parseQuery } from '../../../src/core/search/parseQuery';
import type { Paper } from '../../../src/core/library/paper';
import type { QueryNode } from '../../../src/core/search/query';
import { indexOf, paper, searched } from './samplePapers';
import { drain } from '../drain';

suite('query syntax', () => {
	/** The tree as text: words as they are, `~` behind a word that is still being typed. */
	function shown(node: QueryNode | undefined): string {
		if (!node) {
			return '';
		}
		switch (node.kind) {
			case 'word':
				return `${{ 1: 'title:', 2: 'abs:', 4: 'author:' }[node.fields] ?? ''}${node.text}${node.open ? '~' : ''}`;
			case 'phrase':
				return `"${node.words.map(shown).join(' ')}"`;
			case 'filter':
				return `<${node.name} ${node.value}>`;
			case 'not':
				return `!${shown(node.node)}`;
			default:
				return `(${node.nodes.map(shown).join(node.kind === 'or' ? ' | ' : ' ')})`;
		}
	}

	const trees: readonly (readonly [query: string, tree: string])[] = [
		['', ''],
		['rye', 'rye~'],
		['rye ', 'rye'],
		['rye bread', '(rye bread~)'],
		['"rye bread"', '"rye bread"'],
		['"rye bre', '"rye bre~"'],
		['"', ''],
		['title:rye ', 'title:rye'],
		['title:"rye bread" x', '("title:rye title:bread" x~)'],
		['title:', ''],
		['abs:rye author:groß ', '(abs:rye author:gross)'],
		['-rye ', '!rye'],
		['bread -rye ', '(bread !rye)'],
		['-"rye bread"', '!"rye bread"'],
		['-test-time ', '!"test time"'],
		['test-time ', '(test time)'],
		['rye OR wheat ', '(rye | wheat)'],
		['rye OR', 'rye'],
		['OR rye ', 'rye'],
		['rye or wheat ', '(rye or wheat)'],
		['(rye OR wheat) bread ', '((rye | wheat) bread)'],
		['rye bread OR wheat ', '((rye bread) | wheat)'],
		['(rye OR', 'rye'],
		['(rye (', 'rye'],
		['-', ''],
		['- rye ', 'rye'],
		['-(rye OR wheat) ', '!(rye | wheat)'],
		['year:2023..2025 ', '<year 2023..2025>'],
		['year:20', '<year 20>'],
		['year:', ''],
		['year:abc ', ''],
		['has:code rye ', '(<has code> rye)'],
		['has:c', '<has c>'],
		['has:code|note rye ', '((<has code> | <has note>) rye)'],
		['year:2021|2023.. ', '(<year 2021> | <year 2023..>)'],
		['has:nothing ', ''],
		['tag:"to cite" ', '<tag to cite>'],
		['title:(rye OR oat) ', '(title:rye | title:oat)'],
		['-title:(rye "spelt loaf") ', '!(title:rye "title:spelt title:loaf")'],
		['tag:(to read) rye ', '((<tag to> <tag read>) rye)'],
		['title:rye|oat', '(title:rye | title:oat~)'],
		['title: (rye) ', 'title:rye'],
		['title: rye oat ', '(title:rye oat)'],
		['status: read', '<status read>'],
		['-tag: rye ', '!<tag rye>'],
		['author: "Gu A', '"author:gu author:a~"'],
		['tag: -rye ', '!rye'],
		['tag: status:read ', '<status read>'],
		['tag: ', ''],
		['In: rye ', 'rye'],
		['rye AND oat ', '(rye oat)'],
		['rye AND -oat AND', '(rye !oat)'],
		['title:(', ''],
		['author:"Groß, Anna" ', '"author:gross author:anna"'],
		['author:"Groß, A." ', '"author:gross author:a~"'],
		['in:page.txt ', '<in page.txt>'],
		['http://rye.example ', '(http rye example)'],
		['Rye: Bread ', '(rye bread)'],
		['2312.00752v2', '(231200752~ | "2312 00752v2~")'],
		['"2312.00752" ', '(231200752 | "2312 00752")'],
		['"notes: rye" ', '"notes rye"'],
		['10.1145/3292500.3330701 ', '(10114532925003330701 | "10 1145 3292500 3330701")'],
		['arXiv:2312.00752v1 [cs.LG] ', '((231200752 | "2312 00752v1") (cs lg))'],
		['arxiv:2312.00752 ', '<arxiv 2312.00752>'],
		['math.GT/0309136 ', '(math0309136 | "math gt 0309136")'],
		['a" b "c', '(a "b" c~)'],
	];
	for (const [query, tree] of trees) {
		test(`reads ${query || 'nothing'}`, () => {
			assert.equal(shown(parseQuery(query).root), tree);
		});
	}

	const problems: readonly (readonly [query: string, ...problem: unknown[]])[] = [
		['rye) ', { code: 'unmatchedParenthesis', start: 3, end: 4 }],
		['year:abc rye', { code: 'badYear', start: 0, end: 8 }],
		['has:cod3 rye', { code: 'unknownValue', start: 0, end: 8, suggestion: 'code' }],
		['titel:rye bread', { code: 'unknownOperator', start: 0, end: 9, suggestion: 'title' }],
		['year:abc', { code: 'badYear', start: 0, end: 8 }],
		['year:2025..2023', { code: 'badYear', start: 0, end: 15 }],
		['year:20233', { code: 'badYear', start: 0, end: 10 }],
		['rye status: redaing', { code: 'unknownValue', start: 4, end: 19, suggestion: 'reading' }],
		['has:zz', { code: 'unknownValue', start: 0, end: 6 }],
		['status:redaing', { code: 'unknownValue', start: 0, end: 14, suggestion: 'reading' }],
		['year:>='],
		['rye year:..'],
		['has:pd'],
		['status:to-'],
		['tag:#'],
		['year:2021–2023'],
		['"notes: rye"'],
		['"rye'],
		['(rye'],
		['rye OR'],
		['Rye:Bread'],
	];
	for (const [query, ...expected] of problems) {
		test(`${expected.length === 0 ? 'accepts' : 'reports'} ${query}`, () => {
			assert.deepEqual(parseQuery(query).problems, expected as never);
		});
	}
});

suite('query operators', () => {
	const papers = [
		paper({
			key: 'rye',
			title: 'Rye Bread',
			abstract: 'About wheat.',
			year: 2023,
			tags: ['to cite', 'Ünï'],
			status: 'toRead',
			arxiv: '2301.00001',
			note: 'file:///n/rye.md',
			sources: [{ uri: 'file:///d/my%20page.txt', line: 1 }],
		}),
		paper({ key: 'wheat', title: 'Wheat Bread', abstract: 'About rye.', year: 2025, doi: '10.1000/x.1' }),
		paper({
			key: 'spelt',
			title: 'Spelt Rolls',
			abstract: 'Bread of the old kind. Rye with bread.',
			status: 'read',
			noteText: 'Remember the oven, and the slow oven.',
			links: [{ kind: 'code', url: 'https://example.org/a' }],
		}),
	];
	const index = indexOf(papers);

	const found: readonly (readonly [query: string, keys: string])[] = [
		['rye', 'rye spelt wheat'],
		['title:rye', 'rye'],
		['abs:rye', 'spelt wheat'],
		['note:oven', 'spelt'],
		['oven', 'spelt'],
		['title:oven', ''],
		['note:"slow oven"', 'spelt'],
		['note:rye', ''],
		['note:o', 'spelt'],
		['abs:"old k', 'spelt'],
		['rye -spelt', 'rye wheat'],
		['rye -spe', 'rye spelt wheat'],
		['rye -roll', 'rye wheat'],
		['rye OR rolls', 'rye spelt wheat'],
		['title:wheat OR title:rolls', 'spelt wheat'],
		['"rye bread"', 'rye'],
		['"rye brea', 'rye'],
		['"bread rye"', ''],
		['-"rye bread"', 'spelt wheat'],
		['-(title:rye OR title:wheat)', 'spelt'],
		['title:bread (title:rye OR title:rolls)', 'rye'],
		['(title:bread (abs:kind OR abs:wheat)) OR title:rolls', 'rye spelt'],
		['title:bread (year:2025 OR has:code)', 'wheat'],
		['title:bread (title:spelt oven)', ''],
		['2025', 'wheat'],
		['year:2023', 'rye'],
		['year:2023..2025', 'rye wheat'],
		['year:2024..', 'wheat'],
		['year:..2024', 'rye'],
		['year:>2023', 'wheat'],
		['year:>202', 'rye wheat'],
		['year:>2', 'rye wheat'],
		['year:<2025', 'rye'],
		['year:<202', 'rye wheat'],
		['year:<2', 'rye wheat'],
		['year:202', 'rye wheat'],
		['bread -year:202', 'rye spelt wheat'],
		['bread -year:2023', 'spelt wheat'],
		['tag:"to cite"', 'rye'],
		['tag:uni', 'rye'],
		['status:toread', 'rye'],
		['status:to-read', 'rye'],
		['status:read', 'spelt'],
		['status:none', 'wheat'],
		['has:code', 'spelt'],
		['has:note', 'rye'],
		['has:doi', 'wheat'],
		['has:notes', 'rye'],
		['has:pdf', 'rye'],
		['-has:year', 'spelt'],
		['in:"my page"', 'rye'],
		['in:PAGE.txt', 'rye'],
		['arxiv:2301', 'rye'],
		['doi:10.1000', 'wheat'],
		['key:sp', 'spelt'],
		['bread year:2025', 'wheat'],
		['bread (has:code OR has:note)', 'rye spelt'],
		['bread has:code|note', 'rye spelt'],
		['bread -has:code|note', 'wheat'],
		['', ''],
	];
	for (const [query, keys] of found) {
		const sorted = (some: Iterable<{ readonly key: string }>) =>
			Array.from(some, ({ key }) => key)
				.sort()
				.join(' ');
		test(`${query || 'nothing'} holds for ${keys || 'nothing'}`, () => {
			assert.equal(sorted(drain(index.matching(query, undefined, new Set<Paper>()))), keys);
			assert.equal(sorted(searched(index, query).hits.map(hit => hit.paper)), keys);
		});
	}

	const named: readonly (readonly [query: string, keys: string])[] = [
		['author:"Anna Groß"', 'middle plain'],
		['author:"Groß, Anna"', 'middle plain'],
		['author:"Groß, A."', 'middle plain'],
		['author:"A. Groß" ', 'middle plain'],
		['author:"A. L. Groß"', 'middle'],
		['author:"Gro', 'middle plain two'],
		['-author:"Groß, Anna"', 'two'],
		['-author:"Groß, A."', 'middle plain two'],
		['"Anna Groß"', 'plain'],
	];
	for (const [query, keys] of named) {
		test(`${query} asks for a name`, () => {
			const authors = { middle: ['Anna Lea Groß'], plain: ['Anna Groß'], two: ['Anna Weiß', 'Jan Groß'] };
			const some = Object.entries(authors).map(([key, names]) => paper({ title: key, authors: names }));
			const holds = drain(indexOf(some).matching(query, undefined, new Set<Paper>()));
			assert.equal(Array.from(holds, ({ key }) => key).join(' '), keys);
		});
	}

	const tagged: readonly (readonly [query: string, keys: string])[] = [
		['tag:rl', 'rl rl/off-line rlhf'],
		['tag:rl ', 'rl rl/off-line'],
		['tag:"rl"', 'rl rl/off-line'],
		['tag:rl|x', 'rl rl/off-line'],
		['-tag:rl', 'rlhf'],
		['tag:"RL off', 'rl/off-line'],
		['tag:rloff ', 'rl/off-line'],
		['tag:"rl offline"', 'rl/off-line'],
		['tag:#rl ', 'rl rl/off-line'],
	];
	for (const [query, keys] of tagged) {
		test(`${query} takes no word for the beginning of another once it is typed`, () => {
			const some = ['rl', 'rl/off-line', 'rlhf'].map(tag => paper({ title: tag, key: tag, tags: [tag] }));
			const holds = drain(indexOf(some).matching(query, undefined, new Set<Paper>()));
			assert.equal(Array.from(holds, ({ key }) => key).join(' '), keys);
		});
	}

	test('take letters beyond ASCII for letters of a tag', () => {
		const some = ['学习/深度', '学习法', 'thé', 'th/é'].map(tag =>
			paper({ title: tag, key: tag, tags: [tag] }),
		);
		const holding = (query: string) =>
			Array.from(drain(indexOf(some).matching(query, undefined, new Set<Paper>())), ({ key }) => key);
		assert.deepEqual(holding('tag:学习 '), ['学习/深度']);
		assert.deepEqual(holding('tag:th '), ['th/é']);
	});

	test('ask the host what is cited', () => {
		const cited = (one: { readonly key: string }, value: string) => value === 'yes' && one.key === 'wheat';
		assert.deepEqual(
			searched(index, 'cited:yes', { cited }).hits.map(hit => hit.paper.key),
			['wheat'],
		);
		assert.deepEqual(searched(index, 'rye cited:yes').problems, [{ code: 'unavailable', start: 4, end: 13 }]);
		assert.equal(searched(index, 'rye cited:yes').hits.length, 3);
	});
});
