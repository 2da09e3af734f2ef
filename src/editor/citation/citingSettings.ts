import * as vscode from 'vscode';
import type { CitationLanguage } from '../../core/citation/citationLanguage';
import { type LanguageSetting, languageSetting } from '../../core/citation/languageSetting';

/** What the user says of how the documents of a folder cite. */
interface FolderSettings {
	readonly language: LanguageSetting;
	readonly markdown: CitationLanguage | undefined;
}

/** Knows what the user says of how documents cite: VS Code takes its time to tell, and every file asks. */
export class CitingSettings implements vscode.Disposable {
	private readonly known = new Map<string, FolderSettings>();
	private readonly listening: vscode.Disposable;

	constructor() {
		const forget = () => this.known.clear();
		this.listening = vscode.Disposable.from(
			vscode.workspace.onDidChangeWorkspaceFolders(forget),
			vscode.workspace.onDidChangeConfiguration(forget),
		);
	}

	of(file: vscode.Uri): FolderSettings {
		const folder = vscode.workspace.getWorkspaceFolder(file);
		const key = folder?.uri.toString() ?? '';
		const known = this.known.get(key) ?? settingsIn(folder);
		this.known.set(key, known);
		return known;
	}

	dispose(): void {
		this.listening.dispose();
	}
}

function settingsIn(folder: vscode.WorkspaceFolder | undefined): FolderSettings {
	const settings = vscode.workspace.getConfiguration('litnotes.citation', folder);
	const markdown = settings.get('markdown');
	return {
		language: languageSetting(settings.get('language')),
		markdown: (['pandoc', 'myst', 'footnote', 'wikilink'] as const).find(name => name === markdown),
	};
}
