import { assert } from 'chai';
import { readDump } from '../../src/core/dump/readDump';
import { drain } from '../unit/drain';

/** Their sentences are too short and too plain to be known as abstracts by themselves. */
const papers = [
	[
		'Quick Tides',
		'Ada Lindqvist, Farid Haddad (Northfield University)',
		'Tides come and go, and nobody asks the moon about the reasons that it has for them.',
	],
	[
		'Are Harbours Learned?',
		'Mei-Ling Chen (Kestrel Lab)',
		'Harbours are said to learn from storms. Half of them did so within nine years.',
	],
	['TideNet', 'Jonas Weber, Ana García', 'TideNet predicts the height of water from the pulse of a mussel.'],
	[
		'Maps That Forget: Walking in Dense Cities',
		'Farid Haddad, Jonas Weber',
		'Who walks in a city forgets its map, which is measured with 300 walkers and one dog.',
	],
	[
		'sundials without a sun',
		'Ana García, Ada Lindqvist',
		'A sundial in the dark can still be read, if its keeper remembers yesterday well.',
	],
].map(([title = '', people = '', sentence = ''], at) => ({ title, people, sentence, id: `2408.0123${at}` }));

const titlesOf = (lines: readonly string[]) =>
	drain(readDump(lines.join('\n'))).records.map(({ title }) => title);
const titles = papers.map(({ title }) => title);

suite('papers are found by what stands beside their titles:', () => {
	type Card = (paper: (typeof papers)[number], at: number) => readonly string[];
	const cards: Readonly<Record<string, Card>> = {
		'ids and authors': p => [p.title, `${p.id} · ${p.people}`, p.sentence],
		'votes and ids': (p, at) => [`**${p.title}**`, `👍 ${at + 3} · arXiv:${p.id}`, p.sentence],
		'links below headings': p => [
			`## ${p.title}`,
			`[Paper](https://arxiv.org/abs/${p.id}) | [Code](https://github.com/tides/code)`,
			`> ${p.sentence}`,
		],
		'where they appeared, as Google Scholar says it': p => [
			p.title,
			`A Lindqvist, F Haddad - Journal of Tides, 2024`,
			p.sentence,
		],
		'rows of a collection': p => [p.title, 'Paper', '•', p.id, '•', 'Published', 'Feb 16', '•', '31'],
		'buttons and authors': p => [
			p.title,
			'pdf icon',
			p.people,
			'Published: 22 Jan 2026, Last Modified: 11 Mar 2026',
		],
	};
	for (const [name, card] of Object.entries(cards)) {
		test(name, () => assert.sameMembers(titlesOf(papers.flatMap((p, at) => [...card(p, at), ''])), titles));
	}

	test('the times of a programme, titles in emphasis and abstracts that say so', () => {
		const listed = papers.filter(p => p.title.split(' ').length > 2);
		const items = listed.map(
			(p, at) => `- **${at + 9}:00** *${p.title}*. ${p.people}. **Abstract.** ${p.sentence} ${p.sentence}`,
		);
		assert.deepEqual(
			titlesOf(['# Programme', '', ...items]),
			listed.map(p => p.title),
		);
	});

	test('menus of one line are no titles', () => {
		const list = papers.flatMap(p => [p.title, `${p.id} · ${p.people}`, p.sentence, '']);
		const page = [
			'Home  Dates  Calls  Program  Attend',
			...list,
			'Company TOS Privacy About Careers',
			'We value your data.',
		];
		assert.deepEqual(titlesOf(page), titles);
	});

	test('authors alone, where the page says that these are papers', () => {
		const list = papers.flatMap(p => [p.title, p.people, '']);
		assert.deepEqual(titlesOf(['Harbour Conference', 'Accepted Papers', '', ...list]), titles);
		assert.deepEqual(titlesOf(['Songs of the sea', '', ...list]), []);
	});

	test('what a page says of all others it says of a paper too', () => {
		const foot = [
			'About our site',
			'We study how readers use this site and propose improvements. Learn more about it here.',
		];
		const list = papers.flatMap(p => [`arXiv:${p.id}`, p.title, p.people, p.sentence, '']);
		assert.deepEqual(titlesOf(['New submissions', ...list, ...foot]), titles);
	});
});
