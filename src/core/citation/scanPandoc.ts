import type { CitationGroup } from './citation';
import { exampleMarkers } from './exampleLists';
import { type Embedded, embeddedLatex, withEmbedded } from './embeddedCitations';
import { readMarkdown } from './markdownSpans';
import { mask } from './mask';
import { scanTypst } from './scanTypst';
import { closeBracket, keyBefore, settle, type Bracket } from './pandocBrackets';
import { isCrossReference, pandocKeyAt, pandocKeyMark } from './pandocKeys';
import { nociteGroups } from './pandocNocite';

/** The citations of pandoc's Markdown, in order; those nested in another's text come after it. */
export function* scanPandoc(text: string): Generator<CitationGroup> {
	if (/@|\\[A-Za-z]*cite|\{=/i.test(text)) {
		yield* nociteGroups(text);
		const { prose, raw } = readMarkdown(text);
		const examples = [...exampleMarkers(prose)];
		const labels = new Set(examples.map(({ label }) => label));
		yield* withEmbedded(text, pandocGroups(text, mask(prose, examples), labels), raw, pandocEmbeds);
	}
}

/** The code that it passes on, by its formats. */
export const pandocEmbeds: ReadonlyMap<string, Embedded> = new Map([
	['tex', embeddedLatex],
	['latex', embeddedLatex],
	['beamer', embeddedLatex],
	['typst', { language: 'typst', scan: scanTypst }],
]);

const token = new RegExp(
	`\\[\\^[^[\\]\\s]+\\]|${pandocKeyMark}|&#?\\w{1,32};|\\\\[\\s\\S]|\\^?\\[|\\]|;|\\n[ \\t\\r]*(?:(?=\\n)|[-*+][ \\t]|\\d{1,9}[.)][ \\t])`,
	'gu',
);

/** `prose` is `text` with all masked that is no prose; of the examples, `@label` is no citation, `[@label]` is. */
export function* pandocGroups(
	text: string,
	prose: string,
	labels: ReadonlySet<string> = new Set(),
): Generator<CitationGroup> {
	let paragraph: Bracket = { open: -1, isNote: true, parts: [], semicolons: [] };
	let open = [paragraph];
	let previousEnd = -1;
	for (const { 0: mark, index } of prose.matchAll(token)) {
		const innermost = open.at(-1) ?? paragraph;
		if (mark.startsWith('\n')) {
			if (open.length === 1 && paragraph.parts.length === 0) {
				continue;
			}
			yield* open.flatMap(({ parts }) => parts.flatMap(part => settle(part)));
			paragraph = { open: -1, isNote: true, parts: [], semicolons: [] };
			open = [paragraph];
		} else if (mark === ';') {
			innermost.semicolons.push(index);
		} else if (mark.endsWith('[') && !mark.startsWith('\\')) {
			const at = index + mark.length - 1;
			const isNote = mark !== '[';
			const follows = isNote ? undefined : keyBefore(innermost, prose, at);
			open.push({ open: at, isNote, follows, parts: [], semicolons: [] });
		} else if (mark === ']' && open.length > 1) {
			open.pop();
			open.at(-1)?.parts.push(...closeBracket(text, prose, innermost, index));
		} else if (/^-?@/.test(mark)) {
			const key = pandocKeyAt(prose, mark, index, previousEnd);
			if (key) {
				innermost.parts.push({ ...key, isExample: labels.has(key.key) || isCrossReference(key.key) });
				previousEnd = key.to;
			}
		}
	}
	yield* open.flatMap(({ parts }) => parts.flatMap(part => settle(part)));
}
