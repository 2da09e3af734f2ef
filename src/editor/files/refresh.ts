import * as vscode from 'vscode';
import { command } from '../command';
import type { LibraryService } from './libraryService';

/** *Refresh Papers*: looks for dumps and reads them, with the view's own progress bar. */
export function registerRefresh(library: LibraryService): vscode.Disposable {
	return command('litnotes.refresh', async () => {
		try {
			await vscode.window.withProgress({ location: { viewId: 'litnotes.papers' } }, () => library.refresh());
		} finally {
			void vscode.commands.executeCommand('setContext', 'litnotes.read', true);
		}
	});
}
