import type * as vscode from 'vscode';

/** What may be wrong with a cited key. Each has a setting of its own, `litnotes.citation.` and its code. */
export const problemCodes = ['unknownKey', 'ambiguousKey', 'duplicateKey', 'incompleteEntry'] as const;

export interface CitationProblem {
	readonly code: (typeof problemCodes)[number];
	/** As it is cited. */
	readonly key: string;
	readonly range: vscode.Range;
	readonly message: string;
	/** Whether nothing but a setting of the user's says that it is wrong: the draft names no bibliography that we know. */
	readonly isGuess?: boolean;
	/** The key that is meant. */
	readonly meant?: string;
	/** Whether a paper of ours has the key, and only the bibliography of the draft has not. */
	readonly isMissing?: boolean;
}
