import * as vscode from 'vscode';
import type { LineNote } from '../../core/dump/dump';
import { command } from '../command';
import type { LibraryService } from '../files/libraryService';
import { lineNoteText } from './lineNoteText';
import { inSlices } from '../slices';

const scheme = 'litnotes-explanation';
const longestLine = 100;
/** VS Code shows no text of more than 50 MB beside an extension. */
const mostLines = 100_000;

/** *Explain This File*: what was recognised line by line, beside the file, as a text that nobody has to save. */
export function registerExplainFile(library: LibraryService): vscode.Disposable {
	const texts = new Map<string, string>();
	const changed = new vscode.EventEmitter<vscode.Uri>();
	return vscode.Disposable.from(
		changed,
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			onDidChange: changed.event,
			provideTextDocumentContent: uri => texts.get(uri.toString()) ?? '',
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
		command('litnotes.explainFile', async (file?: vscode.Uri) => {
			const document = await explained(file);
			const uri = document.uri.with({
				scheme,
				path: `${document.uri.path} — explained`,
				query: document.uri.toString(),
			});
			await library.read([document.uri]);
			texts.set(uri.toString(), await explanation(document, library.parts.kindOf(document.uri) === 'dump'));
			changed.fire(uri);
			await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
		}),
	);
}

async function explained(file: unknown): Promise<vscode.TextDocument> {
	if (file instanceof vscode.Uri) {
		return vscode.workspace.openTextDocument(file);
	}
	const active = vscode.window.activeTextEditor;
	if (!active) {
		throw new Error('Open the file that is to be explained, then run this again.');
	}
	return active.document;
}

async function explanation(document: vscode.TextDocument, isRead: boolean): Promise<string> {
	const { explainDump } = await import('../../core/dump/explainDump');
	const notes = await vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: 'Reading the file line by line',
			cancellable: true,
		},
		(_progress, token) => inSlices(explainDump(document.getText()), token),
	);
	if (!notes) {
		return 'Cancelled.';
	}
	const lines = notes.slice(0, mostLines).map(note => explainedLine(document, note));
	const rest = notes.length > mostLines ? [`… and ${notes.length - mostLines} lines more.`] : [];
	return [
		`${vscode.workspace.asRelativePath(document.uri)}: ${summary(notes, isRead)}`,
		'',
		...lines,
		...rest,
	].join('\n');
}

function summary(notes: readonly LineNote[], isRead: boolean): string {
	const papers = notes.filter(({ role, reason }) => role === 'title' && reason === 'beginsPaper').length;
	if (papers > 0) {
		const found = papers === 1 ? '1 paper' : `${papers} papers`;
		return isRead
			? found
			: `${found}, not listed: the settings litnotes.dumps.include and .exclude leave this file out.`;
	}
	return 'no paper. A dump has titles, each followed by its abstract.';
}

function explainedLine(document: vscode.TextDocument, note: LineNote): string {
	const text = note.line <= document.lineCount ? document.lineAt(note.line - 1).text.trim() : '';
	const excerpt = text.length > longestLine ? `${text.slice(0, longestLine)}…` : text;
	return [String(note.line).padStart(6), lineNoteText(note).padEnd(46), excerpt].join('  ').trimEnd();
}
