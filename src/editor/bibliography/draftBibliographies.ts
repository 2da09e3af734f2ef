import * as vscode from 'vscode';
import { inYaml, namedBibliographies } from '../../core/bibliography/namedBibliographies';
import { exists } from '../files/exists';
import { currentText } from './currentText';

/** The bibliographies that a draft, its main file or its Quarto project names, whether they are there or not. */
export async function draftBibliographies(document: vscode.TextDocument): Promise<readonly vscode.Uri[]> {
	const uri = fileOf(document);
	const text = document.getText();
	const own = await resolved(namedBibliographies(text, uri.path), uri);
	if (own.length > 0) {
		return own;
	}
	const main = /^%\s*!\s*TEX\s+root\s*=\s*(\S.*?)\s*$/im.exec(text.slice(0, 2_000))?.[1];
	if (main) {
		const mainUri = vscode.Uri.joinPath(uri, '..', main);
		const mainText = await textIfThere(mainUri);
		return mainText === undefined ? [] : resolved(namedBibliographies(mainText, mainUri.path), mainUri);
	}
	if (!/\.(?:q|r)?md$/i.test(uri.path)) {
		return [];
	}
	const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
	for (const project of [
		vscode.Uri.joinPath(uri, '..', '_quarto.yml'),
		folder && vscode.Uri.joinPath(folder, '_quarto.yml'),
	]) {
		const yaml = project && (await textIfThere(project));
		if (project && yaml !== undefined) {
			return resolved([...inYaml(yaml)], project);
		}
	}
	return [];
}

/** The file that a document is a part of, and whose folder its paths are relative to. */
export function fileOf(document: vscode.TextDocument): vscode.Uri {
	const notebook = vscode.workspace.notebookDocuments.find(notebook =>
		notebook.getCells().some(cell => cell.document === document),
	);
	const { uri } = notebook ?? document;
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	return uri.scheme === 'untitled' && folder
		? vscode.Uri.joinPath(folder.uri, uri.path.split('/').at(-1) ?? '')
		: uri;
}

/** Names relative to the file, or to the root of its folder where only that has them. */
function resolved(names: readonly string[], file: vscode.Uri): Promise<vscode.Uri[]> {
	const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
	return Promise.all(
		names.map(async name => {
			const beside = vscode.Uri.joinPath(file, '..', name);
			if (!root) {
				return beside;
			}
			const atRoot = vscode.Uri.joinPath(root, name);
			return name.startsWith('/') || (!(await exists(beside)) && (await exists(atRoot))) ? atRoot : beside;
		}),
	);
}

async function textIfThere(uri: vscode.Uri): Promise<string | undefined> {
	return (await exists(uri)) ? currentText(uri) : undefined;
}
