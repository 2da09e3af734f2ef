import * as vscode from 'vscode';
import { parseQuery } from '../../core/search/parseQuery';
import { lineDiagnostic } from '../lineDiagnostic';
import { queryProblemText } from '../search/queryProblemText';
import type { SavedSearches, SearchFile } from './savedSearches';

/** Shows what in the files of saved searches means nothing, on its line. */
export function registerSearchDiagnostics(searches: SavedSearches): vscode.Disposable {
	const diagnostics = vscode.languages.createDiagnosticCollection('litnotes.searches');
	const show = () => {
		diagnostics.clear();
		for (const file of searches.files) {
			diagnostics.set(file.uri, found(file));
		}
	};
	show();
	return vscode.Disposable.from(diagnostics, searches.onDidChange(show));
}

function found({ searches, problems }: SearchFile): vscode.Diagnostic[] {
	const broken = problems.map(({ line, code, text }) =>
		lineDiagnostic(line, problemText(code, text), code, vscode.DiagnosticSeverity.Warning),
	);
	const odd = searches.flatMap(({ query, line }) =>
		parseQuery(query).problems.map(problem =>
			lineDiagnostic(line, queryProblemText(problem, query), problem.code, vscode.DiagnosticSeverity.Warning),
		),
	);
	return [...broken, ...odd];
}

function problemText(code: string, text = ''): string {
	switch (code) {
		case 'notPlain':
			return `“${text}” needs a query in one text, such as “status:toRead”.`;
		case 'duplicateField':
			return `There is another search of the name “${text}”. The last one counts.`;
		default:
			return `This is not a list of lines “name: query”${text && `: ${text}`}.`;
	}
}
