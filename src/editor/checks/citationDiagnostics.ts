import * as vscode from 'vscode';
import { isCiting } from '../citation/citingDocuments';
import { Soon } from '../soon';
import { type CitationProblem, problemCodes } from './citationProblem';
import { type CheckedKeys, citationProblems } from './citationProblems';

const quiet = 500;
/** VS Code lists no more than this many of one file. */
const mostPerFile = 1_000;
const severities: ReadonlyMap<unknown, vscode.DiagnosticSeverity> = new Map([
	['hint', vscode.DiagnosticSeverity.Hint],
	['information', vscode.DiagnosticSeverity.Information],
	['warning', vscode.DiagnosticSeverity.Warning],
	['error', vscode.DiagnosticSeverity.Error],
]);

/** One of our diagnostics, with what its fixes need to know. */
export class CitationDiagnostic extends vscode.Diagnostic {
	constructor(
		readonly problem: CitationProblem,
		severity: vscode.DiagnosticSeverity,
	) {
		super(problem.range, problem.message, severity);
		this.source = 'Literature Notes';
		this.code = problem.code;
	}
}

/** Marks what is wrong with the citations of open documents, as they are written. */
export function registerCitationDiagnostics(known: CheckedKeys): vscode.Disposable {
	const { library } = known;
	const diagnostics = vscode.languages.createDiagnosticCollection('litnotes.citations');
	const changed = new Set<vscode.TextDocument>();
	const check = async (document: vscode.TextDocument) => {
		const { version } = document;
		const severityOf = severitiesIn(document);
		const isOurs = isCiting(document) && library.parts.kindOf(document.uri) !== 'dump';
		const isAsked =
			isOurs && library.current.papers.length > 0 && problemCodes.some(code => severityOf({ code }));
		const problems = isAsked ? await citationProblems(document, known) : [];
		const found = problems.flatMap(problem => {
			const severity = severityOf(problem);
			return severity === undefined ? [] : new CitationDiagnostic(problem, severity);
		});
		const isCurrent = !document.isClosed && document.version === version;
		if (isCurrent && (found.length > 0 || diagnostics.has(document.uri))) {
			diagnostics.set(document.uri, found.slice(0, mostPerFile));
		}
	};
	const soon = new Soon(quiet, () => {
		changed.forEach(document => void check(document));
		changed.clear();
	});
	const ask = (document: vscode.TextDocument) => {
		changed.add(document);
		soon.ask();
	};
	const askAll = () => vscode.workspace.textDocuments.forEach(ask);
	askAll();
	return vscode.Disposable.from(
		diagnostics,
		soon,
		vscode.workspace.onDidOpenTextDocument(ask),
		vscode.workspace.onDidChangeTextDocument(({ document }) => ask(document)),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => diagnostics.delete(uri)),
		vscode.workspace.onDidChangeConfiguration(change => {
			if (change.affectsConfiguration('litnotes.citation')) {
				askAll();
			}
		}),
		library.onDidChange(askAll),
	);
}

/** How each problem is shown in this document; not at all where that is `undefined`. */
function severitiesIn(document: vscode.TextDocument) {
	const settings = vscode.workspace.getConfiguration('litnotes.citation', document);
	return ({
		code,
		isGuess,
	}: Pick<CitationProblem, 'code' | 'isGuess'>): vscode.DiagnosticSeverity | undefined => {
		const setting = settings.get(code);
		return setting === 'auto' && !isGuess ? vscode.DiagnosticSeverity.Warning : severities.get(setting);
	};
}
