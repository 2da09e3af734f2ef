import type { Span } from '../bibtex/bibtexBlock';

/** Where each object of a JSON array of objects stands, from an offset on; one that is cut off ends with the text. */
export function* jsonItems(text: string, from = 0): Generator<Span> {
	let depth = 0;
	let start = -1;
	let isString = false;
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isString) {
			if (code === 92) {
				at++;
			} else if (code === 34) {
				isString = false;
			}
		} else if (code === 34) {
			isString = true;
		} else if (code === 123) {
			if (depth++ === 0) {
				start = at;
			}
		} else if (code === 125 && depth > 0 && --depth === 0) {
			yield { start, end: at + 1 };
		}
	}
	if (depth > 0) {
		yield { start, end: text.length };
	}
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
