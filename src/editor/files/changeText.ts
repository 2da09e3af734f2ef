import * as vscode from 'vscode';
import { type UnfinishedSave, unfinishedSave } from '../../core/store/unfinishedSave';
import { breathe } from '../slices';
import { Turns } from '../turns';
import { encodedText } from './encodedText';
import { openAsOnDisk } from './openAsOnDisk';
import {
	atOnce,
	current,
	firstMoved,
	isOnDisk,
	planChanges,
	type PlannedChange,
	type TextChange,
} from './plannedChange';
import { UnfinishedSaves } from './unfinishedSaves';
import { UnsavedChange } from './unsavedChange';

/** A file that is not there yet. */
export interface NewText {
	readonly uri: vscode.Uri;
	readonly text: string;
}

/** A file that goes once what it says stands elsewhere; it has to say this still. */
export interface OldText {
	readonly uri: vscode.Uri;
	readonly text: string;
}

const turns = new Turns();
let unfinished = new UnfinishedSaves(undefined);

/** Makes files whole that were being saved when VS Code was killed; from now on `storage` helps to do so. */
export function finishChanges(storage: vscode.Uri | undefined): Promise<void> {
	unfinished = new UnfinishedSaves(storage);
	return turns.take(() => unfinished.finish());
}

/**
 * Changes and makes files of the user's as one step that can be undone, and saves those that were saved before. Throws a
 * sentence, and changes nothing, where a file cannot be changed without losing something. One call after the other.
 */
export function changeTexts(
	changes: readonly TextChange[],
	created: readonly NewText[] = [],
	token?: vscode.CancellationToken,
): Promise<void> {
	return turns.take(() => changeNow(changes, created, [], token));
}

/** As `changeTexts`; in the same step a file goes of which all is taken over. */
export function moveText(change: TextChange, gone: OldText): Promise<void> {
	return turns.take(() => changeNow([change], [], [gone], undefined));
}

async function changeNow(
	changes: readonly TextChange[],
	created: readonly NewText[],
	gone: readonly OldText[],
	token: vscode.CancellationToken | undefined,
): Promise<void> {
	const planned = await planChanges(changes, token);
	const held = await Promise.all(gone.map(keptOf));
	const moved = (await firstMoved(planned)) ?? gone.find((_, index) => !held[index])?.uri;
	if (moved) {
		throw new Error(`“${nameOf(moved)}” was edited just now, so nothing was changed. Try again.`);
	}
	if (planned.length + created.length + gone.length > 0 && !token?.isCancellationRequested) {
		const kept = held.flatMap(save => save ?? []);
		const saves = [...(await savesOf(planned, created)), ...kept];
		await unfinished.during(saves, () => applyAndSave(planned, created, kept));
	}
}

/** VS Code may have saved it by itself; what it holds to be read-only is never dirty, and not saved either. */
async function isSaved(document: vscode.TextDocument): Promise<boolean> {
	return document.isDirty
		? (await document.save()) || !document.isDirty
		: isOnDisk(document.getText(), document);
}

/** What a file holds that is to go; `undefined` where it says something else by now. */
async function keptOf({ uri, text }: OldText): Promise<UnfinishedSave | undefined> {
	const document = await openAsOnDisk(uri);
	return document.isDirty || document.getText() !== text
		? undefined
		: { uri: uri.toString(), bytes: await vscode.workspace.fs.readFile(uri), wasToGo: true };
}

async function applyAndSave(
	planned: readonly PlannedChange[],
	created: readonly NewText[],
	gone: readonly UnfinishedSave[],
): Promise<void> {
	// Many VS Code saves by itself, before it would open each in a tab because it is not saved.
	const isRefactoring = planned.length > atOnce && planned.every(({ wasSaved }) => wasSaved);
	if (!(await vscode.workspace.applyEdit(workspaceEdit(planned, created, gone), { isRefactoring }))) {
		const names = [...planned.map(({ document }) => document.uri), ...created.map(({ uri }) => uri)].map(
			nameOf,
		);
		throw new Error(
			`Nothing was changed: VS Code refused to write ${names.slice(0, 3).join(', ')}. Does a file of that name exist, or is it read-only?`,
		);
	}
	try {
		await saved(planned);
	} catch (error) {
		for (const { uri, bytes } of gone) {
			await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), bytes);
		}
		throw error;
	}
}

function workspaceEdit(
	planned: readonly PlannedChange[],
	created: readonly NewText[],
	gone: readonly UnfinishedSave[],
): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	for (const { uri, text } of created) {
		edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
	}
	for (const { document, edits } of planned) {
		edit.set(
			document.uri,
			edits.map(
				({ start, end, text }) =>
					new vscode.TextEdit(new vscode.Range(document.positionAt(start), document.positionAt(end)), text),
			),
		);
	}
	for (const { uri } of gone) {
		edit.deleteFile(vscode.Uri.parse(uri));
	}
	return edit;
}

/** What of a change reaches the disk. */
async function savesOf(
	planned: readonly PlannedChange[],
	created: readonly NewText[],
): Promise<readonly UnfinishedSave[]> {
	const saves = created.map(({ uri, text }) =>
		unfinishedSave(uri.toString(), new TextEncoder().encode(text)),
	);
	for (const { document, before, result } of planned.filter(({ wasSaved }) => wasSaved)) {
		const { encoding, uri } = document;
		await breathe();
		const old = await encodedText(before, encoding);
		saves.push(unfinishedSave(uri.toString(), await encodedText(result, encoding), old));
	}
	return saves;
}

/** A text that was saved before is saved again; one that was not is left to its author. */
async function saved(planned: readonly PlannedChange[]): Promise<void> {
	const failed: vscode.Uri[] = [];
	const waiting = planned.values();
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			for (const { document: planned, wasSaved, result } of waiting) {
				if (planned.isClosed && (await isOnDisk(result, planned))) {
					continue;
				}
				const document = await current(planned);
				if (document.getText() !== result) {
					throw new Error(
						`“${nameOf(document.uri)}” was edited at the same moment. Look at it, undo if need be, and try again.`,
					);
				}
				if (wasSaved && !(await isSaved(document))) {
					failed.push(document.uri);
				}
			}
		}),
	);
	const [first] = failed;
	if (first) {
		const names = failed.map(nameOf).join(', ');
		throw new UnsavedChange(`${names} could not be saved. The change is in the editor, unsaved.`, first);
	}
}

function nameOf(uri: vscode.Uri): string {
	return vscode.workspace.asRelativePath(uri);
}
