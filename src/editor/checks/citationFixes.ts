import * as vscode from 'vscode';
import { citationSyntax } from '../../core/citation/citationForms';
import { keyWords } from '../../core/citation/keyWords';
import type { CitedPapers } from '../bibliography/citedPapers';
import { whereCited } from '../citation/citingDocuments';
import { command, namedPapers } from '../command';
import { withoutLinks } from '../plainText';
import { nearNames } from '../../core/nearNames';
import type { LibraryService } from '../files/libraryService';
import type { SearchService } from '../search/searchService';
import type { KnownKeys } from '../citation/worksCited';
import { CitationDiagnostic } from './citationDiagnostics';

const mostFixes = 3;
/** Letters say less than words do. */
const mostNear = 2;

/** Ways out of what is wrong with a citation. */
export function registerCitationFixes(
	{ library, cited }: KnownKeys,
	search: SearchService,
	bibliography: CitedPapers,
): vscode.Disposable {
	const fixes = async (
		document: vscode.TextDocument,
		diagnostic: CitationDiagnostic,
		isShortKey: (key: string) => boolean,
	) => {
		const { code, key, meant, isMissing } = diagnostic.problem;
		const cite = (keys: readonly string[]) =>
			keys.filter(isShortKey).map(other => replaceKey(document, diagnostic, other));
		if (code === 'ambiguousKey') {
			return cite(meant === undefined ? [] : [meant]);
		}
		if (code === 'incompleteEntry') {
			return [run('Open the Entry', diagnostic, 'litnotes.openSource', { keys: [key] })];
		}
		if (code === 'unknownKey' && isMissing) {
			const id = '_litnotes.addToBibliography';
			return [run(`Add ${key} to the Bibliography`, diagnostic, id, { keys: [key], uri: document.uri })];
		}
		const query = keyWords(key);
		return code === 'unknownKey'
			? [
					...cite(await likelyKeys(library, search, key)),
					run(`Search for “${withoutLinks(query)}”`, diagnostic, 'litnotes.searchPapers', { query }),
				]
			: [];
	};
	return vscode.Disposable.from(
		command('_litnotes.addToBibliography', async (argument: { readonly uri: vscode.Uri }) => {
			const document = await vscode.workspace.openTextDocument(argument.uri);
			await bibliography.record(document, namedPapers(library, argument) ?? []);
		}),
		whereCited(documents =>
			vscode.languages.registerCodeActionsProvider(
				documents,
				{
					async provideCodeActions(document, _range, { diagnostics }) {
						const ours = diagnostics.filter(diagnostic => diagnostic instanceof CitationDiagnostic);
						if (ours.length === 0) {
							return [];
						}
						const { isShortKey } = citationSyntax(await cited.language(document));
						const found = ours.map(diagnostic => fixes(document, diagnostic, isShortKey));
						return (await Promise.all(found)).flat();
					},
				},
				{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
			),
		),
	);
}

/** Those of nearly the same letters, then by the words in the key; by those without its digits, where a year leads nowhere. */
async function likelyKeys(
	library: LibraryService,
	search: SearchService,
	key: string,
): Promise<readonly string[]> {
	const near = nearNames(
		key,
		library.current.papers.map(paper => paper.key),
	);
	const words = keyWords(key);
	const queries = [words, words.replace(/\p{N}+/gu, '')];
	const results = await Promise.all(queries.map(query => search.search(query, { limit: mostFixes })));
	const found = results.flatMap(({ hits }) => hits.map(({ paper }) => paper.key));
	return [...new Set([...near.slice(0, mostNear), ...found])].slice(0, mostFixes);
}

function replaceKey(
	document: vscode.TextDocument,
	diagnostic: CitationDiagnostic,
	key: string,
): vscode.CodeAction {
	const action = new vscode.CodeAction(`Cite ${key}`, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.edit = new vscode.WorkspaceEdit();
	action.edit.replace(document.uri, diagnostic.range, key);
	return action;
}

function run(
	title: string,
	diagnostic: CitationDiagnostic,
	id: string,
	argument: unknown,
): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.command = { command: id, title, arguments: [argument] };
	return action;
}
