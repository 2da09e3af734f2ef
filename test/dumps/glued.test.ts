import { assert } from 'chai';
import { readDump } from '../../src/core/dump/readDump';
import { sniffDump } from '../../src/core/dump/sniffDump';
import { drain } from '../unit/drain';
import { assertExplained } from './explainedLines';

const papers = [
	[
		'Tidal Memory: Recalling Harbours from Echoes',
		'Harbours sound alike to those who do not listen. We learn to tell nine hundred of them apart from their echoes, and improve recall by a third.',
	],
	[
		'What Your Anchor Forgot',
		'Anchors are dropped, and charts are not updated. We measure how many anchors lie where no chart shows them, and present a method that finds most.',
	],
	[
		'KelpBench: Can Models Read the Sea Floor?',
		'Charts of kelp are drawn by hand. We collect nine thousand of them, evaluate fourteen models, and show that none reads more than half.',
	],
	[
		'On the Geometry of Knots in Merged Nets',
		'Nets are merged to save twine. This paper shows that knots rotate when nets are merged, and gives a correction in closed form.',
	],
	[
		'Buoy Language Models Are Lighter Than They Look',
		'A buoy model floats on few parameters. We train eleven of them and find that their accuracy grows with depth and not with size.',
	],
].map(([title = '', abstract = ''], at) => ({ title, abstract, at }));
type Paper = (typeof papers)[number];

const pages: Readonly<Record<string, string>> = {
	'a search page without spaces': `Daily PapersbyAKand the research communityDailyWeeklyMonthly${papers
		.map(
			({ title, abstract, at }: Paper) => `${at + 20}${title}${abstract}${at + 2} authors·Jun ${at + 2}${at}`,
		)
		.join('')}`,
	'a trending page with spaces': `Hugging Face Models Datasets Log In Sign Up Trending Papers by AK and the research community ${papers
		.map(
			({ title, abstract, at }: Paper) =>
				`Submitted by sailor${at} ${title} ${abstract} Harbour Lab · Published on Jun ${at + 2}, 2025 Upvote ${at + 40} GitHub ${at + 1}.2k arXiv Page `,
		)
		.join('')}`,
};

suite('a page in a single line', () => {
	for (const [name, text] of Object.entries(pages)) {
		test(`is read where marks and words show its lines: ${name}`, () => {
			const { records } = drain(readDump(text));
			assert.deepEqual(
				records.map(record => record.title),
				papers.map(paper => paper.title),
			);
			assert.isTrue(records.every((record, at) => record.abstract.startsWith(papers[at]!.abstract)));
			assert.isTrue(drain(sniffDump(text, 'page.txt')));
			assertExplained(text, name);
		});
	}

	test('that is somebody’s own is none', () => {
		const text = papers
			.map(({ title, abstract }) => `${title} was read in June. ${abstract}`)
			.join(' ')
			.repeat(3);
		assert.deepEqual(drain(readDump(text)).records, []);
	});
});
