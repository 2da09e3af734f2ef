import { longestLine, type Line } from './lines';

/** Characters passed between two yields. */
const stretch = 1 << 14;

/** Whether a text is data whose fields have no names that we know: rows in brackets, a dictionary as Python prints it. */
export function beginsLikeData(text: string): boolean {
	return /^[\s\ufeff]{0,200}(?:[[({]\s{0,200}){1,3}(?:["']|\d{1,9},\s{0,9}["'])/.test(text.slice(0, 1000));
}

/**
 * The strings of such a text, each as a line of its own. Escapes are undone; an apostrophe within a word ends nothing.
 */
export function* stringLines(text: string): Generator<Line | undefined, void> {
	let number = 1;
	let pause = stretch;
	for (let at = 0; at < text.length; at++) {
		if (at > pause) {
			pause = at + stretch;
			yield undefined;
		}
		const char = text[at]!;
		if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) {
			number++;
		} else if (char === '"' || char === "'") {
			const end = stringEnd(text, at);
			yield { number, text: unescaped(text.slice(at + 1, Math.min(end, at + longestLine))) };
			number += text.slice(at, end).split(/\r\n|\n|\r/).length - 1;
			at = end;
		}
	}
}

/** The closing quotation mark: one that a comma, a colon or a closing bracket follows. */
function stringEnd(text: string, at: number): number {
	const most = Math.min(text.length, at + longestLine * 2);
	for (let end = at + 1; end < most; end++) {
		if (text[end] === '\\') {
			end++;
		} else if (text[end] === text[at] && /^\s{0,40}(?:[,:\])}]|$)/.test(text.slice(end + 1, end + 44))) {
			return end;
		}
	}
	return most;
}

const letters: Readonly<Record<string, string>> = { n: ' ', r: ' ', t: ' ', b: '', f: '' };

function unescaped(text: string): string {
	return text
		.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi, (_, code4?: string, code2?: string, char = '') =>
			(code4 ?? code2) ? String.fromCharCode(parseInt((code4 ?? code2)!, 16)) : (letters[char] ?? char),
		)
		.replace(/\s+/g, ' ');
}
