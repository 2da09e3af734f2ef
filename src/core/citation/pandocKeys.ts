import { pandocKey } from './markdownSpans';

/** A key as it stands in the text, with its `@`. */
export interface PandocKey {
	readonly key: string;
	readonly start: number;
	readonly end: number;
	/** Where its `@` stands, or the minus before it. */
	readonly from: number;
	/** After its closing brace, where it has one. */
	readonly to: number;
	readonly suppressed: boolean;
}

/** A cited key, with or without minus; a key in braces may hold one more pair of them. */
export const pandocKeyMark = `-?@(?:\\{(?:[^{}\\s]|\\{[^{}\\s]*\\})+\\}|${pandocKey})`;

// Quarto, bookdown's successors and pandoc-crossref take these for figures, sections and the like.
const crossReference =
	/^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau)[:-]/i;

/** Whether a key names a figure, a section or the like, and no work. */
export function isCrossReference(key: string): boolean {
	return crossReference.test(key);
}

/** The key that `mark`, matched at `index`, cites. `@` in `foo@bar.org` cites nothing. */
export function pandocKeyAt(
	text: string,
	mark: string,
	index: number,
	previousEnd: number,
): PandocKey | undefined {
	// `--` is a dash of its own.
	const isMinus = text[index - 1] !== '-' && (index === previousEnd || !afterWord(text, index));
	const dash = mark.startsWith('-') && isMinus ? 1 : 0;
	const from = mark.startsWith('-') ? index + 1 - dash : index;
	const to = index + mark.length;
	if (from !== previousEnd && afterWord(text, from)) {
		return undefined;
	}
	const at = from + dash + 1;
	const braced = text[at] === '{';
	const start = braced ? at + 1 : at;
	const end = braced ? to - 1 : to;
	const key = text.slice(start, end);
	return { key, start, end, from, to, suppressed: dash === 1 };
}

/** Whether a word ends at `index`: pandoc counts full stops as a part of it, but not an ellipsis. */
function afterWord(text: string, index: number): boolean {
	return /(?:[\p{L}\p{N}]|(?:^|[^.])\.\.?)$/u.test(text.slice(Math.max(0, index - 4), index));
}
