import { closeOf, latexCitation } from './scanLatex';

/**
 * Where a command of TeX that stands in Markdown ends, with the arguments that it takes; `undefined` where it takes
 * none. A command that cites ends with its keys.
 */
export function rawCommandEnd(text: string, command: string, start: number): number | undefined {
	const [, name = '', star = ''] = /^\\([A-Za-z]+)(\*?)$/.exec(command) ?? [];
	if (name === '') {
		return undefined;
	}
	const after = start + command.length;
	const citation = latexCitation(text, text, name, star, after);
	if (citation) {
		return citation.end > after ? citation.end : undefined;
	}
	let end = after;
	for (let open = text[end]; open === '[' || open === '{'; open = text[end]) {
		const close = closeOf(text, end, open === '[' ? ']' : '}');
		if (close === undefined) {
			break;
		}
		end = close;
	}
	return end > after ? end : undefined;
}
