import * as vscode from 'vscode';
import { type CitationLanguage, citationLanguage, isMarkdown } from '../../core/citation/citationLanguage';
import type { ProjectFactsOf } from './projectFacts';

/** A text, open or not, as far as its language is concerned. */
export interface CitingText {
	readonly uri: vscode.Uri;
	/** Empty where only VS Code would know. */
	readonly languageId: string;
	readonly text: string;
}

/** How a text cites: by what the user says, by its language, its name, what it loads, and the project around it. */
export async function languageOf(
	{ uri, languageId, text }: CitingText,
	projects: ProjectFactsOf,
): Promise<CitationLanguage> {
	const document = { languageId, fileName: uri.path, text };
	if (!isMarkdown(document)) {
		return citationLanguage(document);
	}
	return markdownSetting(uri, languageId) ?? citationLanguage(document, await projects.of(uri));
}

/** How the Markdown cells of a notebook cite, each by what it says. */
export async function languageOfCells(
	notebook: vscode.Uri,
	projects: ProjectFactsOf,
): Promise<(text: string) => CitationLanguage> {
	const facts = await projects.of(notebook);
	const setting = markdownSetting(notebook, 'markdown');
	return text => setting ?? citationLanguage({ languageId: 'markdown', fileName: '', text }, facts);
}

function markdownSetting(uri: vscode.Uri, languageId: string): CitationLanguage | undefined {
	const scope = { uri, languageId: languageId || 'markdown' };
	const setting = vscode.workspace.getConfiguration('litnotes.citation', scope).get('markdown');
	return (['pandoc', 'myst', 'footnote', 'wikilink'] as const).find(language => language === setting);
}
