import * as vscode from 'vscode';
import { bibliographyFormat, formatOfName } from '../../core/bibliography/bibliographyFormat';
import { insertReferences } from '../../core/bibliography/insertReferences';
import { paperReference } from '../../core/bibliography/paperReference';
import type { Paper } from '../../core/library/paper';
import { edited } from '../../core/textEdit';
import { bibliographyFile } from '../bibliography/bibliographyFile';
import { inSlices } from '../slices';
import { spanRange } from '../spanRange';

/** Writes the paper's entry, so that its key is fixed: into one of the bibliographies, else into a new one. */
export async function recordKey(
	paper: Paper,
	bibliographies: readonly vscode.TextDocument[],
	edit: vscode.WorkspaceEdit,
): Promise<void> {
	const { abstract, ...reference } = paperReference(paper);
	const [source] = paper.sources;
	const target = bibliographyFile(source && vscode.Uri.parse(source.uri));
	if (!target) {
		throw new Error('The key of a paper is fixed in its entry, and no folder is open to keep one in.');
	}
	const there =
		bibliographies.find(({ uri }) => uri.toString() === target.toString()) ?? nearest(bibliographies);
	const format = there ? bibliographyFormat(there.getText(), there.uri.path) : formatOfName(target.path);
	if (!format) {
		throw new Error(
			`The key of a paper is fixed in its entry, and “${vscode.workspace.asRelativePath(target)}” is no kind of bibliography.`,
		);
	}
	const edits = await inSlices(insertReferences(there?.getText() ?? '', format, [{ reference }]));
	if (there) {
		edits.forEach(({ text, ...span }) => edit.replace(there.uri, spanRange(there, span), text));
	} else {
		edit.createFile(target, { overwrite: false, contents: new TextEncoder().encode(edited('', edits)) });
	}
}

/** The one that lies nearest to the root of the workspace. */
function nearest(bibliographies: readonly vscode.TextDocument[]): vscode.TextDocument | undefined {
	const depth = ({ uri }: vscode.TextDocument): number => uri.path.split('/').length;
	return bibliographies.filter(({ uri }) => /\.bib$/i.test(uri.path)).sort((a, b) => depth(a) - depth(b))[0];
}
