import { assert } from 'chai';
import { isPrinted } from '../../src/core/dump/page/printMarks';
import { readDump } from '../../src/core/dump/readDump';
import { drain } from '../unit/drain';
import { abstractAbout } from '../dumpPage';

function read(...lines: readonly string[]) {
	return drain(readDump(lines.join('\n'))).records;
}

function titles(...lines: readonly string[]): readonly string[] {
	return read(...lines).map(record => record.title);
}

suite('a page of papers', () => {
	test('that a browser translated is read by its own words', () => {
		const card = (user: string, votes: number, title: string) => [
			...['Eingereicht von', user, String(votes), title, '· 7 Autoren', '·', '3'],
		];
		assert.deepEqual(
			titles(
				...['Hugging Face', 'Modelle', 'Tägliche Papers', 'von AK und der Forschungsgemeinschaft', 'Täglich'],
				...card('gullfan', 12, 'Gulls That Count Ferries'),
				...card('mara_k', 4, 'Maybe Tomorrow'),
				...card('oyster', 31, 'Tide Tables for Robots with Wet Feet'),
			),
			['Gulls That Count Ferries', 'Maybe Tomorrow', 'Tide Tables for Robots with Wet Feet'],
		);
	});

	test('has names that copying put together', () => {
		const card = (title: string, people: string) => [
			...[
				title,
				people,
				'Computer Science',
				'Journal of Coastal Logic',
				'4 May 2024',
				abstractAbout('gulls'),
			],
			...['12', 'PDF', 'Save', 'Alert', 'Cite'],
		];
		const records = read(
			...['About 1,210 results for “gulls”', 'Fields of Study', 'Date Range', 'Has PDF', 'Sort by Relevance'],
			...card('Gulls and Their Neighbours', 'Mara LindholmJun Okoye+4 authorsElif Sander'),
			...card('Counting Ferries from the Air', 'Jun OkoyeMara Lindholm'),
			...card('A Ledger of Tides', 'Elif SanderMara Lindholm'),
		);
		assert.deepEqual(
			records.map(({ title, authors }) => [title, authors]),
			[
				['Gulls and Their Neighbours', ['Mara Lindholm', 'Jun Okoye', 'Elif Sander']],
				['Counting Ferries from the Air', ['Jun Okoye', 'Mara Lindholm']],
				['A Ledger of Tides', ['Elif Sander', 'Mara Lindholm']],
			],
		);
	});

	test('of one paper has no other in its reviews', () => {
		assert.deepEqual(
			titles(
				...[
					'OpenReview.net',
					'Login',
					'Go to COAST 2025 Conference homepage',
					'Why Ferries Wait for the Last Gull',
					'Download PDF',
				],
				...[
					'Anonymous',
					'9 May 2025 (modified: 29 Jul 2025)COAST 2025 PosterEveryone',
					'Keywords: ferries, waiting',
				],
				...['TL;DR: Ferries wait for gulls.', 'Abstract:', abstractAbout('ferries'), 'Submission Number: 12'],
				...[
					'Filter by reply type...',
					'3 / 3 replies shown',
					'Official Review of Submission12 by Reviewer gu1l',
				],
				...['Summary:', 'The paper studies how ferries wait. We found that its experiments are thorough.'],
			),
			['Why Ferries Wait for the Last Gull'],
		);
	});

	test('of one paper has its abstract whole where links parted its words', () => {
		const paragraphs = [
			...['# W07: Paper page - Gulls That Count Ferries on Foggy ...', 'Fetched: 2026-03-02T05:45:17.748Z'],
			...['Hugging Face', 'Models', 'Datasets', 'Papers', 'arxiv:2603.01234'],
			...['Gulls That Count Ferries on Foggy Mornings', 'Published on Mar 1', 'Upvote', '12', 'Authors:'],
			...['Mara Lindholm', ',', 'Jun Okoye', 'Abstract'],
			...['A model of counting explains how gulls know ferries.', 'AI-generated summary', 'We present'],
			...['counting models', ', which learn from', 'ferries', 'and outperform gulls on foggy mornings.'],
			...['Their data are public.', 'View arXiv page', 'View PDF', 'Add to collection'],
		];
		assert.deepEqual(
			read(...paragraphs.flatMap(text => [text, ''])).map(({ title, abstract }) => [title, abstract]),
			[
				[
					'Gulls That Count Ferries on Foggy Mornings',
					'We present counting models, which learn from ferries and outperform gulls on foggy mornings. Their data are public.',
				],
			],
		);
	});

	test('may say of each little more than where its code is', () => {
		const card = (title: string, code: string) => [
			...[title, '', `${code} • 21 May 2026`, '', 'Gulls count.', '', 'Image Generation', '91'],
			...['0.28 stars / hour', 'Paper', 'Code'],
		];
		assert.deepEqual(
			titles(
				...['Browse State-of-the-Art', 'Datasets', 'Methods', 'Trending Research', 'Top', 'New'],
				...card('GullNet Goes Outside: Counting Ferries in Fog', 'okoye/gullnet'),
				...card('A Ledger of Tides for Small Harbours', 'lindholm/ledger'),
				...card('Oyster: Shells That Remember the Moon', 'sander/oyster'),
				...card('Whether Ferries Dream of Gulls', 'sander/dreams'),
			),
			[
				'GullNet Goes Outside: Counting Ferries in Fog',
				'A Ledger of Tides for Small Harbours',
				'Oyster: Shells That Remember the Moon',
				'Whether Ferries Dream of Gulls',
			],
		);
	});

	test('of one paper names its id in many places', () => {
		assert.deepEqual(
			titles(
				...[
					'# Statistics > Applications',
					'',
					'**arXiv:2405.01234** (stat)',
					'',
					'[Submitted on 3 May 2024]',
					'',
				],
				...['# Title:Gulls as Clocks', '', 'Authors:[Mara Lindholm](/a/1), [Jun Okoye](/a/2)', ''],
				...['View a PDF of the paper titled Gulls as Clocks, by Mara Lindholm and 1 other authors', ''],
				...[
					`> Abstract:${abstractAbout('gulls')}`,
					'',
					'Cite as: | [arXiv:2405.01234](https://arxiv.org/abs/2405.01234)',
				],
				...[
					'',
					'## Access Paper:',
					'',
					'  * [View PDF](/pdf/2405.01234)',
					'',
					'### References & Citations',
					'',
				],
				'  * [Google Scholar](https://scholar.google.com/scholar_lookup?arxiv_id=2405.01234)',
			),
			['Gulls as Clocks'],
		);
	});

	test('whose titles a text browser broke has them whole', () => {
		const card = (...title: readonly string[]) => [
			'Submitted by',
			'[avatar] gullfan',
			'42',
			'',
			...title,
			'',
			'  • · 6 authors',
			'',
		];
		assert.deepEqual(
			titles(
				...['Daily Papers', '', 'by AK and the research community', ''],
				...card('Ferry Timetables as a Source of Truth: Learning Tides from Delays in', 'Small Harbours'),
				...card('Kelp'),
				...card('Who Moved the Buoy? A Longitudinal Study of Anchors, Chains and', 'Neighbours'),
			),
			[
				'Ferry Timetables as a Source of Truth: Learning Tides from Delays in Small Harbours',
				'Kelp',
				'Who Moved the Buoy? A Longitudinal Study of Anchors, Chains and Neighbours',
			],
		);
	});

	test('that was printed goes on across its pages', () => {
		const long = abstractAbout('ferries')
			.replace(/(.{70,90}) /g, '$1\n')
			.split('\n');
		const pages = [
			'',
			'https://huggingface.co/papers?q=ferries        1/2',
			'\f11/22/26, 9:14 AM        Daily Papers - Hugging Face',
			'',
		];
		const [first, second] = read(
			...[
				'11/22/26, 9:14 AM        Daily Papers - Hugging Face',
				'',
				'Daily Papers',
				'',
				'by AK and the research community',
				'',
			],
			...['12', '', 'Do Ferries Generalise to Unseen Weather and', 'Harbours? A Sobering Benchmark', ''],
			...[...long.slice(0, 2), ...pages, ...long.slice(2), '', '2 authors', '', '· Nov 3, 2025', ''],
			...[
				'7',
				'',
				'Gulls as Clocks',
				'',
				...long,
				'',
				'3 authors',
				'',
				'https://huggingface.co/papers?q=ferries        2/2',
			],
		);
		assert.equal(first?.title, 'Do Ferries Generalise to Unseen Weather and Harbours? A Sobering Benchmark');
		assert.equal(second?.title, 'Gulls as Clocks');
		assert.notInclude(first?.abstract, 'huggingface.co');
	});

	test('was not printed where its lines begin with times', () => {
		const chat = (minute: number, title: string) => [
			...[
				`11/22/26, 9:${minute} AM - Mara: have you seen this one?`,
				'',
				title,
				'',
				abstractAbout('fog'),
				'',
			],
		];
		assert.deepEqual(
			isPrinted(
				[...chat(14, 'Gulls as Clocks'), ...chat(15, 'Fog for Ferries')].map((text, at) => ({
					number: at + 1,
					text,
				})),
			),
			false,
		);
	});

	test('has titles that only their label tells', () => {
		const card = (id: string, title: string) => [
			...[
				`[1] arXiv:${id} [pdf, html, other]`,
				'Title: ',
				title,
				'Mara Lindholm, Jun Okoye',
				'Subjects: 	Robotics (cs.RO)',
			],
			...[abstractAbout('buoys'), ''],
		];
		assert.deepEqual(
			titles(...card('2611.01001', 'Yes.'), ...card('2611.01002', 'Buoys'), ...card('2611.01003', 'A Lamp')),
			['Yes.', 'Buoys', 'A Lamp'],
		);
	});

	test('has counts behind any number of bullets, and breaks within its titles', () => {
		const card = (id: string, title: string) => [
			...[
				'[12](https://huggingface.co/login)',
				'',
				`### [${title}](https://huggingface.co/papers/${id})`,
				'',
			],
			...[
				`[${abstractAbout('lamps')}](https://huggingface.co/papers/${id})`,
				'',
				'- - - 7 authors',
				'',
				'·',
				'',
				'Jun 3',
				'',
			],
		];
		assert.deepEqual(
			titles(
				...card('2611.02001', 'Lamps for\\ Gulls'),
				...card('2611.02002', 'No'),
				...card('2611.02003', 'Fog'),
			),
			['Lamps for Gulls', 'No', 'Fog'],
		);
	});

	test('has buttons before its titles, without a space', () => {
		const card = (title: string, people: string) => [
			`pdfbibabs**${title}**  `,
			people,
			'',
			abstractAbout('fog'),
			'',
		];
		assert.deepEqual(
			titles(
				...['## Proceedings of the Second Workshop on Fog', '', 'Mara Lindholm (Editor)', ''],
				...card('Fog', '[Mara Lindholm](/people/1) | [Jun Okoye](/people/2)'),
				...card('What Gulls Say about Fog', '[Elif Sander](/people/3) | [Jun Okoye](/people/2)'),
				...card('Horns', '[Mara Lindholm](/people/1) | [Elif Sander](/people/3)'),
			),
			['Fog', 'What Gulls Say about Fog', 'Horns'],
		);
	});
});
