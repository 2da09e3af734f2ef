import * as vscode from 'vscode';
import { bibliographyFormat, formatOfName } from '../../core/bibliography/bibliographyFormat';
import { insertReferences } from '../../core/bibliography/insertReferences';
import { paperReference } from '../../core/bibliography/paperReference';
import type { Paper } from '../../core/library/paper';
import { edited, type TextEdit } from '../../core/textEdit';
import { bibliographyFile } from '../bibliography/bibliographyFile';
import type { NewText } from '../files/plannedEdit';
import { inSlices } from '../slices';

/** The paper's entry, by which its key is fixed, in one of the bibliographies, else in a new one. */
export async function recordKey(
	paper: Paper,
	bibliographies: readonly vscode.TextDocument[],
): Promise<{ document: vscode.TextDocument; edits: readonly TextEdit[] } | NewText> {
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
	return there ? { document: there, edits } : { uri: target, text: edited('', edits) };
}

/** The one that lies nearest to the root of the workspace. */
function nearest(bibliographies: readonly vscode.TextDocument[]): vscode.TextDocument | undefined {
	const depth = ({ uri }: vscode.TextDocument): number => uri.path.split('/').length;
	return bibliographies.filter(({ uri }) => /\.bib$/i.test(uri.path)).sort((a, b) => depth(a) - depth(b))[0];
}
