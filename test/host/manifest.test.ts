import { assert } from 'chai';
import * as vscode from 'vscode';
import { literature } from './literature';

suite('the manifest', () => {
	test('promises exactly the commands that are registered', async () => {
		await literature();
		const manifest = vscode.extensions.getExtension('litnotes.litnotes')!.packageJSON as {
			contributes: { commands: { command: string }[] };
		};
		const registered = (await vscode.commands.getCommands(false)).filter(id => /^_?litnotes\.\w+$/.test(id));
		const ours = registered.filter(id => !/^litnotes\.(?:papers|open)$/.test(id));
		const promised = manifest.contributes.commands.map(({ command }) => command);
		assert.includeMembers(ours, promised);
		// Those with a `_` are only called by our own rows, keys and suggestions.
		assert.deepEqual(
			ours.filter(id => !id.startsWith('_') && !promised.includes(id)),
			[],
		);
	});

	test('lets the keys of our lists work in no other', () => {
		const { contributes } = vscode.extensions.getExtension('litnotes.litnotes')!.packageJSON as {
			contributes: { keybindings: readonly { command: string; when?: string }[] };
		};
		const ofLists = /^_litnotes\.(?:actOnFocused|completeQuery|citeInSentence)$/;
		const keys = contributes.keybindings.filter(({ command }) => ofLists.test(command));
		assert.isAbove(keys.length, 9);
		for (const { command, when = '' } of keys) {
			assert.match(when, /\blitnotes\.(?:picking|completing)\b.*\binQuickInput$/, command);
			assert.notInclude(when, '||', command);
		}
	});
});
