import { assert } from 'chai';
import { readDump } from '../../src/core/dump/readDump';
import { sniffDump } from '../../src/core/dump/sniffDump';
import { drain } from '../unit/drain';
import { assertExplained } from './explainedLines';

const papers = [
	[
		'Salt marshes',
		'Ada Lindqvist, Farid Haddad',
		'2019',
		'Salt leaves the marsh in winter, and nobody has weighed it yet.',
	],
	[
		'Who counts the herons?',
		'Mei-Ling Chen',
		'2021',
		'Herons were counted by schools and by pilots for ten years.',
	],
	[
		'Dykes: a history from letters',
		'Jonas Weber, Ana García',
		'2018',
		'Nine dykes are told from what their builders wrote.',
	],
	[
		'Peat, fire and the price of water',
		'Ana García',
		'2022',
		'The price of water doubled after each of eleven fires.',
	],
	[
		'Reed beds from kites',
		'Farid Haddad, Mei-Ling Chen',
		'2020',
		'Kites carry cameras where no drone is allowed to fly.',
	],
].map(([title = '', authors = '', year = '', abstract = ''], at) => ({ title, authors, year, abstract, at }));
type Paper = (typeof papers)[number];

const layouts: Readonly<
	Record<string, { readonly head: string; readonly card: (paper: Paper) => string; readonly foot?: string }>
> = {
	'the contents of a journal, pages in front': {
		head: 'Revue des marais\n2019/3 Vol. 12\nSommaire\nÀ propos',
		card: ({ title, authors, at }) =>
			`Pages ${at * 9 + 5} à ${at * 9 + 12}\n${title}\n${authors}\nConsulter   Ajouter à ma liste`,
		foot: 'Mentions légales\nVoir tous les numéros',
	},
	'contents with dots and page numbers': {
		head: 'Annals of Marshes\nVolume 12 · Number 3 · 2011\n\nContents\n\nEditorial ......................... 3',
		card: ({ title, authors, at }) => `\n${title} ......................... ${at * 9 + 5}\n${authors}`,
		foot: '\nBook reviews ......................... 99',
	},
	'a programme with times': {
		head: 'PROGRAMME\n\nSecond International Symposium on Marshes\n\n08:30 - 09:15   Registration and coffee',
		card: ({ title, authors, at }) => `0${at + 4}:10 - 0${at + 4}:30   ${title}\n                ${authors}`,
		foot: '12:00 - 13:00   Lunch\n20:00           Dinner in the harbour',
	},
	'a syllabus': {
		head: 'GEO 412: Marshes\nTuesdays, Room B\n\nTwo response papers (20% each), one essay (60%).',
		card: ({ title, authors, year, at }) =>
			`\nWeek ${at + 1}. A walk\nRequired:\n${authors.split(' ').reverse().slice(0, 2).join(', ').replace(/,,/, ',')}. "${title.replace(/\?$/, '')}." Journal of Marshes ${at + 9}, no. 2 (${year}): 31-${at + 45}.`,
	},
	'a table between menus': {
		head: 'Library of the Marshes\nNr\tTitle\tAuthors\tJournal\tYear',
		card: ({ title, authors, year, at }) =>
			`${at + 1}\t${title}\t${authors.replaceAll(', ', '; ')}\tMarsh Letters\t${year}`,
	},
	'bullets with authors and venue': {
		head: '# Awesome marshes\n\n> Papers about marshes.\n\n## Surveys\n',
		card: ({ title, authors, year, at }) =>
			`- **${title}**, Marsh Letters ${year}. ${authors}. [[paper]](https://doi.org/10.1000/marsh.${at})`,
		foot: '\n## Tools\n\n- [reeds](https://example.org/reeds) - Counts reeds.',
	},
	'accepted papers, authors behind a dash': {
		head: 'Marshes 2024 – Accepted papers\n',
		card: ({ title, authors }) => `• ${title} — ${authors}`,
	},
	'a feed with organisations': {
		head: 'preprintXiv\n\nExplore\n\nLabs\n\nHot papers',
		card: ({ title, year, abstract, at }) =>
			`${title}\n\nUniversity of the Coast\n\n${at + 3} May ${year}\n\n${abstract} The study goes on, and its data are open to all who ask for them.\n\nView blog\n\nResources\n\n${at * 7 + 12}\n`,
	},
	'a Chinese database': {
		head: '文献数据库\n题名\t作者\t来源\t发表时间\t被引',
		card: ({ at }) =>
			`${at + 1}\t${['湿地盐分的冬季迁移研究', '谁在数苍鹭', '从书信看堤坝的历史', '泥炭火灾与水价', '用风筝测绘芦苇'][at]!}\t${['张志强; 李小平', '王磊', '陈丹; 高海东', '刘芳', '赵军'][at]!}\t湿地学报\t2021-0${at + 1}-11\t${at}`,
	},
};

