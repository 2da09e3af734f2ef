import type { Paper } from '../library/paper';

/** What citing a work needs to know of it. */
export type CitedWork = Pick<Paper, 'key' | 'title' | 'authors' | 'year'>;

/** The ways to cite that a writer can ask for. */
export type CitationForm = 'parenthetical' | 'narrative' | 'authorSuppressed' | 'footnote' | 'nocite';

/** One cited key in a text. All positions are offsets; `end` is the one after the last character. */
export interface Citation {
	/** As it is written, without the marks around it: `odd.key` for pandoc's `@{odd.key}`. */
	readonly key: string;
	readonly start: number;
	readonly end: number;
	/** The whole citation, which may hold other keys: `[see @a; @b]`. */
	readonly citationStart: number;
	readonly citationEnd: number;
	/** `other` shows a part of the entry, as LaTeX's `\citetitle` does. */
	readonly form: CitationForm | 'other';
	/** Text before and after the key that belongs to it, trimmed, as it is written. */
	readonly prefix?: string;
	readonly locator?: string;
}

/** One work within a citation: `see @a, p. 3` in `[see @a, p. 3; @b]`. */
export interface CitedItem extends Omit<Citation, 'citationStart' | 'citationEnd'> {
	readonly itemStart: number;
	readonly itemEnd: number;
}

/** The languages whose code other languages pass on as it is. */
export type EmbeddedLanguage = 'latex' | 'typst' | 'rst';

/** A citation as a whole; its items are in order and not empty. */
export interface CitationGroup {
	readonly start: number;
	readonly end: number;
	readonly items: readonly CitedItem[];
	/**
	 * How a further work joins: in the list of items (unless told), in a bracket of its own after the group
	 * (pandoc's `@a [@b]`), in braces of its own (biblatex's `\cites{a}{b}`), or not at all.
	 */
	readonly joins?: 'list' | 'bracket' | 'braces' | 'none';
	/** How it cites, where it stands in a text of another language: `\cite{a}` in Markdown. */
	readonly language?: EmbeddedLanguage;
}
