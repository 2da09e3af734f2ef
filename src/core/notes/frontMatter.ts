/** The YAML between the fences at the top of a Markdown text. */
export interface FrontMatter {
	/** Offset of the first line after the opening fence. */
	readonly start: number;
	/** Offset of the closing fence; of the end of the text where there is none. */
	readonly end: number;
	readonly isClosed: boolean;
}

const fence = /---[ \t]*(\r\n|\n|\r|$)/y;
const closing = /^(?:---|\.\.\.)[ \t]*$/gm;

/** The front matter of a text, or of the beginning of one. A line of dashes above prose begins none. */
export function findFrontMatter(text: string): FrontMatter | undefined {
	fence.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
	if (!fence.test(text)) {
		return undefined;
	}
	const start = fence.lastIndex;
	closing.lastIndex = start;
	const end = closing.exec(text)?.index;
	if (end !== undefined) {
		return { start, end, isClosed: true };
	}
	return /^[\w-]+[ \t]*:/.test(text.slice(start, start + 200))
		? { start, end: text.length, isClosed: false }
		: undefined;
}

/** How the lines of a text end. */
export function lineEnd(text: string): '\r\n' | '\n' {
	const first = text.indexOf('\n');
	return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** The 1-based line in which an offset lies. */
export function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
