import * as vscode from 'vscode';
import { parseQuery } from '../../core/search/parseQuery';
import type { Browsing } from './browsing';
import { queryProblemText } from '../search/queryProblemText';
import type { QueryValues } from '../search/queryValues';

/** Lets the user type a filter that the tree follows; Escape brings the old one back. */
export async function askFilter(browsing: Browsing, values: QueryValues): Promise<void> {
	const before = browsing.filter;
	const box = vscode.window.createInputBox();
	box.title = 'Filter Papers';
	box.placeholder = 'Words, title:… abs:… has:code year:2024.. -not "a phrase" — empty shows all';
	box.value = before;
	// The tree is there to be clicked meanwhile; only Escape takes the filter back.
	box.ignoreFocusOut = true;
	let completing = new vscode.CancellationTokenSource();
	const complete = async (query: string) => {
		completing.cancel();
		completing = new vscode.CancellationTokenSource();
		const completions = await values.complete(query, completing.token);
		if (completions) {
			box.prompt = completions.map(({ label }) => label).join('   ');
		}
	};
	const listening: vscode.Disposable[] = [box];
	try {
		const accepted = await new Promise<boolean>(resolve => {
			listening.push(
				box.onDidChangeValue(value => {
					void complete(value);
					const [problem] = parseQuery(value).problems;
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
