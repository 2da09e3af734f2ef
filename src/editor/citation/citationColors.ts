import * as vscode from 'vscode';
import { isCiting } from './citingDocuments';
import { Soon } from '../soon';
import { spanRange } from '../spanRange';
import { type KnownKeys, worksCited } from './worksCited';

/** In milliseconds. */
const quiet = 150;

/** Colours the cited keys of the visible texts, known and unknown differently, unless the user wants none of it. */
export function registerCitationColors(known: KnownKeys): vscode.Disposable {
	const { library } = known;
	const decoration = (color: string) =>
		vscode.window.createTextEditorDecorationType({
			color: new vscode.ThemeColor(color),
			rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
		});
	const types = {
		known: decoration('litnotes.knownCitekey'),
		unknown: decoration('litnotes.unknownCitekey'),
	};
	const color = async (editor: vscode.TextEditor) => {
		const { document } = editor;
		const { version } = document;
		const wanted = vscode.workspace.getConfiguration('litnotes.citation', document).get('colors') === true;
		const isOurs = wanted && isCiting(document) && library.parts.kindOf(document.uri) !== 'dump';
		const works = isOurs && library.current.papers.length > 0 ? await worksCited(document, known) : [];
		if (document.version === version) {
			for (const [name, type] of Object.entries(types)) {
				const some = works.filter(({ work }) => (work === undefined) === (name === 'unknown'));
				editor.setDecorations(
					type,
					some.flatMap(({ citations }) => citations.map(citation => spanRange(document, citation))),
				);
			}
		}
	};
	const soon = new Soon(quiet, () => vscode.window.visibleTextEditors.forEach(editor => void color(editor)));
	const ask = () => soon.ask();
	ask();
	return vscode.Disposable.from(
		types.known,
		types.unknown,
		soon,
		vscode.window.onDidChangeVisibleTextEditors(ask),
		vscode.workspace.onDidChangeTextDocument(ask),
		vscode.workspace.onDidChangeConfiguration(change => {
			if (change.affectsConfiguration('litnotes.citation')) {
				ask();
			}
		}),
		library.onDidChange(ask),
	);
}
