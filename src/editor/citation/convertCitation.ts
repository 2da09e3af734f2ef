import * as vscode from 'vscode';
import { convertCitation } from '../../core/citation/convertCitation';
import { partAround } from '../../core/citation/longText';
import type { CitedKeys } from './citedKeys';
import { whereCited } from './citingDocuments';
import { spanRange } from '../spanRange';

const kind = vscode.CodeActionKind.RefactorRewrite.append('citation');
const titles = { narrative: 'Cite in the Sentence', parenthetical: 'Cite in Parentheses' } as const;

/** Takes the citation at the cursor into the sentence, or out of it into parentheses. */
export function registerConvertCitation(cited: CitedKeys): vscode.Disposable {
	return whereCited(documents =>
		vscode.languages.registerCodeActionsProvider(
			documents,
			{
				async provideCodeActions(document, { start }) {
					const offset = document.offsetAt(start);
					const citations = await cited.in(document);
					if (
						!citations.some(
							({ citationStart, citationEnd }) => citationStart <= offset && offset <= citationEnd,
						)
					) {
						return [];
					}
					const text = document.getText();
					const part = partAround(text, offset);
					const converted = convertCitation(
						text.slice(part.start, part.end),
						offset - part.start,
						await cited.language(document),
					);
					if (!converted) {
						return [];
					}
					const { becomes, edit } = converted;
					const action = new vscode.CodeAction(titles[becomes], kind);
					action.edit = new vscode.WorkspaceEdit();
					const span = { start: edit.start + part.start, end: edit.end + part.start };
					action.edit.replace(document.uri, spanRange(document, span), edit.text);
					return [action];
				},
			},
			{ providedCodeActionKinds: [kind] },
		),
	);
}
