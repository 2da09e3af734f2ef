import type { Looks } from '../score/looks';
import type { Field } from './fieldLabel';
import type { LineSort } from './lineSort';
import type { PageLink } from './markdownLinks';

/** Lines that belong together: a paragraph whose hard wraps are undone, or a line by itself. */
export interface Block {
	/** 1-based, the first and the last line. */
	readonly line: number;
	readonly lastLine: number;
	/** Without a field's label. */
	readonly text: string;
	readonly sort: LineSort;
	readonly field?: Field;
	readonly heading: number;
	readonly bullet: boolean;
	readonly strong: boolean;
	readonly links: readonly PageLink[];
	readonly looks: Looks;
	/** A blank line, or the text's beginning, stands before. */
	readonly afterGap: boolean;
}
