import * as vscode from 'vscode';
import { keyProblem } from '../../core/citation/renameKey';
import { command, namedPapers, showError } from '../command';
import { keyAt, whereKeyed } from '../citation/keyAt';
import { changeFiles } from '../files/changeText';
import { planChanges } from '../files/plannedChange';
import { plannedEdit } from '../files/plannedEdit';
import type { PaperQuestions } from '../search/paperQuestions';
import { keyProblemText } from './keyProblemText';
import { renamePlan, type RenameDesk } from './renamePlan';

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
				await changeFiles(await renamePlan(paper.key, newKey, desk));
			}
		}),
	);
}

/** What VS Code shows, does and undoes by itself. */
async function renameEdit(key: string, newKey: string, desk: RenameDesk): Promise<vscode.WorkspaceEdit> {
	const { changes, created = [], renamed = [] } = await renamePlan(key, newKey, desk);
	return plannedEdit({ planned: await planChanges(changes, undefined), created, renamed, gone: [] });
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
