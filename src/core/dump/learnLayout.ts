import { median } from './median';
import { hasAuthorRows } from './authorRows';
import type { Block } from './page/block';
import { blocksOf } from './page/blocks';
import { learnMarkup } from './page/learnMarkup';
import { linesOf, type Line } from './page/lines';
import type { Markup } from './page/pageLine';
import { pageText } from './page/pageText';
import { readReferences } from './page/references';
import { learnTitleColumn } from './page/titleColumn';
import { wrapWidth } from './page/wrapWidth';
import { commonStarts, repeatedTexts } from './repeats';
import { decode } from './score/decode';
import type { Seen } from './score/parts';
import { seeBlocks } from './seeBlocks';
import { marksOf, surroundings } from './surroundings';

/** What the beginning of a file teaches about the rest. */
export interface Layout {
	readonly markup: Markup;
	readonly references: ReadonlyMap<string, string>;
	/** The column where paragraphs were wrapped, if they were. */
	readonly width: number | undefined;
	/** The column where titles of several lines were wrapped, if it is not that of paragraphs. */
	readonly titleColumn: number | undefined;
	/** How much more likely a text is a title in such surroundings; see `surroundings`. */
	readonly titleBonus: ReadonlyMap<string, number>;
	/** Short texts that return again and again, digits masked. */
	readonly repeated: ReadonlySet<string>;
	/** Abstracts are single paragraphs here. */
	readonly oneParagraph: boolean;
	/** Titles of this length stand in single lines here, so that shorter ones are not broken; 0 where unknown. */
	readonly titleWidth: number;
	/** Shorter texts are no abstracts here; 0 where unknown. */
	readonly leastAbstract: number;
	/** Below each title, however short, stands a line that is no part of it. */
	readonly headLines: boolean;
	/** Below most titles stand their authors, so that a name alone is one too. */
	readonly authorLines: boolean;
	/** Rows of names stand below titles and nowhere else. */
	readonly authorRows: boolean;
	/** What is set on nearly every title here, as `marksOf` names it. */
	readonly titleMarks: string | undefined;
	/** Labels of lines in nearly every card, such as `Editor:`; see `startOf`. */
	readonly starts: ReadonlySet<string>;
}

const sampleLines = 4000;
const sampleLength = 500_000;

export function* learnLayout(text: string): Generator<undefined, Layout> {
	const markup = yield* learnMarkup(yield* firstLines(text));
	yield;
	const references =
		markup.numberedLinks || markup.markdown ? yield* readReferences(text) : new Map<string, string>();
	const lines = yield* firstShown(pageText(text, markup, references));
	const width = wrapWidth(lines, 5, 0.55);
	const titleColumn = learnTitleColumn(lines, markup.printed ? 1 : 2);
	const blocks: Block[] = [];
	for (const block of blocksOf(lines, width, false, titleColumn)) {
		yield;
		if (block) {
			blocks.push(block);
		}
	}
	const plain: Layout = {
		markup,
		references,
		width,
		titleColumn,
		titleBonus: new Map(),
		repeated: repeatedTexts(blocks),
		oneParagraph: false,
		titleWidth: 0,
		leastAbstract: 0,
		headLines: false,
		authorLines: false,
		authorRows: hasAuthorRows(blocks),
		titleMarks: undefined,
		starts: new Set(),
	};
	return { ...plain, ...(yield* learnTitles(blocks, plain)) };
}

/** The lines of the sample; none but their texts are looked at. */
function* firstLines(text: string): Generator<undefined, readonly Line[]> {
	return yield* firstShown(linesOf(text));
}

/** Of blank lines in a row the sample has one. */
function* firstShown<Some extends { readonly text: string }>(
	all: Iterable<Some | undefined>,
): Generator<undefined, readonly Some[]> {
	const lines: Some[] = [];
	let length = 0;
	let waited = 0;
	for (const line of all) {
		if (!line || ++waited % 64 === 0) {
			yield;
		}
		if (line && (lines.length === 0 || line.text !== '' || lines.at(-1)?.text !== '')) {
			lines.push(line);
			length += line.text.length;
		}
		if (lines.length >= sampleLines || length >= sampleLength) {
			break;
		}
	}
	return lines;
}

