import { ForwardSearch, mask, matchAt } from './mask';
import type { Span } from '../span';

/** A LaTeX text without comments, verbatim text, and all that comes after the document's end. */
export function maskLatex(text: string): string {
	return mask(text, unread(text));
}

const token = /\\(?:[A-Za-z]+|[\s\S])|%|^<<[^\n]*>>=[ \t\r]*$/gm;
const verbatim =
	/\{((?:verbatim|Verbatim|BVerbatim|LVerbatim|lstlisting|minted|comment|alltt|filecontents)\*?)\}/y;
const inline = /\*?(?:\[[^[\]\n]*\])?(?:\{(?:[^{}\n]|\{[^{}\n]*\})*\}|([^\sA-Za-z{*])(?:(?!\1)[^\n])*\1)/y;
const address = /\s*(?:\[[^[\]\n]*\])?\s*\{(?:[^{}\n]|\{[^{}\n]*\})*\}/y;
const language = /(?:\[[^[\]\n]*\])?\{[^{}\n]*\}/y;

function* unread(text: string): Generator<Span> {
	const search = new ForwardSearch(text);
	token.lastIndex = 0;
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const [command] = match;
		const start = match.index;
		const end = endOf(text, command, start, search);
		if (end !== undefined) {
			yield { start, end };
			token.lastIndex = end;
		}
	}
}

/** Where what the command at `start` opens ends again, if it opens text that is not read. */
function endOf(text: string, command: string, start: number, search: ForwardSearch): number | undefined {
	const after = start + command.length;
	const until = (close: string): number => {
		const index = search.indexOf(close, after);
		return index === -1 ? text.length : index + close.length;
	};
	switch (command) {
		case '%': {
			const lineEnd = text.indexOf('\n', start);
			return lineEnd === -1 ? text.length : lineEnd;
		}
		case '\\verb':
		case '\\lstinline': {
			const match = matchAt(inline, text, after);
			return match ? after + match[0].length : undefined;
		}
		case '\\url':
		case '\\nolinkurl':
		case '\\path':
		case '\\href': {
			// A per cent sign in an address begins no comment.
			const match = matchAt(address, text, after);
			return match ? after + match[0].length : undefined;
		}
		case '\\mintinline': {
			const name = matchAt(language, text, after)?.[0].length ?? 0;
			const match = matchAt(inline, text, after + name);
			return match ? after + name + match[0].length : undefined;
		}
		case '\\iffalse':
			return endOfBranch(text, after);
		case '\\begin': {
			const environment = matchAt(verbatim, text, after)?.[1];
			return environment === undefined ? undefined : until(`\\end{${environment}}`);
		}
		case '\\end':
			return text.startsWith('{document}', after) ? text.length : undefined;
		case '\\endinput':
			return text.length;
		default:
			// R code in Sweave, up to a line with `@`.
			return command.startsWith('<') ? endOfChunk(text, after) : undefined;
	}
}

function endOfChunk(text: string, from: number): number {
	const close = /^@(?:[ \t\r%].*)?$/gm;
	close.lastIndex = from;
	const match = close.exec(text);
	return match ? match.index + match[0].length : text.length;
}

const condition = /\\(?:(if(?!f\b)[A-Za-z@]*)|else|fi)(?![A-Za-z@])/g;

/** Where the branch that begins at `from` ends: at its `\else` or `\fi`, past the conditions within it. */
function endOfBranch(text: string, from: number): number {
	let depth = 0;
	condition.lastIndex = from;
	for (let match = condition.exec(text); match; match = condition.exec(text)) {
		const ends = match[0] === '\\fi';
		if (depth === 0 && match[1] === undefined) {
			return condition.lastIndex;
		}
		depth += match[1] === undefined ? (ends ? -1 : 0) : 1;
	}
	return text.length;
}
