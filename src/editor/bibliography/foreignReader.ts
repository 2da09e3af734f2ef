import type * as vscode from 'vscode';
import type { readForeign } from '../../core/bibliography/import/readForeign';
import { loadBundle } from '../loadBundle';

let loading: Promise<typeof readForeign> | undefined;

/** What reads the formats that are only ever imported; it is loaded when it is first asked for. */
export function foreignReader(extension: vscode.Uri): Promise<typeof readForeign> {
	loading ??= load(extension);
	return loading;
}

async function load(extension: vscode.Uri): Promise<typeof readForeign> {
	const exported = (await loadBundle(extension, 'import.js')) as { readonly readForeign: typeof readForeign };
	return exported.readForeign;
}
