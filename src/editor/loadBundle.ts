import * as vscode from 'vscode';

/**
 * What a bundle of ours exports that is heavy and seldom needed. VS Code's web host can require nothing but the extension
 * itself, so the file is read and run as that host does with the extension: one way for both hosts.
 */
export async function loadBundle(extension: vscode.Uri, name: string): Promise<unknown> {
	const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', name));
	const module: { exports: unknown } = { exports: {} };
	const run = new Function('module', 'exports', new TextDecoder().decode(file));
	run(module, module.exports);
	return module.exports;
}
