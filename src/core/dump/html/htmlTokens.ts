/** A piece of HTML or XML; `line` is 1-based, of its beginning. */
export type HtmlToken =
	| { readonly kind: 'text'; readonly text: string; readonly line: number }
	| {
			readonly kind: 'begin' | 'end';
			/** Lower case. */
			readonly name: string;
			readonly attributes: string;
			/** Closed at once: `<br/>`. */
			readonly empty: boolean;
			readonly line: number;
	  };

/** Characters looked at between two yields. */
const stretch = 1 << 14;

/** Longer tags lose what comes later in them. */
const longestTag = 4000;

/** The pieces of a document of tags, however broken; comments are left out. */
export function* htmlTokens(text: string): Generator<HtmlToken | undefined, void> {
	let line = 1;
	/** A quotation mark without its other half ends the trust in all that follow. */
	let quotes = true;
	for (let at = 0; at < text.length;) {
		const from = at;
		const cdata = text.startsWith('<![CDATA[', at);
		const tag = /^<(\/?)([a-z][\w:.-]{0,40})|^<[!?]/i.exec(text.slice(at, at + 44));
		if (cdata) {
			at = after(text, ']]>', at);
			const inner = text.slice(from + 9, Math.min(at - 3, from + (1 << 16)));
			yield { kind: 'text', text: inner.replace(/<[^<>]{0,500}>/g, ' '), line };
		} else if (text.startsWith('<!--', at)) {
			at = after(text, '-->', at);
		} else if (tag) {
			for (at += tag[0].length; at < text.length && text[at] !== '>'; at++) {
				const char = text[at]!;
				if (quotes && (char === '"' || char === "'") && text[at - 1] === '=') {
					const close = text.indexOf(char, at + 1);
					quotes = close >= 0;
					at = quotes ? close : at;
				}
				if (at % stretch === 0) {
					yield undefined;
				}
			}
			if (tag[2]) {
				yield {
					kind: tag[1] ? 'end' : 'begin',
					name: tag[2].toLowerCase(),
					attributes: text.slice(from + tag[0].length, Math.min(at, from + longestTag)),
					empty: text[at - 1] === '/',
					line,
				};
			}
			at++;
		} else {
			const next = text.slice(at + 1, at + stretch).indexOf('<');
			at = next < 0 ? at + stretch : at + 1 + next;
			yield { kind: 'text', text: text.slice(from, at), line };
		}
		yield undefined;
		line += yield* lineEnds(text, from, Math.min(at, text.length));
	}
}

function after(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at + mark.length;
}

function* lineEnds(text: string, from: number, to: number): Generator<undefined, number> {
	let count = 0;
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		count += code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10) ? 1 : 0;
		if (at % (stretch * 16) === stretch) {
			yield;
		}
	}
	return count;
}
