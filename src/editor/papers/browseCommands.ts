import * as vscode from 'vscode';
import { type Grouping, groupings } from '../../core/browse/groupPapers';
import { type SortOrder, sortOrders } from '../../core/browse/sortPapers';
import { type Browsing, oneOf } from './browsing';
import { command } from '../command';
import { askFilter } from './filterBox';
import type { QueryValues } from '../search/queryValues';
import type { TabCompletion } from '../search/tabCompletion';

const groupingNames: Record<Grouping, string> = {
	dump: 'By dump',
	date: 'By date',
	letter: 'By first letter',
	topic: 'By topic',
	status: 'By reading status',
	tag: 'By tag',
	rating: 'By rating',
	none: 'Flat list',
};

const orderNames: Record<SortOrder, string> = {
	dump: 'Order in dump',
	title: 'Title',
	date: 'Date, newest first',
};

/** Commands that change how the papers are shown; each takes its answer as an argument, or asks. */
export function registerBrowseCommands(
	browsing: Browsing,
	values: QueryValues,
	tab: TabCompletion,
): vscode.Disposable {
	return vscode.Disposable.from(
		command('litnotes.groupBy', async (answer?: unknown) => {
			const groupBy =
				oneOf(groupings, answer) ?? (await ask('Group papers', groupings, groupingNames, browsing.grouping));
			if (groupBy) {
				await browsing.set({ groupBy });
			}
		}),
		command('litnotes.sortBy', async (answer?: unknown) => {
			const sortBy =
				oneOf(sortOrders, answer) ?? (await ask('Sort papers', sortOrders, orderNames, browsing.order));
			if (sortBy) {
				await browsing.set({ sortBy });
			}
		}),
		command('litnotes.filterPapers', async (answer?: unknown) => {
			if (typeof answer === 'string') {
				await browsing.set({ filter: answer });
			} else {
				await askFilter(browsing, values, tab);
			}
		}),
		command('_litnotes.clearFilter', () => browsing.set({ filter: '' })),
	);
}

async function ask<Answer extends string>(
	placeHolder: string,
	answers: readonly Answer[],
	names: Record<Answer, string>,
	current: Answer,
): Promise<Answer | undefined> {
	const rows = answers.map(answer => ({
		label: names[answer],
		...(answer === current ? { description: 'now' } : {}),
		answer,
	}));
	return (await vscode.window.showQuickPick(rows, { placeHolder }))?.answer;
}
