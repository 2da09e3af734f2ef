import type { CitationGroup, CitedItem } from './citation';
import { latexCommand } from './latexCommands';

const key = /[\p{L}\p{N}_](?:[\p{L}\p{N}_:./+-]*[\p{L}\p{N}_/+-])?/u.source;
const link = new RegExp(
	[
		`\\[\\[(?<name>[A-Za-z]*cite[A-Za-z]*)(?<star>\\*?):(?<body>[^[\\]\\n]+)\\](?:\\[(?<notes>[^[\\]\\n]*)\\])?\\]`,
		`(?<![\\p{L}\\p{N}_:/@[-])(?<bareName>[A-Za-z]*cite[A-Za-z]*)(?<bareStar>\\*?):(?<bareBody>&?${key}(?:[,;]&?${key})*)`,
	].join('|'),
	'gu',
);
const cited = new RegExp(`&(${key})`, 'gu');
const listed = new RegExp(`(?<=^|,)\\s*(${key})(?=\\s*(?:,|$))`, 'gu');

/** The links of org-ref: `cite:a,b`, `[[citet:a][see::p. 3]]`, `[[cite:see &a p. 3;&b]]`. LaTeX has their names. */
export function* orgReferences(source: string): Generator<CitationGroup> {
	for (const match of source.matchAll(link)) {
		const { name, star, body, notes, bareName, bareStar, bareBody } = match.groups ?? {};
		const { form, isGuess } = latexCommand(name ?? bareName ?? '', (star ?? bareStar) === '*') ?? {};
		const list = body ?? bareBody ?? '';
		const start = match.index;
		const end = start + match[0].length;
		const from = start + match[0].indexOf(':') + 1;
		const [prefix, locator] = (notes ?? '').split('::');
		const items = Array.from(
			list.matchAll(list.includes('&') ? cited : listed),
			({ 0: whole, 1: key = '', index }) => {
				const keyStart = from + index + whole.length - key.length;
				const span = { start: keyStart, end: keyStart + key.length };
				return { key, ...span, itemStart: from + index, itemEnd: span.end };
			},
		);
		if (form && !isGuess && items.length > 0) {
			const last = items.length - 1;
			yield {
				start,
				end,
				items: items.map((item, i): CitedItem => ({
					...item,
					form,
					prefix: (i === 0 && prefix?.trim()) || undefined,
					locator: (i === last && locator?.trim()) || undefined,
				})),
				joins: 'none',
			};
		}
	}
}
