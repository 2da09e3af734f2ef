import type { Card, Placed } from './cards';
import { isAnchor } from './anchors';
import { isAuthorRow } from './authorRows';
import { arxivIn, doiIn } from '../library/identifiers';
import type { Block } from './page/block';
import { namesArxiv } from './score/parts';
import { isTask, measuredResults, otherGenre, tellsContribution } from './score/genre';
import { isSection, paperUrl, titleScore } from './score/titleScore';

/** What pages of recipes, podcasts, shops, vacancies and discussions say. */
const otherPage =
	/\b(?:ingredients|recipes?|tablespoons?|podcast|episodes?|playlist|add to (?:cart|basket)|in stock|free shipping|apply now|salary|we are looking for|you will|equal opportunity|discussions?|opened (?:\d+|an?) \w+ ago|(?:prep|cook(?:ing)?) time|serves \d|out of \d stars)\b|^apply$|^(?:from [\w.]+ import|import [\w.]+(?: as \w+)?$|def \w+\(|class \w+[(:]|@\w+$)/i;

/** What so many cards say of a text, all of them say. */
const enough = 500;

/** Org, LaTeX, Typst and reStructuredText: what somebody writes, not what somebody saved. */
const source =
	/^(?:#\+\w+:|\\(?:documentclass|usepackage|section|subsection|begin|maketitle)\b|#(?:set|show|import|let)\s|\.\. \w+::)/i;

/** What a page of papers writes into lines of other sorts: counts, links, dates. */
const ownFurniture = /^(?:upvote\s|view arxiv page|view pdf|submitted by\s|published on\s)/i;

/** `cs.LG`, as arXiv calls its topics. */
const arxivTopic = /^\[?(?:cs|stat|math|eess|econ|physics|q-bio|q-fin|cond-mat|astro-ph)\.[A-Z]{2}\b/;

/** Weighs whether a text is a dump of papers, or an article, a manual, a story that only looks so in places. */
export class Verdict {
	private cards = 0;
	private quality = 0;
	/** Of the cards with authors below their titles. */
	private signedQuality = 0;
	private covered = 0;
	/** Characters of lines that no card claims, whatever they are. */
	private others = 0;
	private unexplained = 0;
	private sections = 0;
	/** Whether the last line gave an arXiv id; listings have `Title:` below. */
	private namedId = false;
	/** Cards that say where their paper is or when it was published, or call their text an abstract. */
	private anchored = 0;
	/** Cards whose title has its authors below. */
	private peopled = 0;
	/** How often the same kinds of lines stand around an abstract. */
	private readonly shapes = new Map<string, number>();
	private readonly titles = new Set<string>();
	/** Titles with digits masked: a log says the same again and again. */
	private readonly masked = new Set<string>();
	private readonly furniture = new Set<string>();
	/** Of the site's menu, what hardly another site has. */
	private readonly menu = new Set<string>();

	/** Blocks that say what pages of other things say. */
	private elsewhere = 0;
	private weighed = 0;

	/** `listsLinks`: text browsers put the addresses of a page below it, under a heading of articles. */
	constructor(private readonly listsLinks: boolean) {}

	/** Counts a block that a card has or has not claimed. */
	weigh({ block, part, inTail }: Placed): void {
		const { sort, text, looks, field } = block;
		if (this.weighed < enough) {
			this.weighed++;
			this.elsewhere += otherPage.test(text.slice(0, 400)) ? 1 : 0;
		}
		if (sort === 'chrome' && /^(?:datasets|spaces)$/i.test(text)) {
			this.menu.add(text.toLowerCase());
		}
		if (sort === 'chrome' && arxivTopic.test(text)) {
			this.furniture.add('topic');
		}
		if (sort === 'date' && /(?:^|[·|•]\s?)\d{1,4} authors?(?=\s?[·|•])/.test(text)) {
			this.furniture.add('authorCount');
		}
		if (field?.name === 'title' && this.namedId) {
			this.furniture.add('id').add('title');
		}
		this.namedId = sort === 'link' && arxivIn(text) !== undefined && field?.label === 'arxiv';
		if (sort === 'pageChrome' || sort === 'authorCount' || sort === 'summarySource') {
			this.furniture.add(sort !== 'pageChrome' ? sort : text.slice(0, 12).toLowerCase());
		} else if (sort !== 'text' && (ownFurniture.test(text) || namesArxiv(block))) {
			this.furniture.add(text.slice(0, 6).toLowerCase().replace(/\d+/g, '0'));
		}
		if (sort === 'text' && (part === 'other' || part === 'head')) {
			this.sections +=
				(block.heading || block.strong || (looks.length < 60 && /^\P{Ll}/u.test(text))) &&
				isSection(text) &&
				!(this.listsLinks && /^references$/i.test(text)) &&
				!inTail
					? 1
					: 0;
		}
		this.sections += sort === 'text' && source.test(text) ? 2 : text.startsWith('```') ? 0.5 : 0;
		if (part === 'other') {
			this.others += text.length;
			this.unexplained +=
				sort === 'text' && !inTail && looks.length > 100 && looks.words > 10 && looks.names < 1
					? text.length
					: 0;
		} else {
			this.covered += text.length;
		}
	}

	/** Counts a card by how good a paper it makes. */
	add(card: Card): void {
		if (card.title.length === 0) {
			return;
		}
		this.cards++;
		if (this.cards > enough) {
			return;
		}
		const title = card.title[0]!.text.slice(0, 60);
		this.titles.add(title);
		this.masked.add(title.replace(/\d+/g, '0'));
		const anchored = isAnchored(card) || callsAbstract(card);
		const signed = card.head.slice(0, 4).some(block => isAuthorRow(block, 0.6));
		// A short title and a plain sentence are no worse a paper where its id or its authors stand beside them.
		const quality = anchored || signed ? Math.max(-1, cardQuality(card)) : cardQuality(card);
		this.quality += quality;
		this.signedQuality += signed ? quality : 0;
		this.anchored += anchored ? 1 : 0;
		this.peopled += signed ? 1 : 0;
		const shape = shapeOf(card);
		this.shapes.set(shape, (this.shapes.get(shape) ?? 0) + 1);
		this.sections += isSection(card.title[0]!.text) ? 1 : 0;
	}

	get papers(): number {
		return this.cards;
	}

	/** Different kinds of furniture that only pages of papers have. */
	get evidence(): number {
		return this.furniture.size + (this.menu.size > 1 ? 1 : 0);
	}

	/** Above 0 the text is a dump. */
	get score(): number {
		if (this.cards === 0) {
			return -10;
		}
		const evidence = Math.min(8, this.evidence * 1.6);
		const share = this.unexplained / (this.unexplained + this.covered + 1);
		// What a page says above its papers may look like one of them, but nobody has signed it.
		const isSigned = this.peopled > 2 && this.peopled >= Math.min(enough, this.cards) * 0.5;
		const judged = isSigned ? this.peopled : Math.min(enough, this.cards);
		const quality = isSigned ? this.signedQuality : this.quality;
		// A file of one paper and nothing else says as much as a list does.
		const alone = this.others < 40 && quality > 1.4;
		const many = judged === 1 ? (alone ? 0.2 : -0.8) : Math.min(1.5, 0.5 * Math.log2(judged));
		const anchors = this.anchored > 1 && this.anchored >= judged * 0.75 ? 2.5 : 0;
		const peopled = isSigned ? 1.5 : 0;
		const usual = Math.max(...[...this.shapes].map(([shape, count]) => (shape === '' ? 0 : count)));
		const regular = judged > 3 && usual >= judged * 0.7 ? 0.6 : 0;
		const same = judged > 3 && this.titles.size < judged * 0.4;
		const repeats = same || (this.titles.size > 3 && this.masked.size < this.titles.size * 0.4) ? 6 : 0;
		return (
			quality / judged +
			many +
			evidence +
			anchors +
			peopled +
			regular -
			repeats -
			(this.elsewhere > 2 ? Math.min(3, this.elsewhere * 0.6) : 0) -
			6 * share -
			Math.min(3, this.sections) -
			1.8
		);
	}
}

/** Which kinds of furniture a card has between title and abstract, and right below; empty where it has none. */
function shapeOf({ head, after }: Card): string {
	return [...head.slice(0, 4), ...after.slice(0, 1)]
		.map(({ sort }) => (sort === 'text' ? '' : sort))
		.join(' ')
		.trim();
}

function isAnchored({ before, title, head, after }: Card): boolean {
	return (
		[...before.slice(-2), ...head, ...after.slice(0, 6)].some(isAnchor) ||
		title.some(({ links }) => links.some(link => arxivIn(link.url) !== undefined))
	);
}

function callsAbstract({ head, abstract }: Card): boolean {
	const { field, text } = abstract[0]!;
	const isDescription = field?.label === 'description' || field?.label === 'content';
	return (
		(field?.name === 'abstract' && !isDescription) ||
		/(?:^|[.\s])(?:\*\*abstract[.:]?\*\*|abstract:)\s/i.test(text.slice(0, 200)) ||
		head.some(block => block.sort === 'abstractHeading')
	);
}

/** What a site of papers labels around an abstract, if this block is such. */
function labelOfPaper({ field }: Block): readonly string[] {
	return field && /^(?:keywords|tl;dr|primary area|subjects|submission number|cite as)$/.test(field.label)
		? [field.label]
		: [];
}

/** A line below a title or an abstract that says where the paper is. */
function namesPaper({ sort, field, text }: Block): boolean {
	return (
		(sort === 'link' || field?.name === 'facts') && (arxivIn(text) !== undefined || doiIn(text) !== undefined)
	);
}

function cardQuality(card: Card): number {
	const { title, head, abstract, after } = card;
	const [first] = title;
	const text = abstract.map(block => block.text).join(' ');
	const looks = abstract[0]!.looks;
	const words = Math.max(first!.looks.words, first!.text.split(/\s+/).length);
	let quality = words >= 6 ? 1 : words >= 4 ? 0.4 : words === 3 ? -0.2 : -1;
	quality += isSection(first!.text) ? -5 : /^\d+(?:\.\d+)*\.?\s/.test(first!.text) && first!.heading ? -2 : 0;
	quality += isTask(first!.text) ? -1.5 : titleScore(first!) > 4 ? 1.5 : 0;
	quality += first!.text.endsWith('?') && words < 12 ? -0.5 : 0;
	quality += tellsContribution(text) ? 1.2 : -1;
	// A long abstract that tells its findings may speak to its reader all the same.
	const manners = tellsContribution(text) && looks.research > 4 && text.length > 600 ? 0.4 : 1;
	quality -= manners * Math.min(4, (otherGenre(text) + otherGenre(first!.text)) * 0.8);
	quality += Math.min(2.2, looks.research * 0.28) - 0.6;
	quality +=
		text.length > 350 && text.length < 2800 ? 0.7 : text.length < 160 ? -0.7 : text.length > 4000 ? -2 : 0;
	quality -= Math.max(0, abstract.length - 2) * 0.7;
	quality -= looks.cites ? 1.5 : 0;
	quality -= manners * Math.min(3, looks.personal * 0.5) + Math.min(4, looks.marks * 60);
	const near = [...head, ...after.slice(0, 10)];
	const hasPeople = near.some(
		block => block.sort === 'authorCount' || block.field?.name === 'authors' || block.looks.names >= 3,
	);
	const hasId = near.slice(0, 4).some(block => namesPaper(block));
	quality += hasPeople ? 0.8 : 0;
	quality += callsAbstract(card) && new Set(near.flatMap(labelOfPaper)).size > 1 ? 1.5 : 0;
	quality += near.some(block => block.sort === 'date') ? 0.4 : 0;
	quality += hasId ? [0.6, 1.5, 3][Number(hasPeople) + Number(callsAbstract(card))]! : 0;
	quality += Math.min(0.8, 0.4 * measuredResults(text));
	quality += near.slice(0, 3).some(block => block.sort === 'count') ? 0.4 : 0;
	quality += [...title, ...near.slice(0, 4)].some(({ links }) => links.some(link => paperUrl.test(link.url)))
		? 0.6
		: 0;
	quality -=
		first!.heading > 0 && first!.links.length === 0 && head.length === 0 ? (text.length < 350 ? 1 : 0.4) : 0;
	return quality;
}
