import { assert } from 'chai';
import * as vscode from 'vscode';

suite('activation', () => {
	test('the extension is there and wakes up', async () => {
		const extension = vscode.extensions.getExtension('litnotes.litnotes');
		assert.isDefined(extension);
		await extension?.activate();
		assert.isTrue(extension?.isActive);
	});
});
