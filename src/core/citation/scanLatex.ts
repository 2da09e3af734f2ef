import type { CitationGroup, CitedItem } from './citation';
import { latexCommand, type LatexCommand } from './latexCommands';
import { maskLatex } from './latexCode';
import { MASK, matchAt } from './mask';
import type { Span } from '../span';

const longestArgument = 5000;

/** The citations of LaTeX, natbib and biblatex alike; one in another's optional argument comes after it. */
export function* scanLatex(text: string): Generator<CitationGroup> {
	const source = maskLatex(text);
	for (const match of source.matchAll(/(?<!\\)(?:\\\\)*\\([A-Za-z]+)(\*?)/g)) {
		const [whole, name = '', star = ''] = match;
		const end = match.index + whole.length;
		const group = latexCitation(text, source, name, star, end);
		if (group && group.items.length > 0) {
			yield { ...group, start: end - name.length - star.length - 1 };
		}
	}
}

/**
 * What the command of this name cites by the arguments that begin at `start`, if it cites at all; `source` is `text`
 * with all masked that is not read. Without keys it ends where it starts.
 */
export function latexCitation(
	text: string,
	source: string,
	name: string,
	star: string,
	start: number,
): CitationGroup | undefined {
	const command = latexCommand(name, star !== '');
	return command && citation(text, source, command, start);
}

function citation(text: string, source: string, command: LatexCommand, start: number): CitationGroup {
	const items: CitedItem[] = [];
	let end = start;
	do {
		let after = end;
		for (let braces = command.braces ?? 0; braces > 0; braces--) {
			after = argumentsAt(source, after).list?.end ?? after;
		}
		const { options, list, start: itemStart } = argumentsAt(source, after);
		// After the first braces of `\cites{a}{b}` may follow `{\em x}`, which is no list of keys.
		const isDoubtful = items.length > 0 || command.isGuess;
		if (!list || (isDoubtful && !keyList.test(source.slice(list.start, list.end)))) {
			break;
		}
		const notes = options.map(({ start, end }) => text.slice(start + 1, end - 1).trim());
		const prefix = notes.length > 1 ? notes.at(-2) : undefined;
		const locator = notes.at(-1);
		const keys = [...keysIn(source, list)];
		keys.forEach((key, i) =>
			items.push({
				...key,
				form: command.form,
				itemStart: command.many ? itemStart : key.start,
				itemEnd: command.many ? list.end : key.end,
				prefix: (i === 0 && prefix) || undefined,
				locator: (i === keys.length - 1 && locator) || undefined,
			}),
		);
		end = list.end;
	} while (command.many);
	const joins = !command.many ? 'list' : command.braces ? 'none' : 'braces';
	return { start, end, items, joins };
}

const keyList = new RegExp(
	`^\\{[\\s${MASK}]*[^\\s\\\\{},]+[\\s${MASK}]*(?:,[\\s${MASK}]*[^\\s\\\\{},]+[\\s${MASK}]*)*\\}$`,
);

/** The optional arguments from `from` on, and the braces after them. */
function argumentsAt(source: string, from: number) {
	const options: Span[] = [];
	let at = afterSpace(source, from);
	let start = at;
	for (let open = source[at]; open === '[' || open === '(' || open === '<'; open = source[at]) {
		const close = open === '[' ? ']' : open === '(' ? ')' : '>';
		const first = closeOf(source, at, close);
		// LaTeX ends at the first bracket; a writer who nests them without braces still means this.
		const end =
			first !== undefined && !/[[({<]/.test(source.charAt(afterSpace(source, first)))
				? (closeOf(source, at, close, open) ?? first)
				: first;
		if (end === undefined) {
			break;
		}
		if (open === '[') {
			options.push({ start: at, end });
		}
		at = afterSpace(source, end);
		// `(…)(…)` stands around all of a multicite.
		start = open === '(' ? at : start;
	}
	const end = source[at] === '{' ? closeOf(source, at, '}') : undefined;
	return { options, start, list: end === undefined ? undefined : { start: at, end } };
}

const space = new RegExp(`[ \\t]*(?:${MASK}*\\r?\\n[ \\t]*)?(?:${MASK}+\\r?\\n[ \\t]*)*`, 'y');

/** Comments and one line end may stand between a command and its arguments. */
function afterSpace(source: string, from: number): number {
	return from + (matchAt(space, source, from)?.[0].length ?? 0);
}

/**
 * After the bracket that closes the one at `open`, at the end of its paragraph at last; brackets within braces do not
 * count, nor those within more brackets of the kind where `nested` is their opening.
 */
export function closeOf(source: string, open: number, close: string, nested = ''): number | undefined {
	// A quick no for the many that are never closed.
	if (!source.slice(open + 1, open + longestArgument).includes(close)) {
		return undefined;
	}
	let depth = 0;
	let inner = 0;
	for (let i = open + 1; i < Math.min(source.length, open + longestArgument); i++) {
		const character = source.charAt(i);
		if (depth === 0 && character === close && inner-- === 0) {
			return i + 1;
		}
		if (character === '\\') {
			i++;
		} else if (character === '{') {
			depth++;
		} else if (character === '}' && --depth < 0) {
			return undefined;
		} else if (depth === 0 && character === nested) {
			inner++;
		} else if (character === '\n' && emptyLine.test(source.slice(i + 1, i + 20))) {
			return undefined;
		}
	}
	return undefined;
}

const emptyLine = /^[ \t\r]*\n/;

const keyInList = new RegExp(`[^\\s,${MASK}][^,${MASK}]*`, 'g');

function* keysIn(source: string, { start, end }: Span): Generator<Pick<CitedItem, 'key' | 'start' | 'end'>> {
	for (const match of source.slice(start + 1, end - 1).matchAll(keyInList)) {
		const key = match[0].trimEnd();
		const from = start + 1 + match.index;
		// A key with one of these is made by a macro: `\cite{#1}`.
		if (!/^\*$|[\\{}#]/.test(key)) {
			yield { key, start: from, end: from + key.length };
		}
	}
}
