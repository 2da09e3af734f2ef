import * as vscode from 'vscode';
import { command } from '../command';
import type { PaperPanel } from './paperPanel';

/** Lets a key of the panel act on the paper that it shows. */
export function registerOnShownPaper(panel: PaperPanel): vscode.Disposable {
	return command('_litnotes.onShown', (id: unknown) =>
		panel.current && typeof id === 'string' && id.startsWith('litnotes.')
			? vscode.commands.executeCommand(id, { keys: [panel.current.key], beside: true })
			: undefined,
	);
}
