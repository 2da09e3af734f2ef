import * as vscode from 'vscode';
import {
	type CitationLanguage,
	citationLanguage,
	type ProjectFacts,
} from '../core/citation/citationLanguage';

/** How a document cites: by its language, its name, what it loads, and the project around it. */
export async function languageOf(document: vscode.TextDocument): Promise<CitationLanguage> {
	const chosen = document.languageId === 'markdown' ? markdownSetting(document) : undefined;
	if (chosen) {
		return chosen;
	}
	return citationLanguage(
		{ languageId: document.languageId, fileName: document.uri.path, text: document.getText() },
		await projectFacts(document),
	);
}

function markdownSetting(document: vscode.TextDocument): CitationLanguage | undefined {
	const setting = vscode.workspace.getConfiguration('litnotes.citation', document).get('markdown');
	return (['pandoc', 'myst', 'footnote', 'wikilink'] as const).find(language => language === setting);
}

async function projectFacts({ uri, languageId }: vscode.TextDocument): Promise<ProjectFacts> {
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	if (!folder || languageId !== 'markdown') {
		return {};
	}
	const [myst, quarto, obsidian] = await Promise.all(
		['myst.yml', '_quarto.yml', '.obsidian'].map(name => exists(vscode.Uri.joinPath(folder.uri, name))),
	);
	return { mystProject: myst === true, quartoProject: quarto === true, obsidianVault: obsidian === true };
}

async function exists(uri: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return false;
		}
		throw error;
	}
}
