import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { changedPapers } from '../host/literature';
import { say, timed } from './stall';

suite('a large library that is opened again', function () {
	this.timeout(20 * 60_000);

	test('is there at once', async () => {
		// What VS Code's own extensions keep the host busy with is not ours.
		await new Promise(resolve => setTimeout(resolve, 6_000));
		const extension = vscode.extensions.getExtension<LiteratureApi>('litnotes.litnotes') ?? assert.fail();
		const papers = vscode.workspace.getConfiguration('litnotesTest').get('papers');
		let api!: LiteratureApi;
		let ready!: Promise<void>;
		const first = await timed(async () => {
			api = await extension.activate();
			({ ready } = api);
			await changedPapers(api);
			assert.isNotEmpty(await api.search('attention model'));
		});
		assert.equal(api.papers().length, papers);
		say('recalled and searched, from activation on', first);
		say('all files looked at besides', await timed(() => ready));
		assert.equal(api.papers().length, papers);
	});
});
