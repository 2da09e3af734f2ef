import * as vscode from 'vscode';
import type { Completion } from '../../core/search/completeQuery';
import { parseQuery } from '../../core/search/parseQuery';
import type { Browsing } from './browsing';
import { withoutLinks } from '../plainText';
import { queryProblemText } from '../search/queryProblemText';
import type { QueryValues } from '../search/queryValues';
import type { TabCompletion } from '../search/tabCompletion';

const hint = 'Escape brings the old filter back.';

/** Lets the user type a filter that the tree follows; Escape brings the old one back. */
export async function askFilter(browsing: Browsing, values: QueryValues, tab: TabCompletion): Promise<void> {
	const before = browsing.filter;
	const box = new FilterBox(browsing, values, tab);
	if (!(await box.ask())) {
		await browsing.set({ filter: before });
	}
}

class FilterBox {
	private readonly box = vscode.window.createInputBox();
	private completing = new vscode.CancellationTokenSource();

	constructor(
		private readonly browsing: Browsing,
		private readonly values: QueryValues,
		private readonly tab: TabCompletion,
	) {
		const { box } = this;
		box.title = 'Filter Papers';
		box.placeholder = 'Words, title:… abs:… has:code year:2024.. -not "a phrase" — empty shows all';
		box.value = browsing.filter;
		// The tree is there to be clicked meanwhile; only Escape takes the filter back.
		box.ignoreFocusOut = true;
	}

	/** Whether the filter that was typed is to stay. */
	async ask(): Promise<boolean> {
		const { box } = this;
		const listening: vscode.Disposable[] = [box];
		try {
			return await new Promise<boolean>(resolve => {
				listening.push(
					box.onDidChangeValue(() => this.follow()),
					box.onDidAccept(() => resolve(true)),
					box.onDidHide(() => resolve(false)),
				);
				void this.explain();
				box.show();
			});
		} finally {
			this.completing.cancel();
			this.tab.offer(this, undefined);
			vscode.Disposable.from(...listening).dispose();
		}
	}

	private follow(): void {
		void this.browsing.set({ filter: this.box.value.trim() });
		void this.explain();
	}

	/** Says what is wrong with the filter, and how it may go on. */
	private async explain(): Promise<void> {
		const { box } = this;
		const query = box.value;
		const [problem] = parseQuery(query).problems;
		box.validationMessage = problem && {
			message: withoutLinks(queryProblemText(problem, query)),
			severity: vscode.InputBoxValidationSeverity.Warning,
		};
		this.completing.cancel();
		const { token } = (this.completing = new vscode.CancellationTokenSource());
		const completions = await this.values.complete(query, token);
		if (completions && !token.isCancellationRequested) {
			this.offer(completions);
		}
	}

	private offer(completions: readonly Completion[]): void {
		const { box } = this;
		const [first] = completions;
		// Tags and names are strangers' texts, and VS Code would make links of some.
		box.prompt = first ? withoutLinks(`Tab: ${completions.map(({ label }) => label).join('   ')}`) : hint;
		const take = (query: string) => {
			box.value = query;
			this.follow();
		};
		this.tab.offer(this, first && (() => take(first.query)));
	}
}
