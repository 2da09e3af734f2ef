import * as vscode from 'vscode';
import { citationSyntax } from '../core/citation/citationForms';
import { keyWords } from '../core/citation/keyWords';
import { unknownKey } from './citationDiagnostics';
import type { CitedKeys } from './citedKeys';
import { citingDocuments } from './citingDocuments';
import type { SearchService } from './searchService';

const mostFixes = 3;

/** The likeliest keys in place of one that nobody knows. */
export function registerCitationFixes(search: SearchService, cited: CitedKeys): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		citingDocuments,
		{
			async provideCodeActions(document, _range, { diagnostics }) {
				const unknown = diagnostics.filter(({ code }) => code === unknownKey);
				if (unknown.length === 0) {
					return [];
				}
				const { isShortKey } = citationSyntax(await cited.language(document));
				return unknown.flatMap(diagnostic => {
					const likely = likelyKeys(search, document.getText(diagnostic.range));
					return likely.filter(isShortKey).map(key => replaceKey(document, diagnostic, key));
				});
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}

/** By the words in the key; by those without its digits, where a year leads nowhere. */
function likelyKeys(search: SearchService, key: string): readonly string[] {
	const words = keyWords(key);
	const queries = [words, words.replace(/\p{N}+/gu, '')];
	const hits = queries.flatMap(query => search.index.search(query, { limit: mostFixes }).hits);
	return [...new Set(hits.map(({ paper }) => paper.key))].slice(0, mostFixes);
}

function replaceKey(
	document: vscode.TextDocument,
	diagnostic: vscode.Diagnostic,
	key: string,
): vscode.CodeAction {
	const action = new vscode.CodeAction(`Cite ${key}`, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.edit = new vscode.WorkspaceEdit();
	action.edit.replace(document.uri, diagnostic.range, key);
	return action;
}
