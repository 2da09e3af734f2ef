import * as vscode from 'vscode';
import { saveSearch } from '../../core/notes/savedSearches';
import type { Browsing } from '../papers/browsing';
import { changeTexts } from '../files/changeText';
import { command } from '../command';
import { exists } from '../files/exists';
import { searchPlace } from './savedSearches';

/** Commands that save the present filter, and show what was saved. */
export function registerSearchFileCommands(browsing: Browsing): vscode.Disposable {
	return vscode.Disposable.from(
		command('litnotes.saveSearch', async (argument?: unknown) => {
			const given = typeof argument === 'object' ? { ...argument } : {};
			const query = text(given, 'query') ?? browsing.filter;
			if (query.trim() === '') {
				throw new Error('There is nothing to save: filter the papers first.');
			}
			const name = text(given, 'name') ?? (await askName(query));
			if (name) {
				await save(name, query.trim());
			}
		}),
		command('litnotes.editSearches', async () => {
			const uri = searchPlace();
			if (!(await exists(uri))) {
				await changeTexts([], [{ uri, text: example }]);
			}
			await vscode.window.showTextDocument(uri);
		}),
	);
}

const example =
	'# Searches that the tree lists as groups: a name, and a query as in Search Papers.\n# Unread surveys: status:toRead title:survey\n';

async function save(name: string, query: string): Promise<void> {
	const uri = searchPlace();
	if (await exists(uri)) {
		await changeTexts([{ uri, edit: text => saveSearch(text, name, query) }]);
	} else {
		await changeTexts(
			[],
			[
				{
					uri,
					text: saveSearch('', name, query)
						.map(({ text }) => text)
						.join(''),
				},
			],
		);
	}
}

function askName(query: string): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: 'Save Search',
		prompt: `Name of the group for: ${query}`,
		value: query,
		validateInput: value => (value.trim() === '' ? 'A name is needed.' : undefined),
	});
}

function text(given: object, name: string): string | undefined {
	const value: unknown = name in given ? Object.entries(given).find(([key]) => key === name)?.[1] : undefined;
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
