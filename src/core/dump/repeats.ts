import type { Block } from './page/block';

/** A text's label, such as `Editor:`; `undefined` where it has none, or is too long to be furniture. */
export function startOf({ sort, text }: Block): string | undefined {
	return sort === 'text' && text.length < 200
		? /^(?:[^\s:]{1,20} ){0,2}[^\s:]{1,20}:(?= )/.exec(text)?.[0]
		: undefined;
}

/** Labels of lines that are no titles: what most titles begin with is theirs. */
export function commonStarts(blocks: readonly Block[], titles: readonly Block[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const block of blocks) {
		const start = startOf(block);
		if (start) {
			counts.set(start, (counts.get(start) ?? 0) + 1);
		}
	}
	const ofTitles = (start: string) => titles.filter(title => startOf(title) === start).length;
	return new Set(
		[...counts].flatMap(([start, count]) =>
			count > 2 && count >= titles.length * 0.6 && ofTitles(start) < titles.length * 0.5 ? start : [],
		),
	);
}

/** Texts that come back with other blocks between; a card that is printed twice is not meant. */
export function repeatedTexts(blocks: readonly Block[]): ReadonlySet<string> {
	const texts = blocks.map(block => block.text);
	return new Set([
		...returning(texts.map(maskDigits), 12, 3),
		...returning(texts.map(maskDigits), 4, 4),
		// Titles may differ by a number only, so that nearer ones must be the same to the letter.
		...[...returning(texts, 2, 4)].flatMap(text => maskDigits(text) ?? []),
	]);
}

/** What stands in `least` places with more than `apart` others between. */
function returning(
	texts: readonly (string | undefined)[],
	apart: number,
	least: number,
): ReadonlySet<string> {
	const last = new Map<string, number>();
	const counts = new Map<string, number>();
	for (const [index, text] of texts.entries()) {
		if (text !== undefined && index - (last.get(text) ?? -100) > apart) {
			counts.set(text, (counts.get(text) ?? 0) + 1);
			last.set(text, index);
		}
	}
	return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

/** The text with digits masked, or `undefined` for texts too long to be furniture. */
export function maskDigits(text: string): string | undefined {
	return text.length > 80 ? undefined : text.replace(/\d+/g, '0');
}
