import * as vscode from 'vscode';
import { parseQuery } from '../../core/search/parseQuery';
import type { Browsing } from './browsing';
import type { CitationIndex, CitedAt } from '../citation/citationIndex';
import { openCitation } from '../citation/openCitation';
import { command } from '../command';
import { papersMime } from '../citation/dropCitation';
import { focusedRows } from './focusedRows';
import type { LibraryService } from '../files/libraryService';
import type { MoreRow, PaperNode } from './paperNodes';
import type { PaperTree } from './paperTree';
import type { PinnedGroups } from './pinnedGroups';
import { queryProblemText } from '../search/queryProblemText';
import { Soon } from '../soon';

/** After the last change of what is cited, in milliseconds. */
const quiet = 500;

/** The view *Papers*. */
export function registerPaperTree(
	tree: PaperTree,
	library: LibraryService,
	browsing: Browsing,
	pinned: PinnedGroups,
	index: CitationIndex,
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
		const all = library.current.papers.length;
		// Sorting and grouping wait until somebody looks at the tree.
		const { filter } = browsing;
		const { count, near } = filter === '' ? { count: all, near: 0 } : await tree.counts();
		if (filter !== browsing.filter) {
			return;
		}
		void vscode.commands.executeCommand('setContext', 'litnotes.hasPapers', all > 0);
		view.description = all === 0 ? '' : filter === '' ? String(all) : `${count} of ${all}`;
		view.message = all > 0 && filter !== '' ? filterText(filter, count, near) : undefined;
	};
	let revision = 0;
	const redraw = new Soon(quiet, () => {
		if (index.revision !== revision) {
			revision = index.revision;
			tree.redraw();
		}
	});
	return vscode.Disposable.from(
		view,
		redraw,
		index.onDidChange(() => redraw.ask()),
		library.onDidChange(() => void update()),
		browsing.onDidChange(() => void update()),
		pinned.onDidChange(() => void update()),
		command('_litnotes.renameSelected', async () => {
			const [row] = await focusedRows(view);
			await vscode.commands.executeCommand('litnotes.renameCitekey', row);
		}),
		command('_litnotes.onSelected', async (id: unknown) => {
			const rows = await focusedRows(view);
			if (typeof id === 'string' && id.startsWith('litnotes.')) {
				await vscode.commands.executeCommand(id, rows[0], rows);
			}
		}),
		command('_litnotes.openCitation', (place: CitedAt) => openCitation(place, index)),
		command('_litnotes.showMore', (row: MoreRow) => tree.showMore(row)),
	);
}

function filterText(filter: string, count: number, near: number): string {
	const [problem] = parseQuery(filter).problems;
	return [
		count > 0 ? `Filter: ${filter}` : `No paper passes the filter: ${filter}`,
		...(count === 0 && near > 0 ? ['These come near.'] : []),
		...(problem ? [queryProblemText(problem, filter)] : []),
	].join(' — ');
}
