import { assert } from 'chai';
import { readDump } from '../../src/core/dump/readDump';
import { drain } from '../unit/drain';

const papers = [
	['Tidal Locks: Batching Requests by the Phase of the Moon', 'Ada Lindqvist, Farid Haddad'],
	['Sparse Maps of Dense Cities', 'Mei-Ling Chen, Jonas Weber, Ana García'],
	['Sundial', 'Farid Haddad, Jonas Weber'],
	['Rethinking Harbour Schedules', 'Jonas Weber, Mei-Ling Chen'],
	['What Isn’t Learned: A Study of Forgotten Classes in Long Training Runs', 'Ana García, Ada Lindqvist'],
].map(([title = '', authors = ''], at) => ({
	title,
	authors,
	id: `2408.0123${at}`,
	abstract:
		`We study ${title.toLowerCase()} and propose a method that lowers waiting times by a third on three data sets. Experiments ` +
		'show that it outperforms existing approaches; an analysis of its failures is included, and so is the cost of training.',
}));

type Card = (paper: (typeof papers)[number], at: number) => readonly string[];

function records(card: Card, head: readonly string[] = [], between = '') {
	const cards = papers.map((paper, at) => card(paper, at).join('\n'));
	return drain(readDump([...head, cards.join(`\n${between}\n`)].join('\n'))).records;
}

/** What a page puts around its papers; titles and abstracts stay as they are. */
const layouts: Readonly<Record<string, Card>> = {
	'quoted titles': p => [`“${p.title}”`, p.abstract],
	'years behind titles': (p, at) => [`${p.title} [${2020 + at}]`, p.abstract],
	'ids behind titles': p => [`${p.title} (arXiv:${p.id})`, p.abstract],
	'numbers and bars before titles': (p, at) => [`${at + 1} | ${p.title}`, p.abstract],
	'pictures before titles': p => [`📄 ${p.title}`, `👥 ${p.authors}`, p.abstract],
	'buttons before titles': p => [`pdf bib abs ${p.title}`, p.authors.replaceAll(', ', ' | '), p.abstract],
	'buttons behind titles': p => [`${p.title} Download PDF`, p.abstract],
	'links behind abstracts': p => [p.title, `${p.abstract} (paper | tweet)`],
	'a question behind abstracts': p => [p.title, p.abstract, 'Was this helpful?', 'Yes No'],
	'titles in tags': p => [`<h3>${p.title}</h3>`, `<p>${p.abstract}</p>`],
	'venues below titles': (p, at) => [
		`### ${p.title}`,
		['NeurIPS 2024', 'TMLR', 'CVPR 2025 (oral)'][at % 3]!,
		p.abstract,
	],
	'organisations below titles': (p, at) => [
		`**${p.title}**`,
		['NVIDIA', 'Allen Institute for AI'][at % 2]!,
		p.abstract,
	],
	'first authors below titles': p => [p.title, `${p.authors.split(', ')[0]!} et al.`, p.abstract],
	'authors behind `by`': p => [p.title, `by ${p.authors}`, p.abstract],
	'a label of its own in each card': p => [
		p.title,
		`Author(s): ${p.authors}`,
		'Editor: Ada Lindqvist',
		p.abstract,
	],
	'names in lines of their own': p => [p.title, 'Authors:', ...p.authors.split(', '), p.abstract],
	'tags below titles': p => [`* **${p.title}**`, '#agents #harbours', p.abstract],
	'counts in pictures': (p, at) => [p.title, p.abstract, `⭐ 1.${at}k  💬 ${at}`],
	'an abstract shown in parts': p => [
		p.title,
		`Abstract: …${p.abstract.slice(9, 60)}… ▽ More${p.abstract} △ Less`,
	],
	'menus in German': p => ['Vor 5 Tagen', p.title, 'Zusammenfassung', p.abstract, 'Teilen', 'Weiterlesen'],
};

