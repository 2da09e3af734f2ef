import * as vscode from 'vscode';
import type { Browsing } from './browsing';
import { command } from './command';
import { papersMime } from './dropCitation';
import type { LibraryService } from './libraryService';
import type { MoreRow, PaperNode } from './paperNodes';
import type { PaperTree } from './paperTree';
import type { PinnedGroups } from './pinnedGroups';

/** The view *Papers*. */
export function registerPaperTree(
	tree: PaperTree,
	library: LibraryService,
	browsing: Browsing,
	pinned: PinnedGroups,
): vscode.Disposable {
	const view = vscode.window.createTreeView<PaperNode>('litnotes.papers', {
		treeDataProvider: tree,
		canSelectMany: true,
		showCollapseAll: true,
		dragAndDropController: {
			dragMimeTypes: [papersMime],
			dropMimeTypes: [],
			handleDrag: (nodes, dragged) => {
				const keys = nodes.flatMap(node => (node.kind === 'paper' ? node.keys : []));
				dragged.set(papersMime, new vscode.DataTransferItem(JSON.stringify(keys)));
			},
		},
	});
	const update = async () => {
		tree.refresh();
		const shown = await tree.count();
		const all = library.current.papers.length;
		void vscode.commands.executeCommand('setContext', 'litnotes.hasPapers', all > 0);
		view.description = all === 0 ? '' : browsing.filter === '' ? String(all) : `${shown} of ${all}`;
		view.message = all > 0 && browsing.filter !== '' ? filterText(browsing.filter, shown) : undefined;
	};
	return vscode.Disposable.from(
		view,
		library.onDidChange(() => void update()),
		browsing.onDidChange(() => void update()),
		pinned.onDidChange(() => void update()),
		command('_litnotes.renameSelected', () =>
			vscode.commands.executeCommand('litnotes.renameCitekey', view.selection[0]),
		),
		// A key of the view acts on what is selected there; VS Code tells that only to menus.
		command('_litnotes.onSelected', (id: unknown) =>
			typeof id === 'string' && id.startsWith('litnotes.')
				? vscode.commands.executeCommand(id, view.selection[0], view.selection)
				: undefined,
		),
		command('_litnotes.showMore', (row: MoreRow) => tree.showMore(row)),
	);
}

function filterText(filter: string, shown: number): string {
	return shown === 0 ? `No paper passes the filter: ${filter}` : `Filter: ${filter}`;
}
