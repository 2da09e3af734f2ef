import { assert } from 'chai';
import * as vscode from 'vscode';
import { ReadingQueue } from '../../src/editor/files/readingQueue';
import { inWorkspace } from './literature';

suite('files that wait to be read', () => {
	const { token } = new vscode.CancellationTokenSource();
	const [one, two, three] = ['one', 'two', 'three'].map(inWorkspace) as [vscode.Uri, vscode.Uri, vscode.Uri];
	const nameOf = (uri: vscode.Uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1);

	/** A queue whose files are being read until they are told to end. */
	function queue(atOnce: number) {
		const said: string[] = [];
		const ends = new Map<string, () => void>();
		const readOne = async (uri: vscode.Uri) => {
			const name = nameOf(uri);
			said.push(`begin ${name}`);
			await new Promise<void>(resolve => ends.set(name, resolve));
			said.push(`end ${name}`);
		};
		const end = async (uri: vscode.Uri) => {
			ends.get(nameOf(uri))?.();
			// What comes of it happens before the next task.
			await new Promise(resolve => setTimeout(resolve, 0));
		};
		return { reading: new ReadingQueue({ atOnce, readOne }, token), said, end };
	}

	test('are read some at a time, each once however often it is asked for', async () => {
		const { reading, said, end } = queue(2);
		const all = Promise.all([reading.read([one, two, three]), reading.read([three])]);
		assert.deepEqual(said, ['begin one', 'begin two']);
		await end(two);
		assert.deepEqual(said.slice(2), ['end two', 'begin three']);
		await end(one);
		await end(three);
		await all;
		assert.lengthOf(said, 6);
	});

	test('are read again where that is asked meanwhile, and never twice at a time', async () => {
		const { reading, said, end } = queue(2);
		const first = reading.read([one]);
		const again = reading.read([one]);
		assert.deepEqual(said, ['begin one']);
		await end(one);
		assert.deepEqual(said, ['begin one', 'end one', 'begin one']);
		await end(one);
		await Promise.all([first, again]);
		assert.lengthOf(said, 4);
	});
});
