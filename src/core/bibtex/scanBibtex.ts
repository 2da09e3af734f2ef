import type { BibtexBlock } from './bibtexBlock';
import { BibtexCursor } from './bibtexCursor';
import { FieldReader } from './fieldReader';

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
const leftOver = /[ \t]*(?:,[ \t]*\r?\n?[ \t]*[A-Za-z][\w+-]*[ \t]*=|\})/y;
/** Attempts to find the end of a comment that has none; each reads the rest of the file. */
const mostLostComments = 20;

/** Reads one block after the other. */
class Scanner {
	private lostComments = 0;
	private readonly cursor: BibtexCursor;
	private readonly reader: FieldReader;

	constructor(private readonly text: string) {
		this.cursor = new BibtexCursor(text);
		this.reader = new FieldReader(this.cursor);
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
		this.reader.problems = [];
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
			this.reader.problem('notClosed', at);
		}
		return { kind: 'preamble', start: at, end: this.cursor.position, line, problems: this.reader.problems };
	}

	private macro(at: number, open: number, close: string): BibtexBlock {
		const line = this.cursor.lines.at(at);
		this.cursor.position = open + 1;
		const { fields: definitions, isClosed } = this.reader.read(close);
		if (!isClosed) {
			this.reader.problem('notClosed', at);
		}
		return {
			kind: 'macro',
			start: at,
			end: this.cursor.position,
			line,
			definitions,
			problems: this.reader.problems,
		};
	}

	private entry(at: number, open: number, close: string, type: string): BibtexBlock {
		const line = this.cursor.lines.at(at);
		this.cursor.position = open + 1;
		const { key, keyStart } = this.key(close, at);
		const body = this.cursor.position;
		let read = this.reader.read(close);
		if (!read.isClosed) {
			// Perhaps one value was left open and swallowed the others.
			const before = this.reader.problems;
			this.reader.problems = before.filter(({ code }) => code === 'noKey');
			const end = this.cursor.position;
			this.cursor.repairs = true;
			this.cursor.position = body;
			const repaired = this.reader.read(close, end);
			read =
				repaired.fields.length > read.fields.length ? repaired : { ...read, isClosed: repaired.isClosed };
			if (!repaired.isClosed) {
				this.cursor.position = end;
			}
			this.reader.problems = [
				{ code: 'notClosed', line },
				...this.reader.problems.filter(({ code }) => code === 'noKey'),
			];
		} else {
			leftOver.lastIndex = this.cursor.position;
			if (leftOver.test(this.text)) {
				this.reader.problem('textAfterEntry', this.cursor.position);
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
			problems: this.reader.problems,
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
			this.reader.problem('noKey', at);
			return { key: '', keyStart };
		}
		if (!this.cursor.take(',') && next !== close && next !== undefined && next !== '@') {
			this.reader.problem('missingComma', end);
		}
		return { key, keyStart };
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
