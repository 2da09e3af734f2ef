import * as vscode from 'vscode';
import { statusNames } from '../../core/browse/readingNames';
import type { Paper } from '../../core/library/paper';
import { markedTitle } from '../../core/search/markedTitle';
import type { CitationIndex } from '../citation/citationIndex';
import { citingItem, citingRows } from '../citation/citingRows';
import { statusIcons } from '../notes/statusIcons';
import { type GroupRow, type MoreRow, type PaperNode, type PaperRow, rowsOf } from './paperNodes';
import { rowContext, rowDescription } from './paperRow';
import { paperTooltip } from './paperTooltip';
import { type GroupDesk, type ShownGroups, shownGroups } from './shownGroups';

/** Rows of one group that are listed at first, and how many more each time. */
const page = 500;

/** What is listed in rows. */
interface Listed extends ShownGroups {
	readonly rows: readonly GroupRow[];
}

const nothing: Listed = { rows: [], groups: [], count: 0, near: 0 };

/** The papers of the library in groups, for the sidebar. */
export class PaperTree implements vscode.TreeDataProvider<PaperNode>, vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<PaperNode | undefined>();
	readonly onDidChangeTreeData = this.changed.event;

	/** How many papers of a group are listed, by its id. */
	private readonly listed = new Map<string, number>();
	private grouping = new vscode.CancellationTokenSource();
	private shown: Promise<Listed> | undefined;

	constructor(
		private readonly desk: GroupDesk,
		private readonly index: CitationIndex,
	) {}

	/** How many papers pass the filter, and how many come near it. */
	async counts(): Promise<Pick<ShownGroups, 'count' | 'near'>> {
		return (this.shown ??= this.show());
	}

	/** The paper that is listed `steps` after this one, or before it where negative. */
	async neighbour(paper: Paper, steps: number): Promise<Paper | undefined> {
		const { rows } = await (this.shown ??= this.show());
		const listed = [...new Set(rows.flatMap(({ group }) => group.papers))];
		const index = listed.indexOf(paper);
		return listed[index < 0 ? 0 : index + steps];
	}

	/** Lists everything afresh. */
	refresh(): void {
		this.shown = undefined;
		this.changed.fire(undefined);
	}

	/** Draws the rows again, as they are grouped now. */
	redraw(): void {
		this.changed.fire(undefined);
	}

	/** Lists more of a long group. */
	showMore({ parent }: MoreRow): void {
		this.listed.set(parent.group.id, this.listedOf(parent) + page);
		this.changed.fire(this.isUnwrapped(parent) ? undefined : parent);
	}

	async getChildren(node?: PaperNode): Promise<PaperNode[]> {
		if (node) {
			return node.kind === 'group'
				? rowsOf(node, this.listedOf(node))
				: node.kind === 'paper'
					? citingRows(node, this.index)
					: [];
		}
		const { rows } = await (this.shown ??= this.show());
		return rows.flatMap(row => (this.isUnwrapped(row) ? rowsOf(row, this.listedOf(row)) : row));
	}

	getParent(node: PaperNode): PaperNode | undefined {
		return node.kind === 'group' || (node.kind !== 'citing' && this.isUnwrapped(node.parent))
			? undefined
			: node.parent;
	}

	getTreeItem(node: PaperNode): vscode.TreeItem {
		switch (node.kind) {
			case 'group':
				return groupItem(node, this.desk.browsing.filter !== '');
			case 'paper':
				return paperItem(node, this.desk.browsing.filter, this.index.isCited(node.paper));
			case 'citing':
				return citingItem(node);
			case 'more':
				return moreItem(node);
		}
	}

	resolveTreeItem(item: vscode.TreeItem, node: PaperNode): vscode.TreeItem {
		if (node.kind === 'paper') {
			item.tooltip = paperTooltip(node.paper, node.query ?? this.desk.browsing.filter);
		}
		return item;
	}

	dispose(): void {
		this.grouping.cancel();
		this.changed.dispose();
	}

	/** In a flat list the papers stand by themselves. */
	private isUnwrapped({ group }: GroupRow): boolean {
		return group.id === 'none';
	}

	private listedOf({ group }: GroupRow): number {
		return this.listed.get(group.id) ?? page;
	}

	private async show(): Promise<Listed> {
		this.grouping.cancel();
		const { token } = (this.grouping = new vscode.CancellationTokenSource());
		const shown = await shownGroups(this.desk, token);
		// Where a newer call took over, what it finds is what we find.
		return shown
			? { ...shown, rows: shown.groups.map(group => ({ kind: 'group', group })) }
			: (this.shown ?? nothing);
	}
}

