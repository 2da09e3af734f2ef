import type { Card } from './cards';
import type { Block } from './page/block';
import type { Sides } from './sides';

/** Votes for a paper; a number without a word counts only where this page prints votes before titles. */
export function upvotesOf({ before, head, after }: Card, { count }: Sides): number | undefined {
	return count === 'before' ? countIn(before, isUpvote, true) : countIn([...head, ...after], isUpvote, false);
}

/** Stars of the paper's repository, from a button or from a line below `GitHub`. */
export function starsOf(around: readonly Block[]): number | undefined {
	const button = around
		.flatMap(block => block.links)
		.find(link => /^(?:github|stars?|⭐)\s*\d/i.test(link.text));
	return button ? countOf(button.text) : countIn(around, isStars, false);
}

/** `11.3k` is 11300, `1,204` is 1204. */
export function countOf(text: string): number | undefined {
	const match = /(\d[\d,]*(?:\.\d+)?)\s?([kKmM]?)/.exec(text);
	if (!match) {
		return undefined;
	}
	const scale = match[2] === '' ? 1 : match[2]!.toLowerCase() === 'k' ? 1e3 : 1e6;
	return Math.round(Number(match[1]!.replaceAll(',', '')) * scale);
}

const upvoteWord = /^(?:upvotes?|votes?|▲|△)$/i;

function isUpvote(text: string, before: string, bare: boolean): boolean {
	const below = upvoteWord.test(before);
	return (
		/upvote|votes?\b|[▲△↑⬆👍]/iu.test(text) ||
		(/^\d[\d,.]*k?$/i.test(text) && (bare || below)) ||
		(below && /^\d[\d,.]*k?\s/i.test(text))
	);
}

function isStars(text: string, before: string): boolean {
	return /^(?:github|⭐|★|☆|stars?\b)|stars?\b|⭐|★$/iu.test(text)
		? /\d/.test(text)
		: /^\d[\d,.]*k?$/i.test(text) && /^(?:github|stars?|⭐|★)$/i.test(before);
}

/** `bare`: a number by itself counts where it stands right before the title. */
function countIn(
	blocks: readonly Block[],
	isMeant: (text: string, before: string, bare: boolean) => boolean,
	bare: boolean,
): number | undefined {
	const order = bare ? blocks.map((_, index) => blocks.length - 1 - index) : blocks.map((_, index) => index);
	for (const index of order) {
		const { sort, text } = blocks[index]!;
		// A page that prints votes before its titles has a dash for none.
		if (bare && index > blocks.length - 4 && /^\[?[-–]\]?$/.test(text)) {
			return undefined;
		}
		const counts = sort === 'count' || sort === 'link' || sort === 'pageChrome' || sort === 'date';
		if (counts && isMeant(text, blocks[index - 1]?.text ?? '', bare && index > blocks.length - 4)) {
			const part =
				sort === 'date' ? text.split(/[·|•]/).find(piece => isMeant(piece.trim(), '', false)) : text;
			const count = part === undefined ? undefined : countOf(part);
			if (count !== undefined) {
				return count;
			}
		}
	}
	return undefined;
}
