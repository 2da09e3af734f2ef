import type { BibliographyProblem, BrokenPart } from '../bibliography';
import type { BibtexBlock, BibtexField, ValuePart } from './bibtexBlock';

/**
 * The blocks of a `.bib` file, in order, with their offsets. Broken blocks are blocks too: they say what is wrong, and
 * end before the next line that begins an entry.
 */
export function* scanBibtex(text: string): Generator<BibtexBlock> {
	const scanner = new Scanner(text);
	for (let block = scanner.next(); block; block = scanner.next()) {
		yield block;
	}
}

const start = /^[ \t]*%.*|@/gm;
const head = /@[ \t]*([A-Za-z][\w+-]*)\s*([{(])/y;
const bareHead =
	/@(?:article|book|booklet|inbook|incollection|inproceedings|manual|misc|online|phdthesis|techreport)\b/iy;
/** What begins a line within an entry that was not closed: the entry after it. */
const nextEntry =
	/@[ \t]*(?:(?:string|preamble|comment)\s*[{(]|[A-Za-z][\w+-]*\s*[{(]\s*[^\s,{}()="#%\\]+\s*,)/iy;
const nextField = /[ \t]*[A-Za-z][\w+-]*[ \t]*=[ \t]*[{"\d]/y;
const blank = /(?:\s+|%.*)*/y;
const fieldName = /[^\s,{}()="#%@\\]+/y;
const bareWord = /[^\s,{}()="#%@\\]+/y;
const leftOver = /[ \t]*(?:,[ \t]*\r?\n?[ \t]*[A-Za-z][\w+-]*[ \t]*=|\})/y;
/** Attempts to find the end of a comment that has none; each reads the rest of the file. */
const mostLostComments = 20;

/** Reads one block after the other. */
class Scanner {
	private position = 0;
	private countedTo = 0;
	private line = 1;
	private indent = 0;
	private lostComments = 0;
	private problems: BibliographyProblem[] = [];
	/** Whether a line that looks like a field ends a value that was left open. */
	private repairs = false;

	constructor(private readonly text: string) {}

	next(): BibtexBlock | undefined {
		for (;;) {
			start.lastIndex = this.position;
			const found = start.exec(this.text);
			if (!found) {
				return undefined;
			}
			this.position = start.lastIndex;
			if (found[0] === '@' && !/[\w.]/.test(this.text[found.index - 1] ?? '')) {
				const block = this.block(found.index);
				if (block) {
					return block;
				}
			}
		}
	}

	private block(at: number): BibtexBlock | undefined {
		const { text } = this;
		this.problems = [];
		this.repairs = false;
		head.lastIndex = at;
		const [, type = '', bracket = ''] = head.exec(text) ?? [];
		if (type === '') {
			bareHead.lastIndex = at;
			if (!bareHead.test(text) || this.indentOf(at) === undefined) {
				return undefined;
			}
			const line = this.lineAt(at);
			this.position = bareHead.lastIndex;
			return { kind: 'broken', start: at, end: this.position, line, problems: [{ code: 'noBracket', line }] };
		}
		const open = head.lastIndex - 1;
		const close = bracket === '{' ? '}' : ')';
		this.indent = this.indentOf(at) ?? 0;
		switch (type.toLowerCase()) {
			case 'comment':
				return this.comment(at, open);
			case 'preamble':
				return this.preamble(at, open, close);
			case 'string':
				return this.macro(at, open, close);
			default:
				return this.entry(at, open, close, type);
		}
	}

	/** A comment may hold whole entries; without an end, it is no more than its line. */
	private comment(at: number, open: number): BibtexBlock {
		const line = this.lineAt(at);
		const end = this.lostComments < mostLostComments ? endOfGroup(this.text, open) : undefined;
		this.lostComments += end === undefined ? 1 : 0;
		this.position = end ?? endOfLine(this.text, open);
		return { kind: 'comment', start: at, end: this.position, line, problems: [] };
	}

	private preamble(at: number, open: number, close: string): BibtexBlock {
		const line = this.lineAt(at);
		this.position = open + 1;
		this.value();
		this.skipBlank();
		if (!this.take(close)) {
			this.problem('notClosed', at);
		}
		return { kind: 'preamble', start: at, end: this.position, line, problems: this.problems };
	}

	private macro(at: number, open: number, close: string): BibtexBlock {
		const line = this.lineAt(at);
		this.position = open + 1;
		const { fields: definitions, isClosed } = this.fields(close);
		if (!isClosed) {
			this.problem('notClosed', at);
		}
		return { kind: 'macro', start: at, end: this.position, line, definitions, problems: this.problems };
	}

	private entry(at: number, open: number, close: string, type: string): BibtexBlock {
		const line = this.lineAt(at);
		this.position = open + 1;
		const { key, keyStart } = this.key(close, at);
		const body = this.position;
		let read = this.fields(close);
		if (!read.isClosed) {
			// Perhaps one value was left open and swallowed the others.
			const before = this.problems;
			this.problems = before.filter(({ code }) => code === 'noKey');
			const end = this.position;
			this.repairs = true;
			this.position = body;
			const repaired = this.fields(close, end);
			read =
				repaired.fields.length > read.fields.length ? repaired : { ...read, isClosed: repaired.isClosed };
			if (!repaired.isClosed) {
				this.position = end;
			}
			this.problems = [{ code: 'notClosed', line }, ...this.problems.filter(({ code }) => code === 'noKey')];
		} else {
			leftOver.lastIndex = this.position;
			if (leftOver.test(this.text)) {
				this.problem('textAfterEntry', this.position);
			}
		}
		return {
			kind: 'entry',
			type,
			key,
			keyStart,
			start: at,
			end: this.position,
			fields: read.fields,
			line,
			isClosed: read.isClosed,
			problems: this.problems,
		};
	}

	private key(close: string, at: number): { key: string; keyStart: number } {
		this.skipBlank();
		const keyStart = this.position;
		let end = keyStart;
		while (end < this.text.length && !isKeyEnd(this.text.charCodeAt(end), close)) {
			end++;
		}
		const key = this.text.slice(keyStart, end).trimEnd();
		this.position = end;
		this.skipBlank();
		const next = this.text[this.position];
		if (next === '=' || key === '') {
			this.position = next === '=' ? keyStart : this.position;
			this.take(',');
			this.problem('noKey', at);
			return { key: '', keyStart };
		}
		if (!this.take(',') && next !== close && next !== undefined && next !== '@') {
			this.problem('missingComma', end);
		}
		return { key, keyStart };
	}

	/** Fields up to the closing bracket, which is passed; not closed where the next entry or `limit` comes first. */
	private fields(close: string, limit = this.text.length): { fields: BibtexField[]; isClosed: boolean } {
		const fields: BibtexField[] = [];
		for (;;) {
			this.skipBlank();
			while (this.take(',')) {
				this.skipBlank();
			}
			if (this.take(close)) {
				return { fields, isClosed: true };
			}
			if (this.position >= limit || this.text[this.position] === '@') {
				return { fields, isClosed: false };
			}
			const field = this.field();
			if (field === 'lost') {
				return { fields, isClosed: false };
			}
			if (field) {
				fields.push(field);
				this.expectComma(close);
			}
		}
	}

	/** A field; `undefined` where there is none and the text was passed over; `lost` where its value has no end. */
	private field(): BibtexField | undefined | 'lost' {
		const begin = this.position;
		const name = this.match(fieldName);
		this.skipBlank();
		if (name === '' || !this.take('=')) {
			this.problem('unexpectedText', begin);
			this.position = Math.max(begin + 1, this.position);
			return this.recover() ? undefined : 'lost';
		}
		const parts = this.value();
		if (!parts) {
			return 'lost';
		}
		const last = parts.at(-1);
		if (!last) {
			this.problem('missingValue', begin);
			return undefined;
		}
		return { name, start: begin, end: last.end, parts };
	}

	private expectComma(close: string): void {
		this.skipBlank();
		const next = this.text[this.position];
		if (next !== ',' && next !== close && next !== '@' && next !== undefined) {
			const at = this.position;
			const isField = this.match(fieldName) !== '' && (this.skipBlank(), this.text[this.position] === '=');
			this.problem(isField ? 'missingComma' : 'unexpectedText', at);
			this.position = at;
			if (!isField) {
				this.recover();
			}
		}
	}

	/** Goes on to where a field may begin; `false` where a group has no end. */
	private recover(): boolean {
		const { text } = this;
		while (this.position < text.length) {
			const character = text[this.position];
			if (character === ',' || character === '}' || character === ')' || character === '@') {
				return true;
			}
			if (character === '{') {
				const end = this.group(this.position);
				if (end === undefined) {
					return false;
				}
				this.position = end;
				continue;
			}
			this.position++;
			if (character === '\n' || character === '\r') {
				nextField.lastIndex = this.position;
				if (nextField.test(text)) {
					return true;
				}
			}
		}
		return true;
	}

	/** The parts of a value; `undefined` where one has no end. */
	private value(): ValuePart[] | undefined {
		const parts: ValuePart[] = [];
		do {
			this.skipBlank();
			const begin = this.position;
			const first = this.text[begin];
			if (first === '{' || first === '"') {
				const closed = first === '{' ? this.group(begin) : this.quoted(begin);
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

	/** The offset after the brace that closes the group at `open`. BibTeX counts braces with a backslash too. */
	private group(open: number): number | undefined {
		const { text } = this;
		let depth = 0;
		for (let at = open; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === 123) {
				depth++;
			} else if (code === 125) {
				if (--depth === 0) {
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

	/** The offset after the quote that closes the one at `open`; quotes within braces do not. */
	private quoted(open: number): number | undefined {
		const { text } = this;
		let depth = 0;
		for (let at = open + 1; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === 34 && depth <= 0) {
				return at + 1;
			} else if (code === 123) {
				depth++;
			} else if (code === 125) {
				depth--;
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

	private skipBlank(): void {
		const code = this.text.charCodeAt(this.position);
		if (code <= 32 || code === 37 || code > 127) {
			blank.lastIndex = this.position;
			blank.test(this.text);
			this.position = blank.lastIndex;
		}
	}

	private take(character: string): boolean {
		const isThere = this.text[this.position] === character;
		this.position += isThere ? 1 : 0;
		return isThere;
	}

	private match(sticky: RegExp): string {
		sticky.lastIndex = this.position;
		const found = sticky.exec(this.text)?.[0] ?? '';
		this.position += found.length;
		return found;
	}

	private problem(code: BrokenPart, at: number): void {
		this.problems.push({ code, line: this.lineAt(at) });
	}

	/** The blanks before `at` in its line; `undefined` where it has something else before it. */
	private indentOf(at: number): number | undefined {
		let begin = at;
		while (begin > 0 && isBlankInLine(this.text.charCodeAt(begin - 1))) {
			begin--;
		}
		const before = this.text.charCodeAt(begin - 1);
		return begin === 0 || before === 10 || before === 13 || before === 0xfeff ? at - begin : undefined;
	}

	/** Lines are counted forwards; a problem stands after what was counted, or in the block that is being read. */
	private lineAt(offset: number): number {
		const { text } = this;
		if (offset < this.countedTo) {
			return this.line;
		}
		for (let at = this.countedTo; at < offset; at++) {
			const code = text.charCodeAt(at);
			if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
				this.line++;
			}
		}
		this.countedTo = offset;
		return this.line;
	}
}

function isKeyEnd(code: number, close: string): boolean {
	// , = { } " # newline
	return (
		code === 44 ||
		code === 61 ||
		code === 123 ||
		code === 125 ||
		code === 34 ||
		code === 10 ||
		code === 13 ||
		(close === ')' && code === 41)
	);
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

/** The offset after the bracket that closes the group at `open`, brackets of the other kind not counted. */
function endOfGroup(text: string, open: number): number | undefined {
	const [opening, closing] = text[open] === '{' ? [123, 125] : [40, 41];
	let depth = 0;
	for (let at = open; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === opening) {
			depth++;
		} else if (code === closing && --depth === 0) {
			return at + 1;
		}
	}
	return undefined;
}

function endOfLine(text: string, from: number): number {
	const end = text.slice(from, from + 10_000).search(/[\r\n]/);
	return end < 0 ? Math.min(text.length, from + 10_000) : from + end;
}
