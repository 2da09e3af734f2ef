import type { Span } from '../span';

const marks = /^(?:[ \t]*>|[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*[ \t]*/;
/** Elements whose tag begins a block, also within a paragraph. */
const names =
	'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
	'fieldset figcaption figure footer form frame frameset h[1-6] head header hr html iframe legend li link main menu ' +
	'menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul';
const blockTag = new RegExp(`^</?(?:${names.replaceAll(' ', '|')})(?=[\\s>]|/>|$)`, 'i');
/** A tag that has a line for itself begins one too, but within no paragraph. */
const loneTag =
	/^<\/?(?!(?:script|pre|style|textarea)\b)[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>\s*$/i;
/** Blocks that end with the line that has their end, wherever it is. */
const ends: readonly (readonly [begin: RegExp, end: RegExp])[] = [
	[/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/gi],
	[/^<!--/, /-->/g],
	[/^<\?/, /\?>/g],
	[/^<!\[CDATA\[/, /\]\]>/g],
	[/^<![a-z]/i, />/g],
];
const longest = 2_000;

/** The blocks of HTML in a Markdown text, by CommonMark's rules: their lines are no Markdown. */
export function* htmlBlocks(text: string): Generator<Span> {
	/** What each line has before it of the block that goes on to an empty line: quotation marks, and columns of a list. */
	let within: { readonly quotes: number; readonly columns: number } | undefined;
	/** Where the text of the last list item begins. */
	let listColumns = 0;
	let mayBegin = true;
	const missing = new Set<RegExp>();
	const lines = /[^\r\n]*(?:\r\n|\n|\r|$)/g;
	for (let match = lines.exec(text); match && match[0] !== ''; match = lines.exec(text)) {
		const { index: start } = match;
		const end = lines.lastIndex;
		const prefix = marks.exec(match[0].slice(0, longest))?.[0] ?? '';
		const line = match[0].slice(prefix.length, longest).trimEnd();
		const quotes = prefix.split('>').length - 1;
		const blank = /^[ \t]*/.exec(prefix)?.[0].length ?? 0;
		const leaves = within && (quotes < within.quotes || blank < within.columns);
		const closes = line === '' || leaves || /^(?::{3,}|\uFFFC+)$/.test(line);
		within = closes ? undefined : within;
		const isItem = within === undefined && /[-*+.)]/.test(prefix);
		listColumns = isItem ? prefix.length : line !== '' && blank < listColumns ? 0 : listColumns;
		const far = within === undefined ? ends.find(([begin]) => begin.test(line))?.[1] : undefined;
		const farEnd = far && !missing.has(far) ? endOf(text, far, start) : undefined;
		if (far && farEnd === undefined) {
			missing.add(far);
		}
		if (farEnd !== undefined) {
			yield { start, end: farEnd };
			lines.lastIndex = farEnd;
			mayBegin = true;
			continue;
		}
		const begins = blockTag.test(line) || ((mayBegin || isItem) && loneTag.test(line));
		within ??= begins ? { quotes, columns: quotes > 0 ? 0 : listColumns } : undefined;
		if (within) {
			yield { start, end };
		}
		mayBegin = closes || /^(?:#{1,6}\s|:{3,})/.test(line);
	}
}

/** The end of the line in which a block's end stands. */
function endOf(text: string, mark: RegExp, from: number): number | undefined {
	mark.lastIndex = from;
	const found = mark.exec(text);
	const lineEnd = found ? text.indexOf('\n', found.index) : -1;
	return found ? (lineEnd < 0 ? text.length : lineEnd + 1) : undefined;
}
