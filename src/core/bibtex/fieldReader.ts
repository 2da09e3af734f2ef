import type { BibtexField, BrokenPart, BrokenSpot } from './bibtexBlock';
import { type BibtexCursor, nextField } from './bibtexCursor';

/** The fields of a block, and whether its closing bracket was found behind them. */
export interface ReadFields {
	readonly fields: readonly BibtexField[];
	readonly isClosed: boolean;
}

const fieldName = /[^\s,{}()="#%@\\]+/y;

/** Reads `name = value, name = value`, and says what is wrong there. */
export class FieldReader {
	problems: BrokenSpot[] = [];

	constructor(private readonly cursor: BibtexCursor) {}

	/** Fields up to the closing bracket, which is passed; not closed where the next entry or `limit` comes first. */
	read(close: string, limit = this.cursor.text.length): ReadFields {
		const { cursor } = this;
		const fields: BibtexField[] = [];
		for (;;) {
			cursor.skipBlank();
			while (cursor.take(',')) {
				cursor.skipBlank();
			}
			if (cursor.take(close)) {
				return { fields, isClosed: true };
			}
			if (cursor.position >= limit || cursor.text[cursor.position] === '@') {
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
		const { cursor } = this;
		const begin = cursor.position;
		const name = cursor.match(fieldName);
		cursor.skipBlank();
		if (name === '' || !cursor.take('=')) {
			this.problem('unexpectedText', begin);
			cursor.position = Math.max(begin + 1, cursor.position);
			return this.recover() ? undefined : 'lost';
		}
		const parts = cursor.value();
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
		const { cursor } = this;
		cursor.skipBlank();
		const next = cursor.text[cursor.position];
		if (next !== ',' && next !== close && next !== '@' && next !== undefined) {
			const at = cursor.position;
			const isField =
				cursor.match(fieldName) !== '' && (cursor.skipBlank(), cursor.text[cursor.position] === '=');
			this.problem(isField ? 'missingComma' : 'unexpectedText', at);
			cursor.position = at;
			if (!isField) {
				this.recover();
			}
		}
	}

	/** Goes on to where a field may begin; `false` where a group has no end. */
	private recover(): boolean {
		const { cursor } = this;
		const { text } = cursor;
		while (cursor.position < text.length) {
			const character = text[cursor.position];
			if (character === ',' || character === '}' || character === ')' || character === '@') {
				return true;
			}
			if (character === '{') {
				const end = cursor.endOfGroup(cursor.position);
				if (end === undefined) {
					return false;
				}
				cursor.position = end;
				continue;
			}
			cursor.position++;
			if (character === '\n' || character === '\r') {
				nextField.lastIndex = cursor.position;
				if (nextField.test(text)) {
					return true;
				}
			}
		}
		return true;
	}

	problem(code: BrokenPart, at: number): void {
		this.problems.push({ code, line: this.cursor.lines.at(at) });
	}
}
