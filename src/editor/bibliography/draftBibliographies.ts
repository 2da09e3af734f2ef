import * as vscode from 'vscode';
import { mayInclude } from '../../core/bibliography/includedFiles';
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
		const own = namedBibliographies(document.getText(), uri.path);
		if (own.length > 0) {
			return resolved(own, [uri]);
		}
		const ofMain = mayInclude(uri.path) ? await this.ofMainFile(uri) : [];
		const isInProject = /\.(?:(?:q|r)?md|markdown|mdown|ipynb|rst|rest)$/i.test(uri.path);
		return ofMain.length === 0 && isInProject ? ofProject(uri) : ofMain;
	}

	private async ofMainFile(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
		for (const main of await this.graph.mainFilesOf(uri)) {
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
		for (const file of await thereIn(folder, projectFiles)) {
			const names = projectBibliographies(await currentText(file), nameOf(file));
			if (names.length > 0) {
				return resolved(names, [file]);
			}
		}
		// A book of bookdown says it in the front matter of its first chapter.
		const [book] = await thereIn(folder, ['_bookdown.yml']);
		const [first] = book ? await thereIn(folder, ['index.Rmd', 'index.rmd']) : [];
		if (first) {
			return resolved(namedBibliographies(await currentText(first), first.path), [first]);
		}
	} while (root && folder.path.length > root.path.length);
	return [];
}

/** Those of some names that a folder has: folders with saved pages are too large to be listed each time. */
async function thereIn(folder: vscode.Uri, names: readonly string[]): Promise<readonly vscode.Uri[]> {
	const files = names.map(name => vscode.Uri.joinPath(folder, name));
	const areThere = await Promise.all(files.map(exists));
	return files.filter((_, i) => areThere[i]);
}

function nameOf({ path }: vscode.Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
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