/** Reads the sample once as it is, and counts in which surroundings the titles stood. */
function* learnTitles(
	blocks: readonly Block[],
	layout: Layout,
): Generator<
	undefined,
	Pick<
		Layout,
		| 'titleBonus'
		| 'oneParagraph'
		| 'titleWidth'
		| 'leastAbstract'
		| 'headLines'
		| 'authorLines'
		| 'titleMarks'
		| 'starts'
	>
> {
	let paragraphs = 0;
	const abstracts: number[] = [];
	const firstTitles: Block[] = [];
	const below: { readonly length: number; readonly plain: boolean }[] = [];
	let named = 0;
	const titles = new Map<string, number>();
	const others = new Map<string, number>();
	const seen: Seen[] = [];
	for (const one of seeBlocks(blocks, layout)) {
		yield;
		if (one) {
			seen.push(one);
		}
	}
	for (let from = 0; from < seen.length; from += 256) {
		const window = seen.slice(from, from + 256);
		for (const [index, part] of (yield* decode(window, 'other')).entries()) {
			const { block } = window[index]!;
			if (part === 'abstract') {
				abstracts.push(block.looks.length);
			}
			paragraphs += part === 'abstractGoesOn' && block.looks.length > 300 ? 1 : 0;
			if (block.sort === 'text' && (part === 'title' || part === 'other' || part === 'head')) {
				const counts = part === 'title' ? titles : others;
				const place = surroundings(blocks, from + index);
				counts.set(place, (counts.get(place) ?? 0) + 1);
				if (part === 'title') {
					firstTitles.push(block);
					named += (window[index + 1]?.block.looks.names ?? 0) >= 2 ? 1 : 0;
					below.push({ length: block.text.length, plain: isPlain(window[index + 1]?.block) });
				}
			}
		}
		yield;
	}
	const found = firstTitles.length;
	const lengths = firstTitles.map(({ line, lastLine, text }) => (line === lastLine ? text.length : 0));
	const bonus = new Map<string, number>();
	if (found >= 4) {
		for (const place of new Set([...titles.keys(), ...others.keys()])) {
			const odds = ((titles.get(place) ?? 0) + 0.4) / ((others.get(place) ?? 0) + 0.4);
			bonus.set(place, Math.max(-1.8, Math.min(1.8, Math.log2(odds) * 0.7)));
		}
	}
	const longest = Math.max(0, ...below.map(title => title.length));
	const short = below.filter(title => title.length < longest * 0.6);
	return {
		titleBonus: bonus,
		titleMarks: mostOf(firstTitles.map(marksOf)),
		starts: commonStarts(blocks, firstTitles),
		leastAbstract: found >= 4 ? Math.min(140, median(abstracts) * 0.2) : 0,
		headLines: short.length > 1 && short.filter(title => title.plain).length >= short.length * 0.7,
		authorLines: found >= 3 && named >= found * 0.6,
		oneParagraph: found >= 4 && paragraphs <= found * 0.25,
		// The very longest may be two lines that were joined, or no title.
		titleWidth: found >= 4 ? lengths.sort((a, b) => b - a)[Math.floor(found / 12)]! : 0,
	};
}

/** What three quarters of the items are, if they are enough. */
function mostOf(items: readonly string[]): string | undefined {
	return [...new Set(items)].find(
		one => items.length > 2 && items.filter(item => item === one).length >= items.length * 0.75,
	);
}

/** A short line of text that names no people. */
function isPlain(block: Block | undefined): boolean {
	return block?.sort === 'text' && !block.field && block.looks.length < 60 && block.looks.names < 2;
}
