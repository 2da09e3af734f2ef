import * as vscode from 'vscode';

/** A finding about one line, 1-based, marked from its first to its last character. */
export function lineDiagnostic(
	line: number,
	text: string,
	code: string,
	severity = vscode.DiagnosticSeverity.Information,
): vscode.Diagnostic {
	const found = new vscode.Diagnostic(new vscode.Range(line - 1, 0, line - 1, 1_000), text, severity);
	found.source = 'Literature Notes';
	found.code = code;
	return found;
}
