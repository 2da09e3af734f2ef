import * as vscode from 'vscode';
import { includingExtensions, namedMainFile } from '../../core/bibliography/includedFiles';
import { namedBibliographies } from '../../core/bibliography/namedBibliographies';
import { projectBibliographies, projectFiles } from '../../core/bibliography/projectBibliographies';
import { exists } from '../files/exists';
import { currentText } from './currentText';
import { fileOf } from './fileOf';
import type { IncludeGraph } from './includeGraph';

/** Tells which bibliographies a draft, the file that it is a part of, or its project names. */
export class DraftBibliographies {
	constructor(private readonly graph: IncludeGraph) {}

	/** Whether they are there or not. */
	async of(document: vscode.TextDocument): Promise<readonly vscode.Uri[]> {
		const uri = fileOf(document);
		const text = document.getText();
		const own = namedBibliographies(text, uri.path);
		if (own.length > 0) {
			return resolved(own, [uri]);
		}
		return new RegExp(`\\.(?:${includingExtensions.join('|')})$`, 'i').test(uri.path)
			? this.ofMainFile(uri, text)
			: /\.(?:(?:q|r)?md|markdown|mdown|ipynb|rst|rest)$/i.test(uri.path)
				? ofProject(uri)
				: [];
	}

	private async ofMainFile(uri: vscode.Uri, text: string): Promise<readonly vscode.Uri[]> {
		const named = namedMainFile(text);
		const mains = named ? [vscode.Uri.joinPath(uri, '..', named)] : await this.graph.mainFilesOf(uri);
		for (const main of mains) {
			const found = await this.graph.bibliographiesOf(main);
			if (found.length > 0) {
				return (await Promise.all(found.map(({ name, file }) => resolved([name], [file, main])))).flat();
			}
		}
		return [];
	}
}

/** By the nearest folder that has a file which says so. */
async function ofProject(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
	const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
	let folder = uri;
	do {
		folder = vscode.Uri.joinPath(folder, '..');
		const there = new Set(await filesIn(folder));
		for (const name of projectFiles.filter(name => there.has(name))) {
			const file = vscode.Uri.joinPath(folder, name);
			const names = projectBibliographies(await currentText(file), name);
			if (names.length > 0) {
				return resolved(names, [file]);
			}
		}
		// A book of bookdown says it in the front matter of its first chapter.
		const first = there.has('_bookdown.yml') && [...there].find(name => /^index\.rmd$/i.test(name));
		if (first) {
			const file = vscode.Uri.joinPath(folder, first);
			return resolved(namedBibliographies(await currentText(file), file.path), [file]);
		}
	} while (root && folder.path.length > root.path.length);
	return [];
}

async function filesIn(folder: vscode.Uri): Promise<readonly string[]> {
	return (await exists(folder))
		? (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name)
		: [];
}

/** Names relative to the first of `files` or to the root of its folder, where one of these has them; else to the last file. */
async function resolved(names: readonly string[], files: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
	const [first] = files;
	const root = first && vscode.workspace.getWorkspaceFolder(first)?.uri;
	const folders = [...files.map(file => vscode.Uri.joinPath(file, '..')), ...(root ? [root] : [])];
	const likeliest = folders[files.length - 1];
	const found = await Promise.all(
		names.map(async name => {
			if (/[*?]/.test(name)) {
				return vscode.workspace.findFiles(new vscode.RelativePattern(likeliest!, name));
			}
			const places = (name.startsWith('/') && root ? [root] : folders).map(folder =>
				vscode.Uri.joinPath(folder, name),
			);
			const areThere = await Promise.all(places.map(exists));
			return (
				places.find((_, i) => areThere[i]) ?? places[name.startsWith('/') && root ? 0 : files.length - 1]!
			);
		}),
	);
	return found.flat();
}
