import * as vscode from 'vscode';
import { bibtexEntry } from '../../core/bibliography/bibtex/bibtexEntry';
import type { BibtexStyle } from '../../core/bibliography/bibtex/bibtexStyle';
import { insertBibtex } from '../../core/bibliography/bibtex/insertBibtex';
import { paperReference } from '../../core/bibliography/paperReference';
import type { Paper } from '../../core/library/paper';
import { type FileReader, LiteratureFiles } from '../literatureFiles';
import { spanRange } from '../spanRange';

const reader: FileReader = {
	globs: () => ({ include: ['**/*.bib'], exclude: ['**/node_modules/**', '**/.git/**'] }),
};

/** The `.bib` files of the workspace, the nearest to its root first. */
export async function bibliographyFiles(): Promise<readonly vscode.Uri[]> {
	const { files } = await new LiteratureFiles([reader]).find(new vscode.CancellationTokenSource().token);
	const depth = ({ path }: vscode.Uri): number => path.split('/').length;
	return files.sort((a, b) => depth(a) - depth(b) || (a.path < b.path ? -1 : 1));
}

/** Writes the paper's entry, so that its key is fixed: into the first bibliography, else into a new one. */
export async function recordKey(
	paper: Paper,
	[first]: readonly vscode.TextDocument[],
	edit: vscode.WorkspaceEdit,
): Promise<void> {
	const reference = paperReference(paper);
	const entry = { key: paper.key, write: (style?: BibtexStyle) => bibtexEntry(reference, style) };
	if (first) {
		for (const { text, ...span } of insertBibtex(first.getText(), [entry])) {
			edit.replace(first.uri, spanRange(first, span), text);
		}
		return;
	}
	const source = paper.sources[0] && vscode.Uri.parse(paper.sources[0].uri);
	const folder =
		(source && vscode.workspace.getWorkspaceFolder(source)) ?? vscode.workspace.workspaceFolders?.[0];
	if (!folder) {
		throw new Error(
			'The key of a paper is fixed in a bibliography, and there is no folder open to keep one in.',
		);
	}
	const uri = vscode.Uri.joinPath(folder.uri, 'references.bib');
	edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(`${entry.write()}\n`) });
}
