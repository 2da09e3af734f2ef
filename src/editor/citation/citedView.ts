import * as vscode from 'vscode';
import { type CitedRow, CitedTree } from './citedTree';
import { citingDocuments } from './citingDocuments';
import { Soon } from '../soon';
import type { TargetEditor } from './targetEditor';
import { type KnownKeys, worksCited } from './worksCited';
import { spanRange } from '../spanRange';

/** Nobody reads along while typing. In milliseconds. */
const quiet = 300;

/** What the view *Cited* works with. */
export interface CitedDesk extends KnownKeys {
	readonly target: TargetEditor;
}

/** The view *Cited*: what the active document cites, in order, with the unknown on top. */
export function registerCitedView(desk: CitedDesk): vscode.Disposable {
	const tree = new CitedTree(async () => {
		const document = desk.target.current?.document;
		const rows = document ? await citedRows(document, desk) : [];
		view.description = rows.length > 0 ? String(rows.length) : '';
		return rows;
	});
	const view = vscode.window.createTreeView('litnotes.cited', {
		treeDataProvider: tree,
		canSelectMany: true,
	});
	const update = () => {
		if (view.visible) {
			tree.refresh();
		}
	};
	const soon = new Soon(quiet, update);
	const ask = () => soon.ask();
	return vscode.Disposable.from(
		tree,
		view,
		soon,
		view.onDidChangeVisibility(update),
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.window.onDidChangeVisibleTextEditors(ask),
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (document === desk.target.current?.document) {
				ask();
			}
		}),
		desk.library.onDidChange(ask),
	);
}

async function citedRows(document: vscode.TextDocument, known: KnownKeys): Promise<CitedRow[]> {
	if (vscode.languages.match(citingDocuments(), document) === 0) {
		return [];
	}
	return (await worksCited(document, known)).map(({ key, work, citations }) => {
		const paper = typeof work === 'string' ? undefined : work;
		return {
			key,
			keys: paper ? [paper.key] : [],
			paper,
			isKnown: work !== undefined,
			first: new vscode.Location(document.uri, spanRange(document, citations[0])),
			times: citations.length,
		};
	});
}
