import type * as vscode from 'vscode';
import type { LiteratureApi } from './api';
import { breathe } from './editor/slices';

/** The code of the extension, each part behind those that it needs. `esbuild.mjs` makes them and puts them here. */
declare const parts: readonly { readonly name: string; readonly code: string }[];
declare function require(name: 'vscode'): unknown;

interface Extension {
	activate(context: vscode.ExtensionContext): LiteratureApi;
}

/** Loads the extension bit by bit and activates it: all of its code at once would stall the extension host. */
export async function activate(context: vscode.ExtensionContext): Promise<LiteratureApi> {
	const loaded = new Map([['vscode', require('vscode')]]);
	let last: unknown;
	for (const { name, code } of parts) {
		await breathe();
		// Unlike `new Function` this leaves lines where they are, for those who debug.
		const run = (0, eval)(`(require=>{${code}\n})`) as (require: (name: string) => unknown) => unknown;
		await breathe();
		last = run(needed => loaded.get(needed));
		loaded.set(name, last);
	}
	await breathe();
	return (last as Extension).activate(context);
}
