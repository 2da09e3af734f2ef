import * as vscode from 'vscode';
import { citingDocuments } from './citingDocuments';
import { Soon } from './soon';
import { type KnownKeys, worksCited } from './worksCited';
import { spanRange } from './spanRange';

/** What one of our diagnostics is told by. */
export const unknownKey = 'unknownKey';

const quiet = 500;
/** VS Code lists no more than this many of one file. */
const mostPerFile = 1_000;
const severities: ReadonlyMap<unknown, vscode.DiagnosticSeverity> = new Map([
	['hint', vscode.DiagnosticSeverity.Hint],
	['warning', vscode.DiagnosticSeverity.Warning],
]);

/** Marks the cited keys that nobody knows in the open documents, where the user wants that. */
export function registerCitationDiagnostics(known: KnownKeys): vscode.Disposable {
	const { library } = known;
	const diagnostics = vscode.languages.createDiagnosticCollection('litnotes.citations');
	const changed = new Set<vscode.TextDocument>();
	const check = async (document: vscode.TextDocument) => {
		const severity = severityIn(document);
		const { version } = document;
		const isOurs =
			vscode.languages.match(citingDocuments, document) > 0 && library.kindOf(document.uri) !== 'dump';
		const found =
			severity === undefined || !isOurs || library.current.papers.length === 0
				? []
				: (await unknownKeys(document)).map(({ key, range }) => diagnostic(key, range, severity));
		const isCurrent = !document.isClosed && document.version === version;
		if (isCurrent && (found.length > 0 || diagnostics.has(document.uri))) {
			diagnostics.set(document.uri, found);
		}
	};
	const unknownKeys = async (document: vscode.TextDocument) => {
		return (await worksCited(document, known))
			.flatMap(({ work, citations }) => (work === undefined ? citations : []))
			.slice(0, mostPerFile)
			.map(citation => ({ key: citation.key, range: spanRange(document, citation) }));
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

function severityIn(document: vscode.TextDocument): vscode.DiagnosticSeverity | undefined {
	return severities.get(vscode.workspace.getConfiguration('litnotes.citation', document).get('unknownKey'));
}

function diagnostic(
	key: string,
	range: vscode.Range,
	severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
	const message = `No paper and no bibliography of the workspace has the key “${key}”.`;
	const shown = new vscode.Diagnostic(range, message, severity);
	shown.source = 'Literature Notes';
	shown.code = unknownKey;
	return shown;
}