const groupIcons = {
	new: 'sparkle',
	reading: 'book',
	search: 'search',
	near: 'search-fuzzy',
	none: 'folder',
};

function groupItem({ group }: GroupRow, filtered: boolean): vscode.TreeItem {
	const isOpen = filtered && group.id !== 'near';
	const state = isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
	const item = new vscode.TreeItem(group.label, state);
	const papers = group.papers.length === 1 ? '1 paper' : `${group.papers.length} papers`;
	// VS Code keeps a group open or closed by its id, so a filtered group needs another.
	item.id = `${filtered ? 'filtered' : 'group'}:${group.id}`;
	item.description = String(group.papers.length);
	item.contextValue = group.dump ? 'dump' : (group.pinned ?? 'group');
	item.iconPath = new vscode.ThemeIcon(group.dump ? 'file' : groupIcons[group.pinned ?? 'none']);
	item.tooltip = group.dump
		? vscode.workspace.asRelativePath(vscode.Uri.parse(group.dump))
		: (group.hint ?? group.query ?? group.label);
	item.accessibilityInformation = { label: `${group.label}, ${papers}` };
	return item;
}

function paperItem(row: PaperRow, filter: string, isCited: boolean): vscode.TreeItem {
	const { paper, parent, query } = row;
	const item = new vscode.TreeItem({
		label: paper.title,
		highlights: highlights(paper.title, query ?? filter),
	});
	const known = [...knownOf(paper), ...(isCited ? ['cited'] : [])];
	if (isCited) {
		item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
	}
	item.id = `${parent.group.id}/${paper.key}`;
	item.description = rowDescription(paper);
	item.iconPath = new vscode.ThemeIcon(
		paper.status
			? statusIcons[paper.status]
			: paper.note
				? 'note'
				: known.includes('code')
					? 'file-code'
					: 'file-text',
	);
	item.contextValue = rowContext(paper);
	item.command = { command: 'litnotes.openPaper', title: 'Open Paper', arguments: [row] };
	item.accessibilityInformation = { label: [paper.title, paper.key, ...known].join(', ') };
	return item;
}

/** What a query found in a title; VS Code takes pairs that it may change. */
function highlights(title: string, query: string): [number, number][] {
	return markedTitle(title, query).map(([start, end]) => [start, end]);
}

/** What a reader may want to know of a paper before opening it. */
function knownOf(paper: Paper): string[] {
	const code = paper.links.some(({ kind }) => kind === 'code');
	const { status, rating, tags } = paper;
	return [
		...(code ? ['code'] : []),
		...(paper.note ? ['note'] : []),
		...(status ? [statusNames[status]] : []),
		...(rating === undefined ? [] : [`rated ${rating} of 5`]),
		...(tags.length > 0 ? [`tagged ${tags.join(', ')}`] : []),
	];
}

function moreItem(row: MoreRow): vscode.TreeItem {
	const item = new vscode.TreeItem(`Show ${Math.min(page, row.left)} more`);
	item.id = `more:${row.parent.group.id}`;
	item.description = `${row.left} left`;
	item.iconPath = new vscode.ThemeIcon('ellipsis');
	item.command = { command: '_litnotes.showMore', title: 'Show More', arguments: [row] };
	return item;
}
