import * as vscode from 'vscode';
import { literature } from './literature';

const statuses = ['toRead', 'reading', 'read'];

/** Changes the notes of all papers, on and on, until it is killed. What it prints tells faults.mjs whom to kill. */
export async function run(): Promise<void> {
	const api = await literature();
	console.log(`faults│ ready ${process.pid}`);
	const keys = api.papers().map(({ key }) => key);
	for (let count = 0; ; count++) {
		const status = statuses[count % statuses.length];
		await vscode.commands.executeCommand('litnotes.setStatus', { keys, status });
		await vscode.commands.executeCommand('litnotes.editTags', { keys, add: [`round${count % 4}`] });
		await vscode.commands.executeCommand('litnotes.editTags', { keys, remove: [`round${(count + 2) % 4}`] });
	}
}
