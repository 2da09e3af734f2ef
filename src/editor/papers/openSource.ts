import * as vscode from 'vscode';
import type { Paper, Source } from '../../core/library/paper';
import { withoutIcons } from '../plainText';

/** Goes to a place that tells of the paper: the given one, the only one, or the one that the user picks. */
export async function openSource(paper: Paper, index?: number): Promise<void> {
	const source = index === undefined ? await askSource(paper.sources) : paper.sources[index];
	if (source) {
		const start = new vscode.Position(source.line - 1, 0);
		await vscode.window.showTextDocument(vscode.Uri.parse(source.uri), {
			selection: new vscode.Range(start, start),
		});
	}
}

async function askSource(sources: readonly Source[]): Promise<Source | undefined> {
	if (sources.length <= 1) {
		return sources[0];
	}
	const rows = sources.map(source => ({
		label: withoutIcons(vscode.workspace.asRelativePath(vscode.Uri.parse(source.uri))),
		description: `line ${source.line}`,
		source,
	}));
	return (await vscode.window.showQuickPick(rows, { placeHolder: 'Which place?' }))?.source;
}
