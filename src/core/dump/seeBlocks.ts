import { isAnchor, isOwnButton } from './anchors';
import { isAuthorRow } from './authorRows';
import type { Layout } from './learnLayout';
import { maskDigits, startOf } from './repeats';
import type { Block } from './page/block';
import { namesArxiv, type Seen } from './score/parts';
import { marksOf, surroundings } from './surroundings';

/** Adds to each block what its neighbours and the file tell about it. */
export function* seeBlocks(
	blocks: Iterable<Block | undefined>,
	layout: Layout,
): Generator<Seen | undefined, void> {
	// The block in the middle is the one that is seen next.
	let near: readonly [Block | undefined, Block | undefined, Block | undefined] = [
		undefined,
		undefined,
		undefined,
	];
	let anchors: readonly [boolean, boolean, boolean] = [false, false, false];
	let inTail = false;
	let inNames = false;
	/** The last text was a row of authors; what stands between is none. */
	let belowAuthors = false;
	let pageOfOne = false;
	function see(): Seen {
		const [before, block, after] = near as readonly [Block | undefined, Block, Block | undefined];
		// Many pages in one file: the next one begins with its site's name, or with where it stands there.
		if (block.sort === 'pageTop' || (inTail && before?.text === 'Papers' && namesArxiv(block))) {
			inTail = pageOfOne = false;
		}
		pageOfOne ||= block.sort !== 'text' && /^view (?:arxiv page|pdf)/i.test(block.text);
		inTail ||=
			block.sort === 'tail' || (pageOfOne && block.sort === 'chrome' && /^community\b/i.test(block.text));
		inNames =
			(before !== undefined && before.text.length < 9 && /^authors?:?$/i.test(before.text)) ||
			(inNames &&
				(block.text === ',' ||
					(block.sort === 'text' && !block.field && block.looks.length < 50 && block.looks.words < 6)));
		const place = before
			? surroundings([before, block, ...(after ? [after] : [])], 1)
			: surroundings([block, ...(after ? [after] : [])], 0);
		const authorsBelow = layout.authorRows && after !== undefined && isAuthorRow(after, 0.6);
		const underAuthors = belowAuthors;
		belowAuthors =
			layout.authorRows && (isAuthorRow(block) || (belowAuthors && (block.sort !== 'text' || !!block.field)));
		const masked = maskDigits(block.text);
		const furniture = masked !== undefined && layout.repeated.has(masked);
		return {
			block,
			before,
			after,
			inTail,
			repeated: furniture,
			oneParagraph: layout.oneParagraph,
			titleWidth: layout.titleWidth,
			leastAbstract: layout.leastAbstract,
			headLines: layout.headLines,
			authorLines: layout.authorLines,
			inNames,
			anchors: {
				above: anchors[0] || underAuthors,
				own: anchors[1],
				below: anchors[2] || authorsBelow || (after !== undefined && isOwnButton(after)),
			},
			authorRows: layout.authorRows,
			authorsBelow,
			titleBonus:
				(layout.titleBonus.get(place) ?? 0) -
				(furniture ? 8 : 0) -
				(layout.starts.size > 0 && layout.starts.has(startOf(block) ?? '') ? 3.5 : 0) -
				(layout.titleMarks !== undefined && marksOf(block) !== layout.titleMarks ? 2 : 0) +
				(block.text === layout.markup.name ? 4 : 0),
		};
	}
	for (const block of blocks) {
		if (!block) {
			yield undefined;
			continue;
		}
		near = [
			near[1],
			near[2],
			isSummaryLabel(block, near[2], near[1]) ? { ...block, sort: 'summarySource' } : block,
		];
		anchors = [anchors[1], anchors[2], isAnchor(block)];
		if (near[1]) {
			yield see();
		}
	}
	near = [near[1], near[2], undefined];
	anchors = [anchors[1], anchors[2], false];
	if (near[1]) {
		yield see();
	}
}

/** A label below a summary that stands between the heading and the abstract itself. */
function isSummaryLabel(
	{ sort, text }: Block,
	before: Block | undefined,
	earlier: Block | undefined,
): boolean {
	return (
		sort === 'summaryHeading' &&
		/^ai-generated/i.test(text) &&
		before?.sort === 'text' &&
		earlier?.sort === 'abstractHeading'
	);
}
