/** A mark of a JSON text that matters to find records; numbers and the like are passed over. */
export type JsonToken =
	| { readonly kind: 'open' | 'close'; readonly object: boolean; readonly at: number; readonly line: number }
	| { readonly kind: 'key' | 'string'; readonly at: number; readonly end: number; readonly line: number }
	/** What stands here is no JSON; the next token is the beginning of a record, as far as one can tell. */
	| { readonly kind: 'error'; readonly line: number };

/** Characters passed between two yields; a string may be 32 times as long. */
const stretch = 1 << 14;

/** Reads on after errors, at the next object that begins like `recordStart()` says. */
export function* jsonTokens(text: string, recordStart: () => string): Generator<JsonToken | undefined, void> {
	let line = 1;
	let pause = stretch;
	let last = 0;
	for (let at = 0; at < text.length; at++) {
		if (at > pause) {
			pause = at + stretch;
			yield undefined;
		}
		const code = text.charCodeAt(at);
		if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
			line++;
			continue;
		}
		if (code <= 32) {
			continue;
		}
		const opens = code === 123 || code === 91;
		// A string or an opening mark follows one of `{[,:` or stands alone; all else is damage.
		if (
			(code === 34 || opens) &&
			last !== 0 &&
			last !== 123 &&
			last !== 91 &&
			last !== 44 &&
			last !== 58 &&
			!(opens && last === 125)
		) {
			yield { kind: 'error', line };
			const next = yield* findRecord(text, at, recordStart());
			line += next.lines;
			at = next.at - 1;
			last = 0;
			continue;
		}
		if (code === 34) {
			const end = stringEnd(text, at);
			const after = end === undefined ? undefined : afterSpace(text, end);
			if (end === undefined || after === undefined || !',:}]'.includes(after)) {
				yield { kind: 'error', line };
				const next = yield* findRecord(text, at + 1, recordStart());
				line += next.lines;
				at = next.at - 1;
				last = 0;
				continue;
			}
			yield { kind: after === ':' ? 'key' : 'string', at, end, line };
			at = end - 1;
		} else if (opens) {
			yield { kind: 'open', object: code === 123, at, line };
		} else if (code === 125 || code === 93) {
			yield { kind: 'close', object: code === 125, at, line };
		}
		last = code;
	}
}

const marks = ['\\', '\n', '\r'];

/** Just after the closing quote, or `undefined` where a line or the text ends first. */
function stringEnd(text: string, at: number): number | undefined {
	const most = Math.min(text.length, at + stretch * 32);
	const quote = text.indexOf('"', at + 1);
	// Most strings have none of these, which is seen far more quickly than a loop passes them.
	if (quote > 0 && quote < most && !marks.some(mark => text.slice(at, quote).includes(mark))) {
		return quote + 1;
	}
	for (let index = at + 1; index < most; index++) {
		const code = text.charCodeAt(index);
		if (code === 92) {
			index++;
		} else if (code === 34) {
			return index + 1;
		} else if (code === 10 || code === 13) {
			return undefined;
		}
	}
	return undefined;
}

/** The first character that is no space; the empty string at the text's end, `undefined` after too many spaces. */
function afterSpace(text: string, at: number): string | undefined {
	for (let index = at; index < at + 10_000; index++) {
		if (index >= text.length) {
			return '';
		}
		if (text.charCodeAt(index) > 32) {
			return text[index];
		}
	}
	return undefined;
}

/** Where the next object begins that starts with the key that records start with, and the line ends passed. */
function* findRecord(
	text: string,
	from: number,
	key: string,
): Generator<undefined, { readonly at: number; readonly lines: number }> {
	let lines = 0;
	for (let at = from; at < text.length; at++) {
		if ((at - from) % stretch === stretch - 1) {
			yield;
		}
		const code = text.charCodeAt(at);
		if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
			lines++;
		} else if (code === 123) {
			const head = text.slice(at + 1, at + 200).trimStart();
			if (head.startsWith(`"${key}`)) {
				return { at, lines };
			}
		}
	}
	return { at: text.length, lines };
}
