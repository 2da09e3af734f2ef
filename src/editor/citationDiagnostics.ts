import * as vscode from 'vscode';
import { citedWorks } from '../core/citation/citedWorks';
import { ownKeys } from '../core/citation/ownKeys';
import type { BibliographyKeys } from './bibliographyKeys';
import { type CitedKeys, keyRange } from './citedKeys';
import { citingDocuments } from './citingDocuments';
import type { LibraryService } from './libraryService';
import { Soon } from './soon';

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
export function registerCitationDiagnostics(
	library: LibraryService,
	bibliography: BibliographyKeys,
	cited: CitedKeys,
): vscode.Disposable {
	const diagnostics = vscode.languages.createDiagnosticCollection('litnotes.citations');
	const changed = new Set<vscode.TextDocument>();
	const check = async (document: vscode.TextDocument) => {
		const severity = severityIn(document);
		const { version } = document;
		const isOurs = vscode.languages.match(citingDocuments, document) > 0 && !library.isDump(document.uri);
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
		const isInBibliography = await bibliography.tester();
		const language = await cited.language(document);
		const citations = await cited.in(document);
		const own = ownKeys(document.getText(), language);
		const isKnown = (key: string) => library.current.get(key) || own.has(key) || isInBibliography(key);
		return citedWorks(citations, language, key => (isKnown(key) ? key : undefined))
			.flatMap(({ work, citations }) => (work === undefined ? citations : []))
			.slice(0, mostPerFile)
			.map(citation => ({ key: citation.key, range: keyRange(document, citation) }));
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
		bibliography.onDidChange(askAll),
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
