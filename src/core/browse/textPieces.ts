import { formulas } from './formulas';

/** A stretch of a text as a page shows it. Put together, the pieces are the text to the letter. */
export type TextPiece =
	| { readonly kind: 'text' | 'found'; readonly text: string }
	| { readonly kind: 'formula'; readonly text: string; readonly tex: string; readonly isDisplay: boolean };

/** Cuts a text at its formulas and at the ranges that a search found, which are in order and apart. */
export function textPieces(
	text: string,
	found: readonly (readonly [start: number, end: number])[] = [],
): readonly TextPiece[] {
	const pieces: TextPiece[] = [];
	let at = 0;
	const add = (kind: 'text' | 'found', end: number) => {
		if (end > at) {
			pieces.push({ kind, text: text.slice(at, end) });
			at = end;
		}
	};
	const marked = (end: number) => {
		for (const [from, to] of found) {
			if (to > at && from < end) {
				add('text', Math.max(from, at));
				add('found', Math.min(to, end));
			}
		}
		add('text', end);
	};
	for (const { start, end, tex, isDisplay } of formulas(text)) {
		marked(start);
		pieces.push({ kind: 'formula', text: text.slice(start, end), tex, isDisplay });
		at = end;
	}
	marked(text.length);
	return pieces;
}
