import type { Line } from './lines';
import type { Markup } from './pageLine';

const entryNumber =
	/^\s*(?:#{1,6}\s+)?(?:\*\*)?(?:(\d{1,5})[.)]|\[(\d{1,5})\]|#(\d{1,5})|\((\d{1,5})\))\s+\S/;

/** How a page writes links and numbers, by its first lines. */
export function learnMarkup(lines: readonly Line[]): Markup {
	let links = 0;
	let numbered = 0;
	let lastNumber = 0;
	let inOrder = 0;
	for (const { text } of lines) {
		links += /\]\((?:https?:|\/|#|mailto:)|^\s*#{1,6}\s+\[|\]\[\d+\]/.test(text) ? 1 : 0;
		numbered += /(?:^|\s)\[\d{1,6}\][^\s[\]:(]/.test(text) ? 1 : 0;
		const match = entryNumber.exec(text.slice(0, 40));
		if (match) {
			const entry = Number(match[1] ?? match[2] ?? match[3] ?? match[4]);
			inOrder += entry === lastNumber + 1 ? 1 : 0;
			lastNumber = entry;
		}
	}
	return { markdown: links > 0, numberedLinks: numbered > 1 && links === 0, numberedEntries: inOrder > 1 };
}