suite('cards of a page', () => {
	for (const [index, [name, card]] of Object.entries(layouts).entries()) {
		const [gaps, between] = index % 2 ? ['rules', '---'] : ['blank lines', ''];
		test(`with ${name}, between ${gaps}`, () =>
			assert.deepEqual(
				records(card, [], between).map(({ title, abstract }) => [title, abstract]),
				papers.map(({ title, abstract }) => [title, abstract]),
			));
	}

	const heads: Readonly<Record<string, readonly string[]>> = {
		'a heading and a sentence': [
			'# Reading list for March',
			'',
			'Things I want to read before the meeting.',
			'',
		],
		'a greeting': ['Top Papers of the Week', 'Welcome back! Here are the papers that we liked.', ''],
		'a menu in German': ['Startseite', 'Anmelden', 'Registrieren', 'Modelle', 'Datensätze'],
		'a menu in Chinese': ['首页', '论文', '模型', '登录', '注册', '每日论文'],
		'what was searched': ['Search results for "harbours"', 'Sort by relevance', '25 per page'],
	};
	for (const [name, head] of Object.entries(heads)) {
		test(`below ${name}`, () =>
			assert.deepEqual(
				records(p => [p.title, p.abstract], head, '').map(({ title }) => title),
				papers.map(({ title }) => title),
			));
	}

	test('keep their own ids, wherever these stand', () => {
		const ids = papers.map(paper => paper.id);
		const above: Card = p => [`arXiv:${p.id}`, p.title, p.abstract, 'View PDF', 'Bookmark', 'Share'];
		const below: Card = p => [p.title, p.abstract, `https://arxiv.org/abs/${p.id}`];
		const within: Card = p => [`${p.title} (arXiv:${p.id})`, p.abstract];
		for (const card of [above, below, within]) {
			assert.deepEqual(
				records(card).map(({ arxiv }) => arxiv),
				ids,
			);
		}
	});

	test('keep their own authors, however these are written', () => {
		for (const name of [
			'authors behind `by`',
			'a label of its own in each card',
			'names in lines of their own',
			'pictures before titles',
		]) {
			assert.deepEqual(
				records(layouts[name]!).map(({ authors }) => authors.join(', ')),
				papers.map(({ authors }) => authors),
				name,
			);
		}
	});

	test('keep an author who is alone where others have several', () => {
		const card: Card = (p, at) => [p.title, at === 2 ? 'Farid Haddad' : p.authors, '', p.abstract];
		assert.deepEqual(records(card)[2]?.authors, ['Farid Haddad']);
	});

	test('keep authors whose list was wrapped within a name', () => {
		const card: Card = p => [
			`Title: ${p.title}`,
			'Authors: Ada Lindqvist, Farid Haddad, Mei-Ling Chen, Jonas Weber, Oluwaseun',
			'  Adeyemi',
			...wrapped(`Abstract: ${p.abstract}`, 76),
		];
		assert.deepEqual(records(card)[1]?.authors.slice(-2), ['Jonas Weber', 'Oluwaseun Adeyemi']);
	});

	test('have no votes where a dash stands for them', () => {
		const card: Card = (p, at) => [at % 2 ? '-' : `${at + 3}`, p.title, p.abstract, '3 authors', '7'];
		assert.deepEqual(
			records(card, ['Daily Papers']).map(({ upvotes }) => upvotes),
			[3, undefined, 5, undefined, 7],
		);
	});

	test('have the date of a row of links', () => {
		const card: Card = p => [
			`[${p.title}](/papers/${p.id})`,
			`[${p.abstract}](/papers/${p.id})`,
			`[3 authors](/papers/${p.id}) · [Aug 1, 2024](/papers/${p.id})`,
		];
		assert.deepEqual(
			records(card).map(({ listed, year }) => [listed, year]),
			papers.map(() => ['Aug 1, 2024', 2024]),
		);
	});

	test('may be titles alone, between votes and who submitted them', () => {
		const lines = papers.flatMap((p, at) => [
			`${at + 3}`,
			p.title,
			'Submitted by',
			'ada',
			'Universität Northfield',
			'3 authors',
		]);
		assert.deepEqual(
			drain(readDump(['Daily Papers', ...lines].join('\n'))).records.map(({ title, upvotes }) => [
				title,
				upvotes,
			]),
			papers.map(({ title }, at) => [title, at + 3]),
		);
	});

	test('may be titles alone, with some of the names above the number of authors', () => {
		const lines = papers.flatMap((p, at) => [
			`${at + 3}`,
			p.title,
			'ada-l',
			...p.authors.split(', '),
			'· 54 authors',
			'7',
		]);
		assert.deepEqual(
			drain(readDump(['Daily Papers', 'Trending Papers', ...lines].join('\n'))).records.map(
				({ title }) => title,
			),
			papers.map(({ title }) => title),
		);
	});

	test('may be titles and authors alone, as arXiv lists them', () => {
		const lines = papers.flatMap((p, at) => [
			`[${at + 1}] arXiv:${p.id} [pdf, html, other]`,
			`Title: ${p.title}`,
			p.authors,
			'Subjects: Machine Learning (cs.LG)',
			'',
		]);
		assert.deepEqual(
			drain(readDump(lines.join('\n'))).records.map(({ title, arxiv, authors }) => [
				title,
				arxiv,
				authors.length,
			]),
			papers.map(({ title, id, authors }) => [title, id, authors.split(', ').length]),
		);
	});

	test('may have titles that were broken where abstracts were not', () => {
		const card: Card = p => [...wrapped(p.title, 44), '', p.abstract];
		assert.deepEqual(
			records(card).map(({ title }) => title),
			papers.map(({ title }) => title),
		);
	});

	test('may be two, with titles that the page broke', () => {
		const lines = [
			'Daily Papers',
			...papers.flatMap(p => ['Submitted by', 'ada', '12', ...halves(p.title, p.id), '', '3 authors', '']),
		];
		assert.deepEqual(
			drain(readDump(lines.join('\n'))).records.map(({ title }) => title),
			papers.map(({ title }) => title),
		);
	});
});

function wrapped(text: string, width: number): readonly string[] {
	const end = text.length > width ? text.lastIndexOf(' ', width) : text.length;
	return end < text.length ? [text.slice(0, end), ...wrapped(text.slice(end + 1), width)] : [text];
}

/** A title as a text browser wraps it, with the address behind. */
function halves(title: string, id: string): readonly string[] {
	const at = title.length > 60 ? title.lastIndexOf(' ', 60) : title.length;
	const rest = title.slice(at + 1);
	const address = `[https://huggingface.co/papers/${id}]`;
	return rest ? [title.slice(0, at), `${rest} ${address}`] : [`${title} ${address}`];
}
