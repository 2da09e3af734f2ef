import * as vscode from 'vscode';
import { dumpProblemText } from './dumpProblemText';
import { fileProblemText } from '../files/fileProblemText';
import type { LibraryService } from '../files/libraryService';
import { lineDiagnostic } from '../lineDiagnostic';

/** VS Code lists no more than this many of one file. */
const mostPerFile = 1_000;

/** Shows what could not be read in a dump where it stands. */
export function registerDumpDiagnostics(library: LibraryService): vscode.Disposable {
	const diagnostics = vscode.languages.createDiagnosticCollection('litnotes.dumps');
	const show = () => {
		diagnostics.clear();
		for (const { uri, fileProblems, problems } of library.parts.ofKind('dump')) {
			const shown = [
				...fileProblems.map(problem => lineDiagnostic(problem.line, fileProblemText(problem), problem.code)),
				...problems.map(problem => lineDiagnostic(problem.line, dumpProblemText(problem), problem.code)),
			];
			if (shown.length > 0) {
				diagnostics.set(vscode.Uri.parse(uri), shown.slice(0, mostPerFile));
			}
		}
	};
	return vscode.Disposable.from(diagnostics, library.onDidChange(show));
}
