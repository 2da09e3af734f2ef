import type { Block } from '../page/block';
import { abstractScore } from './abstractScore';
import { openWords } from './vocabulary';
import { isOrganisation, titleScore } from './titleScore';

/** The parts that blocks can play on a page of papers. */
export const parts = ['other', 'title', 'titleGoesOn', 'head', 'abstract', 'abstractGoesOn'] as const;
export type Part = (typeof parts)[number];

/** A block among its neighbours. */
export interface Seen {
	readonly block: Block;
	readonly before: Block | undefined;
	readonly after: Block | undefined;
	/** Below `Models citing this paper` and its like. */
	readonly inTail: boolean;
	/** What this file has taught about blocks in such a place; see `learnLayout`. */
	readonly titleBonus: number;
	/** The same text stands in many places of the file. */
	readonly repeated: boolean;
	/** Abstracts are single paragraphs in this file. */
	readonly oneParagraph: boolean;
	/** Titles of this length stand in single lines in this file. */
	readonly titleWidth: number;
	/** Shorter ones are no abstracts in this file; 0 where unknown. */
	readonly leastAbstract: number;
	/** Below each title stands a line that is no part of it. */
	readonly headLines: boolean;
	/** Below most titles stand their authors. */
	readonly authorLines: boolean;
	/** Whether what says where a paper is stands above this block, is it, or stands below; see `isAnchor`. */
	readonly anchors: { readonly above: boolean; readonly own: boolean; readonly below: boolean };
	/** Rows of names stand below titles in this file. */
	readonly authorRows: boolean;
	/** Such a row stands below this block. */
	readonly authorsBelow: boolean;
	/** Among the names that stand one to a line below `Authors`. */
	readonly inNames: boolean;
}

const never = -1e6;

/** How well a block plays each part, in the order of `parts`. */
export function partScores(seen: Seen): readonly number[] {
	const { block, before, after, inTail, titleBonus, oneParagraph, leastAbstract, inNames, anchors } = seen;
	if (block.sort !== 'text') {
		const furniture = block.sort === 'pageTop' || block.sort === 'tail';
		return [0.2, never, never, furniture ? -8 : 0.2, never, never];
	}
	const names = block.looks.names;
	const under = before?.sort;
	const labelled = under === 'abstractHeading' || under === 'summaryHeading';
	const summary = under === 'summaryHeading' || after?.sort === 'summarySource';
	const looksTitle = titleScore(block);
	const underlined = after?.sort === 'rule' && !after.afterGap && /^([=~^-])\1{2,}$/.test(after.text);
	const follows = underlined
		? -0.8
		: after?.sort === 'rule' || after?.sort === 'date' || after?.sort === 'count'
			? 1.2
			: 0;
	// Pages print authors one to a line, with commas between.
	const listed = before?.text === ',' || inNames ? 2.5 : 0;
	const labelledTitle = before?.sort === 'chrome' && /^(?:paper )?titles?:?$/i.test(before.text) ? 3 : 0;
	const named = before && namesArxiv(before) ? (after?.sort === 'date' ? 4 : 2) : 0;
	const anchored = anchors.below && !anchors.own ? 2 : 0;
	const alone = seen.authorLines && names > 0.5 && !anchors.above ? 4 : 0;
	const unsigned = seen.authorRows && !seen.authorsBelow && !anchors.below ? 1.5 : 0;
	const person = before && /^(?:submitted )?by$/i.test(before.text) ? 4 : 0;
	const title =
		looksTitle +
		titleBonus +
		named +
		labelledTitle +
		anchored -
		person -
		alone -
		unsigned -
		follows -
		listed -
		(labelled ? 4 : 0) -
		(inTail ? 6 : 0);
	// Between where the paper is and the next one a single sentence is its abstract.
	const short =
		anchors.above && !seen.authorsBelow && block.looks.endsSentence && block.looks.words > 4 && names < 1
			? shortAbstract(block.looks.length)
			: 0;
	const abstract =
		abstractScore(block) +
		short -
		(seen.authorsBelow && block.looks.length < 250 ? 6 : 0) -
		(block.looks.length < leastAbstract && !short ? 5 : 0) +
		(after?.sort === 'summarySource' || (after?.text === '▽ More' && /^…/.test(block.text))
			? -4
			: under === 'abstractHeading'
				? 4
				: summary
					? -1
					: 0);
	return [
		names > 1 || block.field?.name === 'facts' || block.field?.name === 'authors' ? 1 : 0,
		title,
		titleEndScore(seen),
		headScore(block, names, summary, looksTitle) -
			(seen.authorsBelow && !seen.repeated && names < 0.5 && looksTitle > 1 ? 3 : 0),
		abstract - (inTail ? 3 : 0),
		moreScore(block, title) -
			(inTail ? 3 : 0) -
			(seen.repeated ? 5 : 0) -
			(oneParagraph && abstract > 5 ? 5 : 0),
	];
}

