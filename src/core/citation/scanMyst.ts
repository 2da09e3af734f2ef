import type { CitationGroup } from './citation';
import { type Embedded, embeddedLatex, withEmbedded } from './embeddedCitations';
import { htmlBlocks } from './htmlBlocks';
import { listedItems } from './keyLists';
import type { IsCode } from './markdownCode';
import { readMarkdown } from './markdownSpans';
import { mask, matchAt, MASK } from './mask';
import { pandocGroups } from './scanPandoc';
import { scanRst } from './scanRst';
import { roleForm, roleList } from './roles';

const codeDirective =
	/^\{(?:code(?:-block|-cell)?|sourcecode|literalinclude|math|mermaid|raw|eval-rst|bibliography)\b/;

export const isMystCode: IsCode = (mark, info) =>
	info.startsWith('{') ? codeDirective.test(info) : mark !== ':';

// The mask hides what is in backticks, so that a role is seen by its name and what it hides.
const roleName = new RegExp(`(?<!\\\\)\\{((?:foot)?cite(?::\\w+)?)\\}(?=${MASK})`, 'g');

/** The code that it passes on, by its formats. */
export const mystEmbeds: ReadonlyMap<string, Embedded> = new Map([
	['latex', embeddedLatex],
	['rst', { language: 'rst', scan: scanRst }],
]);

/** MyST's citations in both of its syntaxes: roles, and pandoc's brackets and `@key`. */
export function scanMyst(text: string): Iterable<CitationGroup> {
	const { prose, raw } = readMarkdown(text, isMystCode, htmlBlocks);
	// A comment of MyST begins with a per cent sign, the data of a cell with plus signs, an option of a directive with a colon.
	const read = mask(
		prose,
		Array.from(
			prose.matchAll(/^[ \t]*(?:%|\+\+\+|:(?:name|label|alt|width|class|align|figclass):).*$/gm),
			({ 0: line, index: start }) => ({
				start,
				end: start + line.length,
			}),
		),
	);
	return withEmbedded(text, mystCitations(text, read), raw, mystEmbeds);
}

function* mystCitations(text: string, read: string): Generator<CitationGroup> {
	const bracketed = pandocGroups(text, read);
	let next = bracketed.next();
	for (const match of read.matchAll(roleName)) {
		const role = roleAt(text, match.index, match[0], match[1] ?? '');
		for (; role && !next.done && next.value.start < role.start; next = bracketed.next()) {
			yield next.value;
		}
		if (role) {
			yield role;
		}
	}
	for (; !next.done; next = bracketed.next()) {
		yield next.value;
	}
}

function roleAt(text: string, start: number, name: string, role: string): CitationGroup | undefined {
	const match = matchAt(/(`+)([^`]+)\1(?!`)/y, text, start + name.length);
	const [whole = '', ticks = '', list = ''] = match ?? [];
	const from = start + name.length + ticks.length;
	const items = [...listedItems(list, from, roleForm(role, 'narrative'), roleList.myst)];
	return items.length === 0 ? undefined : { start, end: start + name.length + whole.length, items };
}
