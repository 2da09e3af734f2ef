import type { CitationGroup, CitedItem } from './citation';
import { latexCommand, type LatexCommand } from './latexCommands';
import { maskLatex } from './latexCode';
import { MASK, matchAt, type Span } from './mask';

const longestArgument = 5000;

/** The citations of LaTeX, natbib and biblatex alike; one in another's optional argument comes after it. */
export function* scanLatex(text: string): Generator<CitationGroup> {
	const source = maskLatex(text);
	for (const match of source.matchAll(/(?<!\\)(?:\\\\)*\\([A-Za-z]+)(\*?)/g)) {
		const [whole, name = '', star = ''] = match;
		const command = latexCommand(name, star !== '');
		const end = match.index + whole.length;
		const group = command && citation(text, source, command, end);
		if (group && group.items.length > 0) {
			yield { ...group, start: end - name.length - star.length - 1 };
		}
	}
}

/** What `command` cites by the arguments that begin at `start`. */
function citation(text: string, source: string, command: LatexCommand, start: number): CitationGroup {
	const items: CitedItem[] = [];
	let end = start;
	for (let braces = command.braces ?? 0; braces > 0; braces--) {
		const { list } = argumentsAt(source, end);
		end = list?.end ?? end;
	}
	do {
		const { options, list, start: itemStart } = argumentsAt(source, end);
		// After the first braces of `\cites{a}{b}` a space ends it all, for `{\em x}` may follow.
		if (!list || (items.length > 0 && new RegExp(`^(?!${MASK})\\s`).test(source.slice(end, itemStart)))) {
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
	return { start, end, items, joins: command.many ? 'braces' : 'list' };
}

/** The optional arguments from `from` on, and the braces after them. */
function argumentsAt(source: string, from: number) {
	const options: Span[] = [];
	let at = afterSpace(source, from);
	let start = at;
	for (let open = source[at]; open === '[' || open === '(' || open === '<'; open = source[at]) {
		const end = closeOf(source, at, open === '[' ? ']' : open === '(' ? ')' : '>');
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

/** After the bracket that closes the one at `open`; brackets within braces do not count. */
function closeOf(source: string, open: number, close: string): number | undefined {
	let depth = 0;
	for (let i = open + 1; i < Math.min(source.length, open + longestArgument); i++) {
		const character = source.charAt(i);
		if (depth === 0 && character === close) {
			return i + 1;
		}
		if (character === '\\') {
			i++;
		} else if (character === '{') {
			depth++;
		} else if (character === '}' && --depth < 0) {
			return undefined;
		}
	}
	return undefined;
}

const keyInList = new RegExp(`[^\\s,${MASK}][^,${MASK}]*`, 'g');

function* keysIn(source: string, { start, end }: Span): Generator<Pick<CitedItem, 'key' | 'start' | 'end'>> {
	for (const match of source.slice(start + 1, end - 1).matchAll(keyInList)) {
		const key = match[0].trimEnd();
		const from = start + 1 + match.index;
		if (key !== '*') {
			yield { key, start: from, end: from + key.length };
		}
	}
}
