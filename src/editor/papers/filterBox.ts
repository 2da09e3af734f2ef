import * as vscode from 'vscode';
import { completeQuery } from '../../core/search/completeQuery';
import type { Browsing } from './browsing';
import { queryProblemText } from '../search/queryProblemText';
import type { QueryValues } from '../search/queryValues';
import type { SearchService } from '../search/searchService';

/** Lets the user type a filter that the tree follows; Escape brings the old one back. */
export async function askFilter(
	browsing: Browsing,
	search: SearchService,
	values: QueryValues,
): Promise<void> {
	const before = browsing.filter;
	const box = vscode.window.createInputBox();
	box.title = 'Filter Papers';
	box.placeholder = 'Words, title:… abs:… has:code year:2024.. -not "a phrase" — empty shows all';
	box.value = before;
	// The tree is there to be clicked meanwhile; only Escape takes the filter back.
	box.ignoreFocusOut = true;
	const listening: vscode.Disposable[] = [box];
	try {
		const accepted = await new Promise<boolean>(resolve => {
			listening.push(
				box.onDidChangeValue(value => {
					box.prompt = completeQuery(value, values.of)
						.map(({ label }) => label)
						.join('   ');
					const [problem] = search.search(value, 1).problems;
					box.validationMessage = problem && {
						message: queryProblemText(problem, value),
						severity: vscode.InputBoxValidationSeverity.Warning,
					};
					void browsing.set({ filter: value.trim() });
				}),
				box.onDidAccept(() => resolve(true)),
				box.onDidHide(() => resolve(false)),
			);
			box.show();
		});
		if (!accepted) {
			await browsing.set({ filter: before });
		}
	} finally {
		vscode.Disposable.from(...listening).dispose();
	}
}
