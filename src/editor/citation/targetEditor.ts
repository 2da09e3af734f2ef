import * as vscode from 'vscode';
import type { LibraryService } from '../files/libraryService';

/** Knows the text that the user writes, also while a panel or a picker has the focus. */
export class TargetEditor implements vscode.Disposable {
	private last: vscode.TextEditor | undefined;
	private readonly listening: vscode.Disposable;

	constructor(private readonly library: LibraryService) {
		this.remember(vscode.window.activeTextEditor);
		this.listening = vscode.window.onDidChangeActiveTextEditor(editor => this.remember(editor));
	}

	/** The editor to write in: the active one, else the last one if it still shows. */
	get current(): vscode.TextEditor | undefined {
		const active = vscode.window.activeTextEditor;
		if (active && this.isTarget(active)) {
			return active;
		}
		const shown = vscode.window.visibleTextEditors;
		return (
			shown.find(editor => editor === this.last) ??
			shown.find(editor => editor.document === this.last?.document)
		);
	}

	dispose(): void {
		this.listening.dispose();
	}

	/** Dumps are read, never written. */
	private isTarget(editor: vscode.TextEditor): boolean {
		return isWritten(editor) && this.library.parts.kindOf(editor.document.uri) !== 'dump';
	}

	private remember(editor: vscode.TextEditor | undefined): void {
		if (editor && this.isTarget(editor)) {
			this.last = editor;
		}
	}
}

/** Output channels and other texts that VS Code itself makes are editors too. */
function isWritten({ document }: vscode.TextEditor): boolean {
	return !['output', 'debug', 'vscode-terminal', 'comment', 'litnotes-explanation'].includes(
		document.uri.scheme,
	);
}
