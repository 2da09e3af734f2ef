import type * as vscode from 'vscode';
import type { LiteratureApi } from './api';
import { breathe } from './editor/slices';

interface Part {
	readonly code: string;
	/** The parts that it cannot do without. */
	readonly needs: readonly string[];
}

interface Extension {
	activate(context: vscode.ExtensionContext): LiteratureApi;
}

/** The code of the extension, by the names of its parts. `esbuild.mjs` makes them and puts them here. */
declare const parts: Readonly<Record<string, Part>>;
declare function require(name: 'vscode'): unknown;

const loading = new Map<string, Promise<unknown>>();
const loaded = new Map([['vscode', require('vscode')]]);

/** Loads the extension bit by bit and activates it: all of its code at once would stall the extension host. */
export async function activate(context: vscode.ExtensionContext): Promise<LiteratureApi> {
	const extension = (await load('./extension.js')) as Extension;
	await breathe();
	return extension.activate(context);
}

/** What a part exports; it is loaded once. */
function load(name: string): Promise<unknown> {
	const known = loading.get(name);
	const part = known ?? run(name);
	loading.set(name, part);
	return part;
}

async function run(name: string): Promise<unknown> {
	const { code, needs } = parts[name]!;
	for (const needed of needs) {
		await load(needed);
	}
	await breathe();
	// Unlike `new Function` this leaves lines where they are, for those who debug.
	const part = (0, eval)(`((require,load)=>{'use strict';${code}\n})`) as (...given: unknown[]) => unknown;
	await breathe();
	const exported = part((needed: string) => loaded.get(needed), load);
	loaded.set(name, exported);
	return exported;
}
