import * as vscode from 'vscode';
import type { QueryValues } from '../search/queryValues';
import { searchDocuments } from './savedSearches';

/** Completes operators and their values in the queries of saved searches. */
export function registerSearchCompletion(values: QueryValues): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider(
		searchDocuments,
		{
			async provideCompletionItems(document, position, token) {
				const before = document.lineAt(position).text.slice(0, position.character);
				const [, query] = /^[^\s#][^:]*:\s+["']?(.*)$/.exec(before) ?? [];
				if (query === undefined) {
					return undefined;
				}
				const start = position.translate(0, -/[^\s(]*$/.exec(query)![0].replace(/^-/, '').length);
				const found = await values.complete(query, token, 50);
				const range = new vscode.Range(start, position);
				const items = found?.map(({ label, isOperator }, rank) => {
					const item = new vscode.CompletionItem(
						label,
						isOperator ? vscode.CompletionItemKind.Keyword : vscode.CompletionItemKind.Value,
					);
					item.range = range;
					// VS Code would hide what does not have the letters that were typed: `raeding` for `reading`.
					item.filterText = document.getText(range);
					item.sortText = String(rank).padStart(2, '0');
					if (isOperator) {
						item.command = { command: 'editor.action.triggerSuggest', title: 'Suggest' };
					}
					return item;
				});
				return items && new vscode.CompletionList(items, true);
			},
		},
		':',
		' ',
	);
}
