import { LineCounter } from '../lineCounter';
import type { ValuePart } from './bibtexBlock';

/** What begins a line within an entry that was not closed: the entry after it. */
const nextEntry =
	/@[ \t]*(?:(?:string|preamble|comment)\s*[{(]|[A-Za-z][\w+-]*\s*[{(]\s*[^\s,{}()="#%\\]+\s*,)/iy;
export const nextField = /[ \t]*[A-Za-z][\w+-]*[ \t]*=[ \t]*[{"\d]/y;
const blank = /(?:\s+|%.*)*/y;
/** What a value may end at, or its braces change. */
const stops = /[{}"\r\n]/g;
const bareWord = /[^\s,{}()="#%@\\]+/y;

/** Moves through a `.bib` text and reads what its grammar is made of: blanks, words, values. */
export class BibtexCursor {
	position = 0;
	/** How far in the block stands that is being read. */
	indent = 0;
	/** Whether a line that looks like a field ends a value that was left open. */
	repairs = false;
	readonly lines: LineCounter;

	constructor(readonly text: string) {
		this.lines = new LineCounter(text);
	}

	skipBlank(): void {
		const code = this.text.charCodeAt(this.position);
		if (code <= 32 || code === 37 || code > 127) {
			blank.lastIndex = this.position;
			blank.test(this.text);
			this.position = blank.lastIndex;
		}
	}

	take(character: string): boolean {
		const isThere = this.text[this.position] === character;
		this.position += isThere ? 1 : 0;
		return isThere;
	}

	match(sticky: RegExp): string {
		sticky.lastIndex = this.position;
		const found = sticky.exec(this.text)?.[0] ?? '';
		this.position += found.length;
		return found;
	}

	/** The parts of a value; `undefined` where one has no end. */
	value(): ValuePart[] | undefined {
		const parts: ValuePart[] = [];
		do {
			this.skipBlank();
			const begin = this.position;
			const first = this.text[begin];
			if (first === '{' || first === '"') {
				const closed = this.endOfGroup(begin);
				if (closed === undefined && !this.repairs) {
					return undefined;
				}
				const end = closed ?? endOfValue(this.text, this.position);
				this.position = end;
				parts.push({ kind: first === '{' ? 'braced' : 'quoted', start: begin, end });
			} else {
				const word = this.match(bareWord);
				if (word === '') {
					break;
				}
				parts.push({ kind: /^\d+$/.test(word) ? 'number' : 'macro', start: begin, end: this.position });
			}
			this.skipBlank();
		} while (this.take('#'));
		return parts;
	}

	/**
	 * The offset after the brace or quote that closes the group at `open`. BibTeX counts braces with a backslash too; a quote
	 * within braces closes nothing.
	 */
	endOfGroup(open: number): number | undefined {
		const { text } = this;
		const isQuoted = text[open] === '"';
		let depth = 0;
		stops.lastIndex = isQuoted ? open + 1 : open;
		while (stops.test(text)) {
			const at = stops.lastIndex - 1;
			const code = text.charCodeAt(at);
			if (code === 123) {
				depth++;
			} else if (code === 125) {
				depth--;
				if (depth === 0 && !isQuoted) {
					return at + 1;
				}
			} else if (code === 34) {
				if (depth <= 0 && isQuoted) {
					return at + 1;
				}
			} else if (code === 10 || code === 13) {
				const end = this.brokenOff(at + 1);
				if (end !== undefined) {
					return end === 'lost' ? undefined : end;
				}
			}
		}
		this.position = text.length;
		return undefined;
	}

	/** Whether a value cannot go on in the line at `lineStart`: where it then ends, or that it is lost. */
	private brokenOff(lineStart: number): number | 'lost' | undefined {
		const { text } = this;
		let at = lineStart;
		while (at - lineStart <= this.indent && isBlankInLine(text.charCodeAt(at))) {
			at++;
		}
		// An entry within a value, such as an example in a note, stands further in than the entry itself.
		if (text.charCodeAt(at) === 64 && at - lineStart <= this.indent) {
			nextEntry.lastIndex = at;
			if (nextEntry.test(text)) {
				this.position = at;
				return 'lost';
			}
		}
		if (this.repairs) {
			nextField.lastIndex = lineStart;
			if (nextField.test(text)) {
				return endOfValue(text, lineStart);
			}
		}
		return undefined;
	}

	/** The blanks before `at` in its line; `undefined` where it has something else before it. */
	indentOf(at: number): number | undefined {
		let begin = at;
		while (begin > 0 && isBlankInLine(this.text.charCodeAt(begin - 1))) {
			begin--;
		}
		const before = this.text.charCodeAt(begin - 1);
		return begin === 0 || before === 10 || before === 13 || before === 0xfeff ? at - begin : undefined;
	}
}

/** Where a value ends that was left open in the lines before `lineStart`. */
function endOfValue(text: string, lineStart: number): number {
	let end = lineStart;
	while (end > 0 && /[\s,]/.test(text[end - 1]!)) {
		end--;
	}
	return end;
}

function isBlankInLine(code: number): boolean {
	return code === 32 || code === 9;
}
