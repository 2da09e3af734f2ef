import * as vscode from 'vscode';
import { keyProblem } from '../../core/citation/renameKey';
import { command, namedPapers, showError } from '../command';
import { keyAt, whereKeyed } from '../citation/keyAt';
import type { PaperQuestions } from '../search/paperQuestions';
import { keyProblemText } from './keyProblemText';
import { renameEdit, type RenameDesk } from './renameEdit';

/** *Rename Citekey*, and VS Code's own *Rename Symbol* on a key in a draft, a note or a bibliography. */
export function registerRename(desk: RenameDesk & { readonly questions: PaperQuestions }): vscode.Disposable {
	const { library, questions } = desk;
	return vscode.Disposable.from(
		whereKeyed(documents =>
			vscode.languages.registerRenameProvider(documents, {
				async prepareRename(document, position) {
					const found = library.current.papers.length > 0 && (await keyAt(document, position, desk));
					if (!found) {
						throw new Error('There is no citekey here.');
					}
					return { range: found.range, placeholder: found.key };
				},
				async provideRenameEdits(document, position, newName) {
					const found = await keyAt(document, position, desk);
					try {
						return found && (await renameEdit(found.key, newName.trim(), desk));
					} catch (error) {
						// Where this throws, VS Code asks the next provider, and Markdown's own would rename the brackets.
						showError(error);
						return new vscode.WorkspaceEdit();
					}
				},
			}),
		),
		command('litnotes.renameCitekey', async (argument?: unknown) => {
			const paper = namedPapers(library, argument)?.[0] ?? (await questions.askPaper('Rename Citekey'));
			const newKey = paper && (newKeyOf(argument) ?? (await askKey(paper.key)));
			if (paper && newKey !== undefined && newKey !== paper.key) {
				await applyAndSave(await renameEdit(paper.key, newKey, desk));
			}
		}),
	);
}

function newKeyOf(argument: unknown): string | undefined {
	const key =
		typeof argument === 'object' && argument !== null && 'newKey' in argument ? argument.newKey : undefined;
	return typeof key === 'string' ? key.trim() : undefined;
}

async function askKey(key: string): Promise<string | undefined> {
	const answer = await vscode.window.showInputBox({
		title: 'Rename Citekey',
		prompt: `The new key for “${key}”, in every draft, bibliography and note of the workspace.`,
		value: key,
		validateInput: value => {
			const problem = keyProblem(value.trim(), []);
			return problem && keyProblemText(value.trim(), problem);
		},
	});
	return answer?.trim();
}

/** What was saved before is saved again; what was not is left to its author. */
async function applyAndSave(edit: vscode.WorkspaceEdit): Promise<void> {
	const unsaved = new Set(savable().map(({ uri }) => uri.toString()));
	if (!(await vscode.workspace.applyEdit(edit))) {
		throw new Error('The key was not renamed: VS Code refused to change some file. Is one read-only?');
	}
	const changed = savable().filter(({ uri }) => !unsaved.has(uri.toString()));
	const saved = await Promise.all(changed.map(document => document.save()));
	const failed = changed.filter((_, i) => !saved[i]).map(({ uri }) => vscode.workspace.asRelativePath(uri));
	if (failed.length > 0) {
		throw new Error(`${failed.join(', ')} could not be saved. The new key is in the editor, unsaved.`);
	}
}

/** Texts and notebooks with changes that are not on disk yet. */
function savable(): readonly (vscode.TextDocument | vscode.NotebookDocument)[] {
	const { textDocuments, notebookDocuments } = vscode.workspace;
	const texts = textDocuments.filter(({ uri }) => uri.scheme !== 'vscode-notebook-cell');
	return [...texts, ...notebookDocuments].filter(({ isDirty, isUntitled }) => isDirty && !isUntitled);
}
