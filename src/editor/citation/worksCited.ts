import type * as vscode from 'vscode';
import { type CitedOnce, citedWorks } from '../../core/citation/citedWorks';
import { definedKeys } from '../../core/citation/definedKeys';
import type { Paper } from '../../core/library/paper';
import type { CitedKeys } from './citedKeys';
import type { LibraryService } from '../files/libraryService';

/** What tells whether a cited key is known. */
export interface KnownKeys {
	readonly library: LibraryService;
	readonly cited: CitedKeys;
}

/**
 * What an open document cites: a paper of ours, or the key where something else has it: the text itself, or an entry that
 * is no work but stands for several.
 */
export async function worksCited(
	document: vscode.TextDocument,
	{ library, cited }: KnownKeys,
): Promise<readonly CitedOnce<Paper | string>[]> {
	const language = await cited.language(document);
	const citations = await cited.in(document);
	const own = new Set(definedKeys(document.getText(), language).map(({ key }) => key));
	const others = Array.from(library.parts.ofKind('bibliography'), part => part.others);
	const isKnown = (key: string) => own.has(key) || others.some(keys => keys.has(key));
	return citedWorks(citations, language, key => library.current.get(key) ?? (isKnown(key) ? key : undefined));
}
