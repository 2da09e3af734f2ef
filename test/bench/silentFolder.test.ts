import { assert } from 'chai';
import * as vscode from 'vscode';
import { literature } from '../host/literature';
import { timed } from './stall';

suite('a large folder without papers', () => {
	test('costs little', async () => {
		const api = await literature();
		const include = vscode.workspace.getConfiguration('litnotes.dumps').get<string[]>('include')!;
		for (let round = 1; round <= 5; round++) {
			const search = await timed(() => vscode.workspace.findFiles(include[0]!));
			const refresh = await timed(() => vscode.commands.executeCommand('litnotes.refresh'));
			const ratio = (refresh.took / search.took).toFixed(2);
			console.log(
				`tests│ round ${round}: search alone ${search.took.toFixed()} ms, deciding ${refresh.took.toFixed()} ms ` +
					`(${ratio} times), longest stall ${refresh.stall.toFixed()} ms against ${search.stall.toFixed()} ms`,
			);
		}
		assert.lengthOf(api.papers(), 0);
	}).timeout(240_000);
});
