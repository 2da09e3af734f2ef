import type { Span } from '../../span';

/**
 * Where each object of a JSON array of objects stands, from an offset on. One that has no end goes as far as the next
 * that begins as it does, so that it hides no other.
 */
export function* jsonItems(text: string, from = 0): Generator<Span> {
	let isBroken = false;
	for (let start = text.indexOf('{', from); start >= 0;) {
		const limit = isBroken ? nextAlike(text, start) : text.length;
		const end = endOfObject(text, start, limit);
		if (end === undefined && !isBroken) {
			isBroken = true;
			continue;
		}
		yield { start, end: end ?? limit };
		start = text.indexOf('{', end ?? limit);
	}
}

function endOfObject(text: string, start: number, limit: number): number | undefined {
	let depth = 0;
	let isString = false;
	for (let at = start; at < limit; at++) {
		const code = text.charCodeAt(at);
		if (isString) {
			if (code === 92) {
				at++;
			} else if (code === 34 || code === 10 || code === 13) {
				// A string ends with its line at the latest.
				isString = false;
			}
		} else if (code === 34) {
			isString = true;
		} else if (code === 123) {
			depth++;
		} else if (code === 125 && --depth === 0) {
			return at + 1;
		}
	}
	return undefined;
}

/** The next object whose first name is that of the object at `start`; else the end of the text. */
function nextAlike(text: string, start: number): number {
	const first = /^\{\s*"([\w-]{1,40})"/.exec(text.slice(start, start + 1_000))?.[1];
	const alike = new RegExp(`\\{\\s*"${first ?? 'id'}"\\s*:`, 'g');
	alike.lastIndex = start + 1;
	return alike.exec(text)?.index ?? text.length;
}

/** What an item says; `undefined` where it is broken. */
export function parsedJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		// What is wrong with it is told as a problem at its line.
		return undefined;
	}
}