function pageOf({ head, card, foot = '' }: (typeof layouts)[string]): string {
	return [head, ...papers.map(card), foot].join('\n');
}

const words = 'Aust Breel Corve Dunnet Esk Fulmer Garth Holm Inver Jarrow Keld'.split(' ');

suite('the shape of a page', () => {
	for (const [name, layout] of Object.entries(layouts)) {
		test(`tells the papers of ${name}`, () => {
			const text = pageOf(layout);
			const titles = drain(readDump(text)).records.map(record => record.title.replace(/[?.]$/, ''));
			const expected = /database/.test(name)
				? ['湿地盐分的冬季迁移研究', '谁在数苍鹭', '从书信看堤坝的历史', '泥炭火灾与水价', '用风筝测绘芦苇']
				: papers.map(paper => paper.title.replace(/\?$/, ''));
			assert.deepEqual(titles, expected);
			assert.isTrue(drain(sniffDump(text, 'page.txt')));
			assertExplained(text, name);
		});
	}

	test('gives their authors, and says that they have no abstracts', () => {
		const dump = drain(readDump(pageOf(layouts['a programme with times']!)));
		assert.deepEqual(dump.records[0]!.authors, ['Ada Lindqvist', 'Farid Haddad']);
		assert.deepEqual(
			dump.problems.map(problem => problem.code),
			papers.map(() => 'titleWithoutAbstract'),
		);
	});

	for (const [name, card] of Object.entries({
		films: ({ title, authors, year }: Paper) =>
			`${title} (${year})\n1h 5${year.at(-1)!}m · Drama\n7.${year.at(-1)!} (41K) Rate\nDirector ${authors}\n`,
		albums: ({ title, authors, year }: Paper) => `${title}\n${authors}\nNorth Records, ${year}\nListen\n`,
		books: ({ title, authors, year }: Paper) =>
			`${title}\nby ${authors}\nPenrose, ${year}\nPaperback · £9.99\nAdd to basket\n`,
		tasks: ({ title, authors, at }: Paper) => `- **${title}** — ${authors}, opened on ${at + 2} May 2023`,
	})) {
		test(`of ${name} tells no papers`, () => {
			assert.deepEqual(drain(readDump(['My list', '', ...papers.map(card)].join('\n'))).records, []);
		});
	}

	test('of references below a text tells none', () => {
		const references = papers.map(
			({ title, authors, year }) => `- ${authors} (${year}). ${title}. Marsh Letters, 3(1), 4–9.`,
		);
		const text = [
			'# My draft',
			'We begin with what others saw. '.repeat(30),
			'',
			'## References',
			'',
			...references,
		].join('\n');
		assert.deepEqual(drain(readDump(text)).records, []);
	});

	test('is learnt from the beginning of a long page and holds to its end', () => {
		const { head, card } = layouts['the contents of a journal, pages in front']!;
		const many = Array.from({ length: 520 }, (_, at) => ({
			...papers[at % 5]!,
			title: `${papers[at % 5]!.title} of ${words[at % 7]!} ${words[(at * 3) % 11]!} and ${words[(at >> 3) % 11]!}`,
			at,
		}));
		assert.lengthOf(drain(readDump([head, ...many.map(card)].join('\n'))).records, 520);
	});
});
