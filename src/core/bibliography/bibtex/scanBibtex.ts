import type { BibliographyProblem, BrokenPart } from '../bibliography';
import type { BibtexBlock, BibtexField } from './bibtexBlock';
import { BibtexCursor, nextField } from './bibtexCursor';

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
const fieldName = /[^\s,{}()="#%@\\]+/y;
const leftOver = /[ \t]*(?:,[ \t]*\r?\n?[ \t]*[A-Za-z][\w+-]*[ \t]*=|\})/y;
/** Attempts to find the end of a comment that has none; each reads the rest of the file. */
const mostLostComments = 20;

/** Reads one block after the other. */
class Scanner {
	private lostComments = 0;
	private problems: BibliographyProblem[] = [];
	private readonly cursor: BibtexCursor;

	constructor(private readonly text: string) {
		this.cursor = new BibtexCursor(text);
	}

	next(): BibtexBlock | undefined {
		for (;;) {
			start.lastIndex = this.cursor.position;
			const found = start.exec(this.text);
			if (!found) {
				return undefined;
			}
			this.cursor.position = start.lastIndex;
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
		this.cursor.repairs = false;
		head.lastIndex = at;
		const [, type = '', bracket = ''] = head.exec(text) ?? [];
		if (type === '') {
			bareHead.lastIndex = at;
			if (!bareHead.test(text) || this.cursor.indentOf(at) === undefined) {
				return undefined;
			}
			const line = this.cursor.lines.at(at);
			this.cursor.position = bareHead.lastIndex;
			return {
				kind: 'broken',
				start: at,
				end: this.cursor.position,
				line,
				problems: [{ code: 'noBracket', line }],
			};
		}
		const open = head.lastIndex - 1;
		const close = bracket === '{' ? '}' : ')';
		this.cursor.indent = this.cursor.indentOf(at) ?? 0;
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
		const line = this.cursor.lines.at(at);
		const end = this.lostComments < mostLostComments ? endOfGroup(this.text, open) : undefined;
		this.lostComments += end === undefined ? 1 : 0;
		this.cursor.position = end ?? endOfLine(this.text, open);
		return { kind: 'comment', start: at, end: this.cursor.position, line, problems: [] };
	}

	private preamble(at: number, open: number, close: string): BibtexBlock {
		const line = this.cursor.lines.at(at);
		this.cursor.position = open + 1;
		this.cursor.value();
		this.cursor.skipBlank();
		if (!this.cursor.take(close)) {
			this.problem('notClosed', at);
		}
		return { kind: 'preamble', start: at, end: this.cursor.position, line, problems: this.problems };
	}

	private macro(at: number, open: number, close: string): BibtexBlock {
		const line = this.cursor.lines.at(at);
		this.cursor.position = open + 1;
		const { fields: definitions, isClosed } = this.fields(close);
		if (!isClosed) {
			this.problem('notClosed', at);
		}
		return {
			kind: 'macro',
			start: at,
			end: this.cursor.position,
			line,
			definitions,
			problems: this.problems,
		};
	}

	private entry(at: number, open: number, close: string, type: string): BibtexBlock {
		const line = this.cursor.lines.at(at);
		this.cursor.position = open + 1;
		const { key, keyStart } = this.key(close, at);
		const body = this.cursor.position;
		let read = this.fields(close);
		if (!read.isClosed) {
			// Perhaps one value was left open and swallowed the others.
			const before = this.problems;
			this.problems = before.filter(({ code }) => code === 'noKey');
			const end = this.cursor.position;
			this.cursor.repairs = true;
			this.cursor.position = body;
			const repaired = this.fields(close, end);
			read =
				repaired.fields.length > read.fields.length ? repaired : { ...read, isClosed: repaired.isClosed };
			if (!repaired.isClosed) {
				this.cursor.position = end;
			}
			this.problems = [{ code: 'notClosed', line }, ...this.problems.filter(({ code }) => code === 'noKey')];
		} else {
			leftOver.lastIndex = this.cursor.position;
			if (leftOver.test(this.text)) {
				this.problem('textAfterEntry', this.cursor.position);
			}
		}
		return {
			kind: 'entry',
			type,
			key,
			keyStart,
			start: at,
			end: this.cursor.position,
			fields: read.fields,
			line,
			isClosed: read.isClosed,
			problems: this.problems,
		};
	}

	private key(close: string, at: number): { key: string; keyStart: number } {
		this.cursor.skipBlank();
		const keyStart = this.cursor.position;
		let end = keyStart;
		while (end < this.text.length && !isKeyEnd(this.text.charCodeAt(end), close)) {
			end++;
		}
		const key = this.text.slice(keyStart, end).trimEnd();
		this.cursor.position = end;
		this.cursor.skipBlank();
		const next = this.text[this.cursor.position];
		if (next === '=' || key === '') {
			this.cursor.position = next === '=' ? keyStart : this.cursor.position;
			this.cursor.take(',');
			this.problem('noKey', at);
			return { key: '', keyStart };
		}
		if (!this.cursor.take(',') && next !== close && next !== undefined && next !== '@') {
			this.problem('missingComma', end);
		}
		return { key, keyStart };
	}

	/** Fields up to the closing bracket, which is passed; not closed where the next entry or `limit` comes first. */
	private fields(close: string, limit = this.text.length): { fields: BibtexField[]; isClosed: boolean } {
		const fields: BibtexField[] = [];
		for (;;) {
			this.cursor.skipBlank();
			while (this.cursor.take(',')) {
				this.cursor.skipBlank();
			}
			if (this.cursor.take(close)) {
				return { fields, isClosed: true };
			}
			if (this.cursor.position >= limit || this.text[this.cursor.position] === '@') {
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
		const begin = this.cursor.position;
		const name = this.cursor.match(fieldName);
		this.cursor.skipBlank();
		if (name === '' || !this.cursor.take('=')) {
			this.problem('unexpectedText', begin);
			this.cursor.position = Math.max(begin + 1, this.cursor.position);
			return this.recover() ? undefined : 'lost';
		}
		const parts = this.cursor.value();
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
		this.cursor.skipBlank();
		const next = this.text[this.cursor.position];
		if (next !== ',' && next !== close && next !== '@' && next !== undefined) {
			const at = this.cursor.position;
			const isField =
				this.cursor.match(fieldName) !== '' &&
				(this.cursor.skipBlank(), this.text[this.cursor.position] === '=');
			this.problem(isField ? 'missingComma' : 'unexpectedText', at);
			this.cursor.position = at;
			if (!isField) {
				this.recover();
			}
		}
	}

	/** Goes on to where a field may begin; `false` where a group has no end. */
	private recover(): boolean {
		const { text } = this;
		while (this.cursor.position < text.length) {
			const character = text[this.cursor.position];
			if (character === ',' || character === '}' || character === ')' || character === '@') {
				return true;
			}
			if (character === '{') {
				const end = this.cursor.group(this.cursor.position);
				if (end === undefined) {
					return false;
				}
				this.cursor.position = end;
				continue;
			}
			this.cursor.position++;
			if (character === '\n' || character === '\r') {
				nextField.lastIndex = this.cursor.position;
				if (nextField.test(text)) {
					return true;
				}
			}
		}
		return true;
	}

	private problem(code: BrokenPart, at: number): void {
		this.problems.push({ code, line: this.cursor.lines.at(at) });
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
