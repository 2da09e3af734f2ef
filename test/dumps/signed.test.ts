import { assert } from 'chai';
import { readDump } from '../../src/core/dump/readDump';
import { sniffDump } from '../../src/core/dump/sniffDump';
import { drain } from '../unit/drain';

const papers = [
	[
		'Tidal Marshes in Winter: A Ledger of Salt',
		'Ada Lindqvist, Farid Haddad',
		'Salt leaves the marsh in winter. We weighed it.',
	],
	[
		'Who counts the herons?',
		'Mei-Ling Chen',
		'Herons were counted by schools and by pilots. The schools were right.',
	],
	[
		'Dykes: A History from Letters',
		'Jonas Weber, Ana García, Farid Haddad',
		'This is a history of nine dykes, told from the letters of those who built them in the marshes.',
	],
	[
		'Peat, Fire and the Price of Water',
		'Ana García',
		'We compare the price of water before and after eleven fires.',
	],
	[
		'Mapping Reed Beds from Kites',
		'Farid Haddad, Mei-Ling Chen',
		'Kites carry cameras where drones are not allowed. We map reed beds within 4 cm.',
	],
].map(([title = '', authors = '', abstract = ''], at) => ({ title, authors, abstract, at }));
type Paper = (typeof papers)[number];

const inverted = (authors: string) =>
	authors
		.split(', ')
		.map(name => name.replace(/^(\S+) (.*)$/, '$2, $1'))
		.join(' ; ');

/** Pages whose papers are known by who wrote them, where and when; their topics tell nothing. */
const pages: Readonly<Record<string, (paper: Paper) => string>> = {
	'a library catalogue': p =>
		`${p.at + 1}\nAuswählen\n${p.title}\n${inverted(p.authors)}\nIn: Küste und Meer, Jg. ${90 + p.at} (20${10 + p.at}), Heft 4, S. 16${p.at}–178\nArtikel\nIn die Merkliste`,
	'a ranking with counts in front': p =>
		`${p.at + 1}\t1,${p.at}04\t${p.title}\n${p.authors}\nUniversity of Harbours\nDate Posted: May ${p.at + 3}, 2022`,
	'a site with short summaries': p =>
		`${p.title}\n${p.authors}  ·  Environmental Science\nJournal of Coasts ${p.at + 3} June 2024\nTLDR\n${p.abstract} Expand\n12\nPDF\nSave\nAlert\nCite\n`,
	'a site of votes': p =>
		`Vote!\n${41 - p.at}\n${p.title}\n${p.authors}\nAug 02 2024 physics.geo-ph q-bio.PE arXiv:2408.0041${p.at}v1\nPDF\n${p.abstract}`,
	'posters with their places': p =>
		`${p.at % 2 ? 'Poster' : 'Spotlight Poster'}\n${p.title}\nFri 13 Dec 11:00 a.m. – 2:00 p.m.\nWest Hall A-D #120${p.at}\n${p.authors.replaceAll(', ', ' · ')}\n${p.abstract} We discuss what follows for the keepers of coasts.\nShow more\n`,
	'notes with fields': p =>
		`### ${p.title}\n**Authors:** ${p.authors}\n**Venue:** Coasts, 2023\n**DOI:** 10.9999/coasts.${p.at}\n${p.at === 3 ? '' : `**Abstract:** ${p.abstract}\n`}My notes: skim\n`,
};

suite('papers are found by who wrote them:', () => {
	for (const [name, page] of Object.entries(pages)) {
		test(name, () => {
			const text = `Top papers\n\nSearch by authors, journals and data sets.\n\n${papers.map(page).join('\n')}`;
			assert.deepEqual(
				drain(readDump(text)).records.map(record => record.title),
				papers.map(paper => paper.title),
			);
			assert.isTrue(drain(sniffDump(text, 'saved.txt')));
		});
	}

	test('what stands above them and is signed by nobody is none', () => {
		const head =
			'Coasts and Their Keepers\nWe received 112 submissions, and this list shows those that were accepted last week.\n\n';
		const { records } = drain(readDump(head + papers.map(pages['a site with short summaries']!).join('\n')));
		assert.deepEqual(
			records.map(record => record.title),
			papers.map(paper => paper.title),
		);
	});

	test('a list of people and their tasks is none', () => {
		const tasks = ['Harbour tour', 'Catering', 'Printing', 'Lights and sound', 'Cleaning up'];
		const text = tasks.map((task, at) => `${task}\n${papers[at]!.authors}\nMay ${at + 3}, 2022\n`).join('\n');
		assert.deepEqual(drain(readDump(`Who does what\n\n${text}`)).records, []);
	});
});

suite('papers are found by links in front of their lines:', () => {
	test('a curated list, without its tools', () => {
		const entries = papers.map(
			p =>
				`* **[${p.title}](https://arxiv.org/abs/2408.0123${p.at})** (2024) *${p.authors}* [[code](https://github.com/a/b${p.at})]\n  <br>${p.abstract}`,
		);
		const text = `# Awesome Coasts\n\n> A curated list of papers. PRs welcome!\n\n## Marshes\n\n${entries.join('\n')}\n\n## Tools\n\n- [kite](https://github.com/a/kite) - Flies kites.\n`;
		const { records } = drain(readDump(text));
		assert.deepEqual(
			records.map(({ title, arxiv }) => [title, arxiv]),
			papers.map(p => [p.title, `2408.0123${p.at}`]),
		);
	});
});
