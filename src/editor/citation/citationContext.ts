import * as vscode from 'vscode';
import { type CitationLanguage, citationLanguage, isMarkdown } from '../../core/citation/citationLanguage';
import type { IncludeGraph } from '../bibliography/includeGraph';
import { isCell, notebookOf } from './notebooks';
import type { ProjectFactsOf } from './projectFacts';

/** A text, open or not, as far as its language is concerned. */
export interface CitingText {
	readonly uri: vscode.Uri;
	/** Empty where only VS Code would know. */
	readonly languageId: string;
	readonly text: string;
}

/**
 * How a text cites: by what the user says, by its language, its name, what it loads, and the project around it. Which
 * LaTeX its main file loads only who writes has to know; a scan finds the same without `includes`.
 */
export async function languageOf(
	{ uri, languageId, text }: CitingText,
	projects: ProjectFactsOf,
	includes?: IncludeGraph,
): Promise<CitationLanguage> {
	const document = { languageId, fileName: uri.path, text };
	const file = notebookOf(uri)?.uri ?? uri;
	const settings = projects.settings.of(file);
	const chosen = settings.language.of({ languageId, fileName: vscode.workspace.asRelativePath(file, false) });
	if (chosen && !(isCell(uri) && citationLanguage(document) === 'plain')) {
		return chosen;
	}
	if (isMarkdown(document)) {
		return settings.markdown ?? citationLanguage(document, await projects.of(uri));
	}
	const language = citationLanguage(document);
	return language === 'latex' ? ((await includes?.latexOf(uri)) ?? language) : language;
}

/** How the Markdown cells of a notebook cite, each by what it says. */
export async function languageOfCells(
	notebook: vscode.Uri,
	projects: ProjectFactsOf,
): Promise<(text: string) => CitationLanguage> {
	const facts = await projects.of(notebook);
	const { language, markdown } = projects.settings.of(notebook);
	const fileName = vscode.workspace.asRelativePath(notebook, false);
	const setting = language.of({ languageId: 'markdown', fileName }) ?? markdown;
	return text => setting ?? citationLanguage({ languageId: 'markdown', fileName: '', text }, facts);
}
