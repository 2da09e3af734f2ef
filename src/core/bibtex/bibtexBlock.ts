import type { Span } from '../span';

/** What stands in a `.bib` file between two stretches of text that mean nothing there. */
export type BibtexBlock = BibtexEntry | BibtexMacro | BibtexAside;

export interface BibtexEntry extends Span {
	readonly kind: 'entry';
	/** As it is written: `Article`. */
	readonly type: string;
	/** Empty where the entry has none; it then would stand at `keyStart`. */
	readonly key: string;
	readonly keyStart: number;
	readonly fields: readonly BibtexField[];
	/** 1-based line of its `@`. */
	readonly line: number;
	/** Whether it ends with its own bracket, and not where the next entry begins. */
	readonly isClosed: boolean;
	readonly problems: readonly BrokenSpot[];
}

/** `@string{name = value}` */
export interface BibtexMacro extends Span {
	readonly kind: 'macro';
	readonly line: number;
	readonly definitions: readonly BibtexField[];
	readonly problems: readonly BrokenSpot[];
}

/** A comment, a preamble, or a stretch that could not be understood. */
export interface BibtexAside extends Span {
	readonly kind: 'comment' | 'preamble' | 'broken';
	readonly line: number;
	readonly problems: readonly BrokenSpot[];
}

/** `name = value`: from the name's first character to the value's last. */
export interface BibtexField extends Span {
	/** As it is written: `Author`. */
	readonly name: string;
	/** The value's parts, which `#` joins. */
	readonly parts: readonly ValuePart[];
}

/** One part of a value, with its braces or quotes. */
export interface ValuePart extends Span {
	readonly kind: 'braced' | 'quoted' | 'number' | 'macro';
}

/** What is wrong at a line, 1-based; what stands around it is read all the same. */
export interface BrokenSpot {
	readonly code: BrokenPart;
	readonly line: number;
}

export type BrokenPart =
	'missingComma' | 'missingValue' | 'noBracket' | 'noKey' | 'notClosed' | 'textAfterEntry' | 'unexpectedText';
