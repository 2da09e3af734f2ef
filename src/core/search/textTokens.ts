import { remembering } from './remembering';
import { stem } from './stem';
import { tokenize, type TokenKind } from './tokens';
import { lettersOf } from './vocabulary';

/** A token with all that comparing it takes. `pair` is two words that a space parts, written as one. */
export interface TextToken {
	readonly text: string;
	readonly stem: string;
	readonly letters: number;
	readonly kind: TokenKind | 'pair';
	/** UTF-16 offsets. */
	readonly start: number;
	readonly end: number;
	/** The number of its (first) word in the text. */
	readonly position: number;
}

export interface TokenizedText {
	readonly text: string;
	readonly tokens: readonly TextToken[];
	/** How many words the text has. */
	readonly length: number;
}

export function tokensOf(text: string): TokenizedText {
	const tokens: TextToken[] = [];
	let before: TextToken | undefined;
	const length = tokenize(text, (written, start, end, kind, position) => {
		const token = tokenOf(written, kind, start, end, position);
		tokens.push(token);
		if (kind === 'word') {
			if (before?.position === position - 1) {
				tokens.push(tokenOf(before.text + written, 'pair', before.start, end, before.position));
			}
			before = token;
		}
	});
	return { text, tokens, length };
}

function tokenOf(
	text: string,
	kind: TextToken['kind'],
	start: number,
	end: number,
	position: number,
): TextToken {
	return { text, stem: stem(text), letters: lettersOf(text), kind, start, end, position };
}

/** The tokens of a title. Each keystroke looks at almost the same titles as the one before, so the last are kept. */
export const titleTokens = remembering(1000, tokensOf);
