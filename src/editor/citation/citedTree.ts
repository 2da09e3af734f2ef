import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { PaperKeys } from '../command';
import { rowContext } from '../papers/paperRow';
import { paperTooltip } from '../papers/paperTooltip';

/** A work that a document cites. Passed to a command, it names its paper, if it is one of ours. */
export interface CitedRow extends PaperKeys {
	readonly key: string;
	/** `undefined` where only the text itself defines the key, or nobody. */
	readonly paper: Paper | undefined;
	readonly isKnown: boolean;
	/** Where it is cited first, and how often in all. */
	readonly first: vscode.Location;
	readonly times: number;
}

/** What the active document cites, for the sidebar. */
export class CitedTree implements vscode.TreeDataProvider<CitedRow>, vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<undefined>();
	readonly onDidChangeTreeData = this.changed.event;

	/** `rows` tells what is cited now. VS Code asks as it shows the view, and drops what it is told at that moment. */
	constructor(private readonly rows: () => Promise<CitedRow[]>) {}

	refresh(): void {
		this.changed.fire(undefined);
	}

	async getChildren(row?: CitedRow): Promise<CitedRow[]> {
		return row ? [] : this.rows();
	}

	getTreeItem(row: CitedRow): vscode.TreeItem {
		const { key, paper, isKnown, first, times } = row;
		const item = new vscode.TreeItem(paper?.title ?? key);
		const said = paper ? paper.key : isKnown ? 'defined in the text' : 'unknown';
		item.id = `${first.uri.toString()}#${key}`;
		item.description = times > 1 ? `${said} · ${times}×` : said;
		item.iconPath = new vscode.ThemeIcon(paper ? 'file-text' : isKnown ? 'book' : 'question');
		item.contextValue = paper ? rowContext(paper) : 'key';
		item.command = {
			command: 'vscode.open',
			title: 'Go to First Citation',
			arguments: [first.uri, { selection: first.range } satisfies vscode.TextDocumentShowOptions],
		};
		const often = times > 1 ? [`cited ${times} times`] : [];
		item.accessibilityInformation = { label: [item.label, said, ...often].join(', ') };
		return item;
	}

	resolveTreeItem(item: vscode.TreeItem, { paper, isKnown, key }: CitedRow): vscode.TreeItem {
		item.tooltip = paper
			? paperTooltip(paper)
			: isKnown
				? `${key} is defined in the text itself.`
				: `No paper and no bibliography of the workspace has the key ${key}.`;
		return item;
	}

	dispose(): void {
		this.changed.dispose();
	}
}
