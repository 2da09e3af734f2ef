import type { BibliographyProblem } from '../bibliography';

/** A stretch of a text; `end` is the offset after its last character. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

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
	readonly problems: readonly BibliographyProblem[];
}

/** `@string{name = value}` */
export interface BibtexMacro extends Span {
	readonly kind: 'macro';
	readonly line: number;
	readonly definitions: readonly BibtexField[];
	readonly problems: readonly BibliographyProblem[];
}

/** A comment, a preamble, or a stretch that could not be understood. */
export interface BibtexAside extends Span {
	readonly kind: 'comment' | 'preamble' | 'broken';
	readonly line: number;
	readonly problems: readonly BibliographyProblem[];
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
