import * as vscode from 'vscode';
import { type UnfinishedSave, unfinishedSave } from '../../core/store/unfinishedSave';
import { isCell } from '../citation/notebooks';
import { breathe } from '../slices';
import { Turns } from '../turns';
import { encodedText } from './encodedText';
import { nowSaved, openAsOnDisk } from './openAsOnDisk';
import {
	atOnce,
	firstMoved,
	isOnDisk,
	planChanges,
	type PlannedChange,
	savable,
	type TextChange,
} from './plannedChange';
import { type NewText, placeAfter, plannedEdit, type PlannedStep, type RenamedFile } from './plannedEdit';
import { UnfinishedSaves } from './unfinishedSaves';
import { UnsavedChange } from './unsavedChange';

/** A file that goes once what it says stands elsewhere; it has to say this still. */
export interface OldText {
	readonly uri: vscode.Uri;
	readonly text: string;
}

/** What is to happen to files in one step. */
export interface FileChanges {
	readonly changes: readonly TextChange[];
	readonly created?: readonly NewText[];
	readonly renamed?: readonly RenamedFile[];
	readonly gone?: readonly OldText[];
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
	return changeFiles({ changes, created }, token);
}

/** As `changeTexts`, where files get other names or go in the same step too. */
export function changeFiles(step: FileChanges, token?: vscode.CancellationToken): Promise<void> {
	return turns.take(() => changeNow(step, token));
}

async function changeNow(
	{ changes, created = [], renamed = [], gone = [] }: FileChanges,
	token: vscode.CancellationToken | undefined,
): Promise<void> {
	const planned = await planChanges(changes, token);
	const held = await Promise.all(gone.map(keptOf));
	const moved = (await firstMoved(planned)) ?? gone.find((_, index) => !held[index])?.uri;
	if (moved) {
		throw new Error(`“${nameOf(moved)}” was edited just now, so nothing was changed. Try again.`);
	}
	const isSomething = planned.length + created.length + renamed.length + gone.length > 0;
	if (isSomething && !token?.isCancellationRequested) {
		const kept = held.flatMap(save => save ?? []);
		const step = { planned, created, renamed, gone: gone.map(({ uri }) => uri) };
		const saves = [...(await savesOf(step)), ...kept];
		await unfinished.during(saves, () => applyAndSave(step, kept));
	}
}

/** VS Code may have saved it by itself; what it holds to be read-only is never dirty, and not saved either. */
async function isSaved(document: vscode.TextDocument): Promise<boolean> {
	const saved = savable(document);
	return saved.isDirty
		? (await saved.save()) || !saved.isDirty
		: isCell(document.uri) || isOnDisk(document.getText(), document);
}

/** What a file holds that is to go; `undefined` where it says something else by now. */
async function keptOf({ uri, text }: OldText): Promise<UnfinishedSave | undefined> {
	const document = await openAsOnDisk(uri);
	return document.isDirty || document.getText() !== text
		? undefined
		: { uri: uri.toString(), bytes: await vscode.workspace.fs.readFile(uri), wasToGo: true };
}

async function applyAndSave(step: PlannedStep, gone: readonly UnfinishedSave[]): Promise<void> {
	const { planned, created, renamed } = step;
	// Many VS Code saves by itself, before it would open each in a tab because it is not saved.
	const isRefactoring = planned.length > atOnce && planned.every(({ wasSaved }) => wasSaved);
	if (!(await vscode.workspace.applyEdit(plannedEdit(step), { isRefactoring }))) {
		const names = [...planned.map(({ document }) => document.uri), ...created.map(({ uri }) => uri)].map(
			nameOf,
		);
		throw new Error(
			`Nothing was changed: VS Code refused to write ${names.slice(0, 3).join(', ')}. Does a file of that name exist, or is it read-only?`,
		);
	}
	try {
		await saved(planned, renamed);
	} catch (error) {
		for (const { uri, bytes } of gone) {
			await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), bytes);
		}
		throw error;
	}
}

/** What of a change reaches the disk. */
async function savesOf({ planned, created, renamed }: PlannedStep): Promise<readonly UnfinishedSave[]> {
	const saves = created.map(({ uri, text }) =>
		unfinishedSave(uri.toString(), new TextEncoder().encode(text)),
	);
	// How a notebook is written is known to VS Code alone.
	for (const { document, before, result } of planned.filter(
		({ document, wasSaved }) => wasSaved && !isCell(document.uri),
	)) {
		const { encoding } = document;
		await breathe();
		const old = await encodedText(before, encoding);
		const uri = placeAfter(document, renamed);
		saves.push(unfinishedSave(uri.toString(), await encodedText(result, encoding), old));
	}
	return saves;
}

/** A text that was saved before is saved again; one that was not is left to its author. */
async function saved(planned: readonly PlannedChange[], renamed: readonly RenamedFile[]): Promise<void> {
	const failed: vscode.Uri[] = [];
	const waiting = planned.values();
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			for (const { document: before, wasSaved, result } of waiting) {
				const uri = placeAfter(before, renamed);
				const isHere = !before.isClosed && uri === before.uri;
				// Of many that are open without an editor, VS Code closes the first.
				if (!isHere && (await isOnDisk(result, { uri, encoding: before.encoding }))) {
					continue;
				}
				const document = isHere ? before : await vscode.workspace.openTextDocument(uri);
				if (document.getText() !== result) {
					throw new Error(
						`“${nameOf(document.uri)}” was edited at the same moment. Look at it, undo if need be, and try again.`,
					);
				}
				if (wasSaved && (await isSaved(document))) {
					nowSaved(document);
				} else if (wasSaved) {
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
