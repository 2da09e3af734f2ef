import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { dumpPage } from '../dumpPage';
import { literature, until, write } from './literature';

suite('searching through the API', () => {
	let api: LiteratureApi;
	const files: vscode.Uri[] = [];
	const lantern = 'lanternFishersNorth';

	suiteSetup(async () => {
		api = await literature();
		files.push(
			await write('lanterns.txt', dumpPage('Lantern Fishers of the North', 'Lantern Makers in Autumn')),
			await write('lantern draft.md', `Fishers use lights [@${lantern}].\n`),
		);
		await until(() => api.paper(lantern));
	});
	suiteTeardown(async () => {
		for (const file of files) {
			await vscode.workspace.fs.delete(file);
		}
	});

	const titles = async (query: string) => (await api.search(query)).map(({ paper }) => paper.title);

	test('finds what documents cite, by any or by the name of one', async () => {
		while ((await titles('lantern cited:yes')).length === 0) {
			await new Promise(resolve => setTimeout(resolve, 20));
		}
		for (const [query, title] of [
			['lantern cited:yes', 'Lantern Fishers of the North'],
			['lantern cited:no', 'Lantern Makers in Autumn'],
			['lantern cited:"lantern draft"', 'Lantern Fishers of the North'],
		] as const) {
			assert.deepEqual(await titles(query), [title], query);
		}
		assert.deepEqual(await titles('lantern cited:elsewhere'), []);
	});

	test('finds through typos, and by the file', async () => {
		assert.equal((await titles('lantenr fihsers'))[0], 'Lantern Fishers of the North');
		assert.sameMembers(await titles('in:lanterns'), [
			'Lantern Fishers of the North',
			'Lantern Makers in Autumn',
		]);
	});
});
