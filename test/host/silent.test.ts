import { assert } from 'chai';
import * as vscode from 'vscode';

suite('a folder without dumps', () => {
	test('wakes the extension without an error', async () => {
		const extension = vscode.extensions.getExtension('litnotes.litnotes');
		await extension?.activate();
		assert.isTrue(extension?.isActive);
	});
});
