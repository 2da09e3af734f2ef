import * as vscode from 'vscode';
import {
	includedFiles,
	includingExtensions,
	mayInclude,
	namedMainFile,
} from '../../core/bibliography/includedFiles';
import { namedBibliographies } from '../../core/bibliography/namedBibliographies';
import { loadedLatex } from '../../core/citation/citationLanguage';
import { exists } from '../files/exists';
import { mayBeFolder, type WorkspaceChanges } from '../files/workspaceChanges';
import { currentText } from './currentText';

/** What a file says of others. */
interface FileFacts {
	/** For each file that it includes the URIs that may be meant, the likeliest first: names may be relative to several folders. */
	readonly included: readonly (readonly string[])[];
	/** The bibliographies that it names, as it writes them. */
	readonly bibliographies: readonly string[];
	/** The file that it says it is a part of. */
	readonly main: vscode.Uri | undefined;
	readonly latex: ReturnType<typeof loadedLatex>;
}

const pattern = `**/*.{${includingExtensions.join(',')}}`;
/** More than the longest of books has. */
const mostFiles = 2_000;

/** Which files of the workspace are parts of which, read when first asked for. */
export class IncludeGraph implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	/** Fires when some file that was asked for may say something else of others. */
	readonly onDidChange = this.changed.event;

	private readonly files = new Map<string, Promise<readonly vscode.Uri[]>>();
	/** Files that were looked for once more. */
	private readonly sought = new Set<string>();
	private readonly facts = new Map<string, Promise<FileFacts>>();
	private readonly watching: vscode.Disposable;

	constructor(changes: WorkspaceChanges) {
		const forget = (uri: vscode.Uri) => {
			if (this.facts.delete(uri.toString())) {
				this.changed.fire();
			}
		};
		const recount = (uris: readonly vscode.Uri[]) => {
			// A folder may hold files that count, and of those in it nobody tells.
			if (uris.some(uri => mayInclude(uri.path) || mayBeFolder(uri))) {
				this.files.clear();
				this.sought.clear();
				this.facts.clear();
				this.changed.fire();
			}
		};
		this.watching = vscode.Disposable.from(
			changes.onDidCreate(recount),
			changes.onDidSettle(recount),
			changes.onDidDelete(uri => recount([uri])),
			changes.onDidChange(uris => uris.forEach(forget)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => forget(document.uri)),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
		);
	}

	/**
	 * The file that a file says it is a part of; else those that include it, by way of others or not, and that no other
	 * file includes; without such, itself.
	 */
	async mainFilesOf(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
		const { main } = await this.factsOf(uri);
		if (main) {
			return [main];
		}
		const all = await this.filesAround(uri);
		const there = new Set(all.map(String));
		const parts = await Promise.all(all.map(file => this.partsOf(file, there)));
		const parents = (part: vscode.Uri) => all.filter((_, i) => parts[i]!.includes(part.toString()));
		const seen = new Set([uri.toString()]);
		const mains: vscode.Uri[] = [];
		for (const queue = [uri]; queue.length > 0;) {
			const file = queue.shift()!;
			const above = parents(file).filter(parent => !seen.has(parent.toString()));
			above.forEach(parent => seen.add(parent.toString()));
			queue.push(...above);
			mains.push(...(parents(file).length === 0 ? [file] : []));
		}
		return mains.length > 0 ? mains : [uri];
	}

	/** The bibliographies that a file and all that it includes name, with the files that name them. */
	async bibliographiesOf(main: vscode.Uri): Promise<readonly { name: string; file: vscode.Uri }[]> {
		const found: { name: string; file: vscode.Uri }[] = [];
		for await (const { file, facts } of this.filesOf(main)) {
			found.push(...facts.bibliographies.map(name => ({ name, file })));
		}
		return found;
	}

	/** The package of citations that the LaTeX document loads of which a file is a part, if any. */
	async latexOf(uri: vscode.Uri): Promise<FileFacts['latex']> {
		if (!vscode.workspace.getWorkspaceFolder(uri)) {
			return undefined;
		}
		for (const main of await this.mainFilesOf(uri)) {
			for await (const { facts } of this.filesOf(main)) {
				if (facts.latex) {
					return facts.latex;
				}
			}
		}
		return undefined;
	}

	dispose(): void {
		this.watching.dispose();
		this.changed.dispose();
	}

	/** A file, and all that it includes, by way of others or not. */
	private async *filesOf(main: vscode.Uri): AsyncGenerator<{ file: vscode.Uri; facts: FileFacts }> {
		const there = new Set((await this.filesAround(main)).map(String));
		const seen = new Set([main.toString()]);
		for (const queue = [main]; queue.length > 0;) {
			const file = queue.shift()!;
			yield { file, facts: await this.factsOf(file) };
			const parts = (await this.partsOf(file, there)).filter(part => !seen.has(part));
			parts.forEach(part => seen.add(part));
			queue.push(...parts.map(part => vscode.Uri.parse(part)));
		}
	}

	/** The files that a file includes, of those that are there. */
	private async partsOf(file: vscode.Uri, there: ReadonlySet<string>): Promise<readonly string[]> {
		const { included } = await this.factsOf(file);
		return included.flatMap(places => places.find(place => there.has(place)) ?? []);
	}

	/** The files of its workspace folder. News of one that was made just now may still be on their way. */
	private async filesAround(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		const known = folder && uri.scheme !== 'untitled' ? await this.filesIn(folder) : [];
		const key = uri.toString();
		if (!folder || this.sought.has(key) || known.some(file => file.toString() === key)) {
			return known;
		}
		this.sought.add(key);
		this.files.delete(folder.uri.toString());
		return this.filesIn(folder);
	}

	private filesIn(folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
		const key = folder.uri.toString();
		const files =
			this.files.get(key) ??
			Promise.resolve(
				vscode.workspace.findFiles(
					new vscode.RelativePattern(folder, pattern),
					'**/node_modules/**',
					mostFiles,
				),
			);
		this.files.set(key, files);
		return files;
	}

	private factsOf(uri: vscode.Uri): Promise<FileFacts> {
		const key = uri.toString();
		const facts = this.facts.get(key) ?? read(uri);
		this.facts.set(key, facts);
		return facts;
	}
}

/** A file that is not there says nothing. */
async function read(uri: vscode.Uri): Promise<FileFacts> {
	// To ask for a file that is open takes longer than to read it, and its author types on.
	const isOpen = vscode.workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
	const text = isOpen || (await exists(uri)) ? await currentText(uri) : '';
	const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
	const included = includedFiles(text, uri.path).map(({ name, atRoot }) => {
		const folders = atRoot ? [root] : foldersAbove(uri, root);
		return folders.flatMap(folder => (folder ? vscode.Uri.joinPath(folder, name).toString() : []));
	});
	const main = namedMainFile(text);
	return {
		included,
		bibliographies: namedBibliographies(text, uri.path),
		main: main === undefined ? undefined : vscode.Uri.joinPath(uri, '..', main),
		latex: loadedLatex(text),
	};
}

/** The folder of a file and, for TeX, which goes by the folder of the main file, those above it in the workspace. */
function foldersAbove(uri: vscode.Uri, root: vscode.Uri | undefined): readonly vscode.Uri[] {
	const folders = [vscode.Uri.joinPath(uri, '..')];
	const isTex = /\.(?:tex|ltx|latex|rnw|sty|cls)$/i.test(uri.path);
	while (isTex && root && folders.at(-1)!.path.length > root.path.length) {
		folders.push(vscode.Uri.joinPath(folders.at(-1)!, '..'));
	}
	return folders;
}