function shortAbstract(length: number): number {
	return length < 40 ? 0 : length < 60 ? 5 : length < 110 ? 3 : 1.5;
}

/** A line that gives an arXiv id and nothing else, as it stands above the title on a paper's own page. */
export function namesArxiv({ sort, text, field }: Block): boolean {
	return (
		sort === 'link' &&
		/^\d{4}\.\d{4,5}$/.test(text.replace(/^arxiv:\s?/i, '')) &&
		(text.length > 10 || field?.label === 'arxiv')
	);
}

/** The second line of a title that the page broke. */
function titleEndScore({ block, before, after, titleWidth, headLines, inNames }: Seen): number {
	if (
		!before ||
		block.afterGap ||
		block.line === before.lastLine ||
		before.sort !== 'text' ||
		block.field ||
		block.heading ||
		before.strong !== block.strong ||
		inNames ||
		(headLines && !(after?.sort === 'text' && after.looks.length < 60)) ||
		block.looks.length > 110
	) {
		return never;
	}
	const lastWord = before.text.slice(before.text.lastIndexOf(' ') + 1).toLowerCase();
	const open = openWords.has(lastWord) || /[:,\-–—&]$/.test(before.text);
	const small = /^[a-z]/.test(block.text);
	const fits = before.text.length + 1 + block.text.search(/\s|$/) <= titleWidth ? 3 : 0;
	const long = before.looks.length >= 40 && before.looks.length <= 110 && before.looks.capitals >= 0.6;
	if (
		!open &&
		!small &&
		long &&
		block.looks.capitals >= 0.6 &&
		!before.looks.endsSentence &&
		block.looks.names < 1
	) {
		return -0.4 - fits;
	}
	// Two lines between blank ones, and then an abstract: the second is a title's end more often than not.
	const paired =
		before.afterGap &&
		after?.afterGap &&
		after.looks.length > 90 &&
		after.looks.endsSentence &&
		before.looks.length >= 30 &&
		block.looks.length < before.looks.length + 12 &&
		block.looks.names < 0.5 &&
		!isOrganisation(block.text);
	return (
		-fits +
		(paired && !open ? 3.5 : 0) +
		(open ? 3 : -3) +
		(small ? 2 : -1) +
		(before.looks.length < 40 || before.looks.endsSentence ? -3 : 0)
	);
}

/** What stands between a title and its abstract: people, places, dates, a summary. */
function headScore(block: Block, names: number, summary: boolean, title: number): number {
	if (
		names > 1 ||
		block.field?.name === 'facts' ||
		block.field?.name === 'authors' ||
		block.field?.name === 'summary'
	) {
		return 1.5;
	}
	if (block.field) {
		return -4;
	}
	if (names > 0.5 || isOrganisation(block.text)) {
		return 0.5;
	}
	return block.looks.length < 80
		? -0.6 - Math.max(0, title) * 0.5
		: summary
			? 1.5
			: block.looks.length < 300
				? -1.8
				: -4;
}

/** Another paragraph of the abstract above. */
function moreScore(block: Block, title: number): number {
	const { looks, text } = block;
	if (block.field || block.heading) {
		return -8;
	}
	if (
		/^(?:our |the |all )?(?:source )?(?:code|project|website|demo|dataset|data|models?|weights|github|available)\b.{0,80}(?:https?:|\.com\/|\.io|available|released)/i.test(
			text,
		)
	) {
		return 2.5;
	}
	const prose =
		(looks.endsSentence ? 1 : -1.5) +
		Math.min(1.5, looks.finiteVerbs * 0.4) +
		(looks.length > 110 ? 0.8 : -0.5);
	return prose - Math.max(0, title) * 0.5 - (looks.length > 4000 ? 6 : 0) - Math.min(4, looks.marks * 60);
}
