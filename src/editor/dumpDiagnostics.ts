import * as vscode from 'vscode';
import { dumpProblemText } from './dumpProblemText';
import type { LibraryService } from './libraryService';
import type { DumpFileProblem } from './readDumpFile';

/** VS Code lists no more than this many of one file. */
const mostPerFile = 1_000;

/** Shows what could not be read in a dump where it stands. */
export function registerDumpDiagnostics(library: LibraryService): vscode.Disposable {
	const diagnostics = vscode.languages.createDiagnosticCollection('litnotes.dumps');
	const show = () => {
		diagnostics.clear();
		for (const { uri, problems } of library.dumps) {
			if (problems.length > 0) {
				diagnostics.set(vscode.Uri.parse(uri), problems.slice(0, mostPerFile).map(diagnostic));
			}
		}
	};
	return vscode.Disposable.from(diagnostics, library.onDidChange(show));
}

function diagnostic(problem: DumpFileProblem): vscode.Diagnostic {
	const line = problem.line - 1;
	const shown = new vscode.Diagnostic(
		new vscode.Range(line, 0, line, 1_000),
		dumpProblemText(problem),
		vscode.DiagnosticSeverity.Information,
	);
	shown.source = 'Literature Notes';
	shown.code = problem.code;
	return shown;
}
