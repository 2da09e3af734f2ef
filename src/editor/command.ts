import * as vscode from 'vscode';
import type { Paper } from '../core/library/paper';
import type { LibraryService } from './files/libraryService';
import { UnsavedChange } from './files/unsavedChange';
import { withoutLinks } from './plainText';

const compare = 'Compare with Disk';

/** Registers a command that tells the user, in its own words, why it failed. */
export function command<Args extends unknown[]>(
	id: string,
	run: (...args: Args) => unknown,
): vscode.Disposable {
	return vscode.commands.registerCommand(id, async (...args: Args) => {
		try {
			return await run(...args);
		} catch (error) {
			showError(error);
			return undefined;
		}
	});
}

export function showError(error: unknown): void {
	const text = withoutLinks(error instanceof Error ? error.message : String(error));
	if (error instanceof UnsavedChange) {
		void vscode.window.showErrorMessage(text, compare).then(answer => answer && error.compare());
	} else {
		void vscode.window.showErrorMessage(text);
	}
}

/** What a command that concerns papers takes: from code, from the tree, or from the panel. */
export interface PaperKeys {
	readonly keys: readonly string[];
}

/** The papers that a command's arguments name; `undefined` where they name none, so that the command asks. */
export function namedPapers(
	library: LibraryService,
	argument: unknown,
	selection?: unknown,
): readonly Paper[] | undefined {
	const named = Array.isArray(selection) && selection.length > 0 ? selection : [argument];
	if (!named.some(hasKeys)) {
		return undefined;
	}
	const keys = named.flatMap(item => (hasKeys(item) ? item.keys : []));
	return [...new Set(keys)].map(key => {
		const paper = library.current.get(key);
		if (!paper) {
			throw new Error(
				`No paper in this workspace has the citekey “${key}”. Refresh, or search for its title.`,
			);
		}
		return paper;
	});
}

/** The query that a command's argument brings: what to search, or what found the paper that it names. */
export function namedQuery(argument: unknown): string | undefined {
	const query =
		typeof argument === 'object' && argument !== null && 'query' in argument ? argument.query : undefined;
	return typeof query === 'string' ? query : undefined;
}

function hasKeys(item: unknown): item is PaperKeys {
	const keys = typeof item === 'object' && item !== null && 'keys' in item ? item.keys : undefined;
	return Array.isArray(keys) && keys.every(key => typeof key === 'string');
}
