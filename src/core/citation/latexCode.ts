import { ForwardSearch, mask, matchAt, type Span } from './mask';

/** A LaTeX text without comments, verbatim text, and all that comes after the document's end. */
export function maskLatex(text: string): string {
	return mask(text, unread(text));
}

const token = /\\(?:[A-Za-z]+|[\s\S])|%/g;
const verbatim =
	/\{((?:verbatim|Verbatim|BVerbatim|LVerbatim|lstlisting|minted|comment|alltt|filecontents)\*?)\}/y;
const inline = /\*?(?:\[[^[\]\n]*\])?(?:\{[^{}\n]*\}|([^\sA-Za-z{*])(?:(?!\1)[^\n])*\1)/y;
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
		case '\\mintinline': {
			const name = matchAt(language, text, after)?.[0].length ?? 0;
			const match = matchAt(inline, text, after + name);
			return match ? after + name + match[0].length : undefined;
		}
		case '\\iffalse':
			return until('\\fi');
		case '\\begin': {
			const environment = matchAt(verbatim, text, after)?.[1];
			return environment === undefined ? undefined : until(`\\end{${environment}}`);
		}
		case '\\end':
			return text.startsWith('{document}', after) ? text.length : undefined;
		default:
			return undefined;
	}
}
