import { looksOf, noLooks } from '../score/looks';
import type { Block } from './block';
import { fieldOf } from './fieldLabel';
import { lineSort, type LineSort } from './lineSort';
import { ownName, type PageLine } from './pageLine';
import type { PageLink } from './markdownLinks';
import { titleLines } from './titleLines';
import { paperUrl } from '../score/titleScore';
import { isBrokenTitle, isLabelled } from './titleColumn';
import { continues, goesOn, hangs, isHeadLine, leadsToLink } from './wrappedLines';
import { wraps, wrapWidth } from './wrapWidth';

/** Where paragraphs were wrapped; `unknown` where only the words tell, `undefined` where each paragraph may tell. */
type Width = number | 'unknown' | undefined;

/** Longer runs of text lines are taken in parts. */
const longestRun = 300;

/**
 * Joins hard-wrapped lines to paragraphs; every other line with text is a block by itself. With `headLines` each title has
 * a line below it that is no part of it. Lines between blank ones that were wrapped at `titleColumn` are titles.
 */
export function* blocksOf(
	lines: Iterable<PageLine | undefined>,
	width: Width,
	headLines = false,
	titleColumn?: number,
): Generator<Block | undefined, void> {
	let run: PageLine[] = [];
	let afterGap = true;
	let before: Block | undefined;
	for (const line of lines) {
		if (!line) {
			yield undefined;
			continue;
		}
		const own = isLinkBar(line)
			? 'link'
			: isTitled(line, (run.at(-1) ?? before)?.text)
				? 'text'
				: lineSort(line.text);
		// A word of the menus may also be the last of a wrapped paragraph.
		const last = run.at(-1);
		const joins =
			last &&
			own !== 'blank' &&
			(own !== 'rule' || line.text.length < 3) &&
			typeof width === 'number' &&
			wraps(last, line, width) &&
			(own !== 'link' || leadsToLink(run, width)) &&
			(own === 'text' || goesOn(last.text, line.text, own));
		const sort = joins ? 'text' : own;
		if (sort === 'text' && run.length < longestRun) {
			run.push(line);
			continue;
		}
		if (run.length > 0) {
			before =
				sort === 'blank' && afterGap && isBrokenTitle(run, titleColumn)
					? yield* oneBlock(run)
					: yield* runBlocks(run, width, headLines, afterGap, before, titleColumn);
			afterGap = false;
			run = [];
		}
		if (sort === 'text') {
			run.push(line);
		} else if (sort !== 'blank') {
			before = blockOf([line], sort, afterGap);
			yield before;
			afterGap = false;
		} else {
			afterGap = true;
			yield line.links.length > 0 ? blockOf([line], 'chrome', true) : undefined;
		}
	}
	yield* runBlocks(run, width, headLines, afterGap, before, titleColumn);
}

/** Whether a line is a title, be it `Yes.`: below its label, or as a heading that leads to its paper. */
function isTitled({ heading, links, text }: PageLine, above: string | undefined): boolean {
	return (
		text.length < 12 &&
		/^\p{L}/u.test(text) &&
		(/^title:?$/i.test(above ?? '') ||
			(heading > 0 && links.some(link => link.text === text && paperUrl.test(link.url))))
	);
}

/** Buttons side by side: `Upvote`, `GitHub 7k`, `arXiv Page`. */
function isLinkBar({ links, text, heading }: PageLine): boolean {
	return (
		!links.some(leadsToTitle) &&
		links.filter(link => link.text !== '').length > 1 &&
		links.every(link => link.text.length < 40 || link.text.length < text.length * 0.7) &&
		heading === 0 &&
		text.length < 160 &&
		links.reduce((sum, link) => sum + link.text.length, 0) > text.length * 0.6
	);
}

/** A link to a paper that says more than a button. */
function leadsToTitle({ text, url }: PageLink): boolean {
	return text.length > 15 && text.includes(' ') && paperUrl.test(url) && lineSort(text) === 'text';
}

/** Lines that are the parts of one title. */
function* oneBlock(run: readonly PageLine[]): Generator<Block, Block> {
	const block = blockOf(run, 'text', true);
	const [first] = run;
	// A link that was broken with its title leads from the whole of it.
	const links = block.links.map(link =>
		link.text === first?.text ? { text: block.text, url: link.url } : link,
	);
	yield { ...block, links };
	return block;
}

/** `last` is the block before the run. */
function* runBlocks(
	run: readonly PageLine[],
	width: Width,
	headLines: boolean,
	afterGap: boolean,
	last: Block | undefined,
	titleColumn: number | undefined,
): Generator<Block, Block | undefined> {
	const column =
		width === 'unknown' ? undefined : (width ?? (run.length > 3 ? wrapWidth(run, 3, 0.8) : undefined));
	const widest = width === 'unknown' ? Math.max(0, ...run.map(line => line.width)) : 0;
	for (let from = 0; from < run.length;) {
		let to = from + 1;
		while (
			to < run.length &&
			(continues(run[to - 1]!, run[to]!, column) ||
				hangs(run[from]!, run[to - 1]!, run[to]!, widest) ||
				(isLabelled(run[from]!) && isBrokenTitle(run.slice(from, to + 1), titleColumn))) &&
			!(headLines && to === from + 1 && isHeadLine(run[to]!, run[to + 1]))
		) {
			to++;
		}
		const part = run.slice(from, to);
		const cut = part.length > 2 && !couldBeTitle(last) ? titleLines(part) : 0;
		if (cut > 0) {
			yield blockOf(part.slice(0, cut), 'text', afterGap);
			afterGap = false;
		}
		last = blockOf(part.slice(cut), 'text', afterGap);
		yield last;
		afterGap = false;
		from = to;
	}
	return last;
}

function couldBeTitle(block: Block | undefined): boolean {
	return (
		block?.sort === 'text' && block.looks.length < 250 && block.looks.capitals >= 0.6 && block.looks.names < 1
	);
}

function blockOf(lines: readonly PageLine[], sort: LineSort, afterGap: boolean): Block {
	const [first] = lines as readonly [PageLine, ...PageLine[]];
	const whole = lines.length === 1 ? first.text : lines.map(line => line.text).join(' ');
	const field = sort === 'text' || sort === 'date' || sort === 'link' ? fieldOf(whole) : undefined;
	const text = field ? field.value.replace(ownName, '') : whole;
	const kind = field && field.name !== 'facts' ? fieldSort(field.value) : sort;
	return {
		line: first.number,
		lastLine: lines.at(-1)!.lastNumber,
		text,
		sort: kind,
		...(field && { field }),
		heading: first.heading,
		bullet: first.bullet,
		strong: lines.every(line => line.strong),
		links: lines.length === 1 ? first.links : lines.flatMap(line => line.links),
		looks: kind === 'text' ? looksOf(text) : noLooks,
		afterGap,
	};
}

/** A page also labels what it says of itself. */
function fieldSort(value: string): LineSort {
	return value === '' ? 'chrome' : lineSort(value) === 'pageChrome' ? 'pageChrome' : 'text';
}
