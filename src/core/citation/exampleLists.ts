import type { Span } from '../span';

const label = /(?:[\p{L}\p{N}]|[_-](?=[\p{L}\p{N}]))*/u.source;
const marker = new RegExp(
	`^((?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)]|\\[\\^[^\\]\\n]+\\]:|:)(?=[ \\t]))*[ \\t]*)(?:\\(@(${label})\\)|@(${label})[.)])(?=[ \\t\\r]|$)`,
	'gmu',
);

/** Pandoc's example lists: where a block begins, `(@good) text` and `@good. text` number an example. */
export function* exampleMarkers(text: string): Generator<Span & { readonly label: string }> {
	let previousLine = -1;
	for (const match of text.matchAll(marker)) {
		const container = match[1] ?? '';
		const before = text.lastIndexOf('\n', match.index - 2) + 1;
		const lineBefore = text.slice(before, Math.max(before, match.index - 1));
		const startsBlock =
			match.index === 0 ||
			/\S/.test(container) ||
			/^\s*$|^#{1,6}[ \t]/.test(lineBefore) ||
			previousLine === before;
		if (startsBlock) {
			previousLine = match.index;
			const start = match.index + container.length;
			yield { start, end: match.index + match[0].length, label: match[2] ?? match[3] ?? '' };
		}
	}
}
