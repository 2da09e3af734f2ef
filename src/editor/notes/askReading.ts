import * as vscode from 'vscode';
import { stars, statusNames } from '../../core/browse/readingNames';
import type { Paper, Status } from '../../core/library/paper';
import { plainTag } from '../../core/notes/noteTags';
import { statuses } from '../../core/notes/noteStatus';
import { withoutIcons } from '../plainText';
import { statusIcons } from './statusIcons';

/** Which status papers get; `undefined` where the user turned away. */
export async function askStatus(
	papers: readonly Paper[],
): Promise<{ readonly status: Status | undefined } | undefined> {
	const rows = [...statuses, undefined].map(status => ({
		label: status ? `$(${statusIcons[status]}) ${statusNames[status]}` : '$(circle-slash) No status',
		...now(papers, paper => paper.status === status),
		status,
	}));
	return vscode.window.showQuickPick(rows, { placeHolder: `Status of ${whose(papers)}` });
}

/** Which rating papers get; `undefined` where the user turned away. */
export async function askRating(
	papers: readonly Paper[],
): Promise<{ readonly rating: number | undefined } | undefined> {
	const rows = [5, 4, 3, 2, 1, 0, undefined].map(rating => ({
		label: rating === undefined ? 'No rating' : stars(rating),
		...now(papers, paper => paper.rating === rating),
		rating,
	}));
	return vscode.window.showQuickPick(rows, { placeHolder: `Rating of ${whose(papers)}` });
}

export interface TagChange {
	readonly add: readonly string[];
	readonly remove: readonly string[];
}

interface TagRow extends vscode.QuickPickItem {
	readonly tag: string;
}

/** Which tags papers get and lose; what is typed can be a new one. `undefined` where the user turned away. */
export async function askTags(
	papers: readonly Paper[],
	all: readonly Paper[],
): Promise<TagChange | undefined> {
	const before = new Set(papers[0]?.tags.filter(tag => papers.every(({ tags }) => tags.includes(tag))));
	const counts = new Map<string, number>();
	for (const tag of all.flatMap(({ tags }) => tags)) {
		counts.set(tag, (counts.get(tag) ?? 0) + 1);
	}
	const known = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
	const picker = vscode.window.createQuickPick<TagRow>();
	picker.title = `Tags of ${whose(papers)}`;
	picker.placeholder = 'Tick tags, or type a new one';
	picker.canSelectMany = true;
	const ticked = new Set(before);
	const show = () => {
		const typed = plainTag(picker.value);
		const isNew = typed !== '' && !known.includes(typed) && !ticked.has(typed);
		const rows = [...new Set([...ticked, ...known])].map(tag => row(tag, counts.get(tag)));
		const created = isNew
			? [{ label: `$(add) ${withoutIcons(typed)}`, description: 'new tag', tag: typed }]
			: [];
		picker.items = [...created, ...rows];
		picker.selectedItems = rows.filter(({ tag }) => ticked.has(tag));
		// Of rows that can be ticked VS Code itself gives none the focus.
		picker.activeItems = [...created, ...rows].filter(({ tag }) => tag === typed);
	};
	const accepted = await new Promise<boolean>(resolve => {
		picker.onDidChangeValue(show);
		picker.onDidChangeSelection(rows => {
			ticked.clear();
			rows.forEach(({ tag }) => ticked.add(tag));
		});
		picker.onDidAccept(() => {
			// Enter on a tag that was just typed takes it, ticked or not.
			const [active] = picker.activeItems;
			if (active && active.tag === plainTag(picker.value)) {
				ticked.add(active.tag);
			}
			resolve(true);
		});
		picker.onDidHide(() => resolve(false));
		show();
		picker.show();
	});
	picker.dispose();
	return accepted
		? {
				add: [...ticked].filter(tag => !before.has(tag)),
				remove: [...before].filter(tag => !ticked.has(tag)),
			}
		: undefined;
}

function row(tag: string, count: number | undefined): TagRow {
	const description = count ? (count === 1 ? '1 paper' : `${count} papers`) : 'new tag';
	return { label: withoutIcons(tag), description, tag };
}

function now(papers: readonly Paper[], has: (paper: Paper) => boolean): { description?: string } {
	return papers.every(has) ? { description: 'now' } : {};
}

function whose(papers: readonly Paper[]): string {
	const [first] = papers;
	return papers.length === 1 && first ? `“${first.title.slice(0, 60)}”` : `${papers.length} papers`;
}
