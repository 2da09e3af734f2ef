import * as vscode from 'vscode';
import { fileProblemText } from '../files/fileProblemText';
import type { LibraryService } from '../files/libraryService';
import { lineDiagnostic } from '../lineDiagnostic';
import { bibliographyProblemText } from './bibliographyProblemText';

/** VS Code lists no more than this many of one file. */
const mostPerFile = 1_000;

/** Shows what is wrong in a bibliography where it stands. */
export function registerBibliographyDiagnostics(library: LibraryService): vscode.Disposable {
	const diagnostics = vscode.languages.createDiagnosticCollection('litnotes.bibliographies');
	const { Warning } = vscode.DiagnosticSeverity;
	const show = () => {
		diagnostics.clear();
		for (const { uri, fileProblems, problems, incomplete } of library.parts.ofKind('bibliography')) {
			const shown = [
				...fileProblems.map(problem => lineDiagnostic(problem.line, fileProblemText(problem), problem.code)),
				...problems
					.slice(0, mostPerFile)
					.map(problem =>
						lineDiagnostic(problem.line, bibliographyProblemText(problem), problem.code, Warning),
					),
				...(checks(uri) ? incomplete : [])
					.slice(0, mostPerFile)
					.map(({ line, lacks }) =>
						lineDiagnostic(line, `This entry lacks ${lacks.join(', ')}.`, 'missingFields'),
					),
			];
			if (shown.length > 0) {
				diagnostics.set(vscode.Uri.parse(uri), shown.slice(0, mostPerFile));
			}
		}
	};
	return vscode.Disposable.from(
		diagnostics,
		library.onDidChange(show),
		vscode.workspace.onDidChangeConfiguration(change => {
			if (change.affectsConfiguration('litnotes.bibliography.check')) {
				show();
			}
		}),
	);
}

function checks(uri: string): boolean {
	return (
		vscode.workspace.getConfiguration('litnotes.bibliography', vscode.Uri.parse(uri)).get('check') === true
	);
}
