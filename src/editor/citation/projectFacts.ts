import * as vscode from 'vscode';
import type { ProjectFacts } from '../../core/citation/citationLanguage';
import { exists } from '../files/exists';
import type { WorkspaceChanges } from '../files/workspaceChanges';
import { CitingSettings } from './citingSettings';
import { notebookOf } from './notebooks';

/** What tells, by lying in a folder, how the Markdown in and below it is read. */
const signs: readonly (readonly [name: string, facts: ProjectFacts])[] = [
	['_quarto.yml', { quartoProject: true }],
	['_quarto.yaml', { quartoProject: true }],
	['_bookdown.yml', { quartoProject: true }],
	['myst.yml', { mystProject: true }],
	// Jupyter Book's table of contents, and Sphinx, whose Markdown is MyST.
	['_toc.yml', { mystProject: true }],
	['conf.py', { mystProject: true }],
	['.obsidian', { obsidianVault: true }],
];

/** What lies around files and says how their Markdown is read; the nearest folder that says something decides. */
export class ProjectFactsOf implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	/** Fires when files may be read otherwise than before. */
	readonly onDidChange = this.changed.event;

	/** What the user says, which wins over what lies around. */
	readonly settings = new CitingSettings();

	private readonly known = new Map<string, Promise<ProjectFacts>>();
	private readonly watching: vscode.Disposable;

	constructor(changes: WorkspaceChanges) {
		const forget = () => {
			this.known.clear();
			this.changed.fire();
		};
		const forgetIfTold = (uris: readonly vscode.Uri[]) => {
			if (uris.some(({ path }) => signs.some(([name]) => path.endsWith(`/${name}`)))) {
				forget();
			}
		};
		this.watching = vscode.Disposable.from(
			changes.onDidCreate(forgetIfTold),
			changes.onDidDelete(uri => forgetIfTold([uri])),
			vscode.workspace.onDidChangeWorkspaceFolders(forget),
		);
	}

	async of(uri: vscode.Uri): Promise<ProjectFacts> {
		const file = notebookOf(uri)?.uri ?? uri;
		const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
		return root ? this.ofFolder(vscode.Uri.joinPath(file, '..'), root) : {};
	}

	dispose(): void {
		this.watching.dispose();
		this.settings.dispose();
		this.changed.dispose();
	}

	private ofFolder(folder: vscode.Uri, root: vscode.Uri): Promise<ProjectFacts> {
		const key = folder.toString();
		const facts = this.known.get(key) ?? this.look(folder, root);
		this.known.set(key, facts);
		return facts;
	}

	private async look(folder: vscode.Uri, root: vscode.Uri): Promise<ProjectFacts> {
		const found = await Promise.all(
			signs.map(async ([name, facts]) => ((await exists(vscode.Uri.joinPath(folder, name))) ? facts : {})),
		);
		const facts: ProjectFacts = Object.assign({}, ...found);
		const isRoot = folder.path.length <= root.path.length;
		return Object.keys(facts).length > 0 || isRoot
			? facts
			: this.ofFolder(vscode.Uri.joinPath(folder, '..'), root);
	}
}
