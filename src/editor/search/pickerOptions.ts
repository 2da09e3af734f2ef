import type { Paper } from '../../core/library/paper';

/** Something to do with the focused paper other than to choose it. */
export interface PickerAction {
	readonly id: string;
	readonly icon: string;
	readonly label: string;
	/** The picker goes away first; `query` is what found the paper. */
	run(paper: Paper, query: string): void;
}

/** A way to take what is chosen, as a button above the rows. */
export interface PickerMode {
	readonly name: string;
	readonly label: string;
	readonly icon: string;
}

/** Papers that are listed before a word is typed. */
export interface PaperSection {
	readonly label: string;
	readonly papers: readonly Paper[];
}

export interface PickerOptions {
	readonly title: string;
	readonly placeholder: string;
	/** Rows can be ticked; with nothing ticked, Enter takes the focused row. */
	readonly many: boolean;
	/** Each has a button on every row. */
	readonly actions: readonly PickerAction[];
	/** Stands in the input at first, all of it selected. */
	readonly query?: string;
	readonly unasked: () => readonly PaperSection[];
	/** Where there are several, the title says which is on. */
	readonly modes?: readonly PickerMode[];
	/** The name of the mode that is on at first. */
	readonly mode?: string;
	/** Called as the user presses the button of a mode. */
	readonly onMode?: (name: string) => void;
	/** Called as the focus moves, once the user has typed or moved it. */
	readonly onFocus?: (paper: Paper, query: string) => void;
}
