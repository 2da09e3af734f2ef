import * as vscode from 'vscode';
import { type UnfinishedSave, unfinishedSave } from '../../core/store/unfinishedSave';
import { edited, type TextEdit } from '../../core/textEdit';
import { inSlices } from '../slices';
import { Turns } from '../turns';
import { openAsOnDisk } from './openAsOnDisk';
import { UnfinishedSaves } from './unfinishedSaves';

/** A file of the user's and how its text is to change. */
export interface TextChange {
	readonly uri: vscode.Uri;
	/**
	 * What to replace in the text as it is at that moment, perhaps found bit by bit; no overlaps. Throws a sentence where it
	 * cannot be done.
	 */
	readonly edit: (text: string) => readonly TextEdit[] | Generator<undefined, readonly TextEdit[]>;
	/** Is told why the file cannot be changed; the others are then changed without it. */
	readonly leave?: (reason: unknown) => void;
}

/** A file that is not there yet. */
export interface NewText {
	readonly uri: vscode.Uri;
	readonly text: string;
}

/** VS Code takes its time over each. */
const savedAtOnce = 8;

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
	return turns.take(() => changeNow(changes, created, token));
}

interface Planned {
	readonly document: vscode.TextDocument;
	readonly version: number;
	readonly wasSaved: boolean;
	readonly edits: readonly TextEdit[];
	readonly before: string;
	readonly result: string;
}

async function changeNow(
	changes: readonly TextChange[],
	created: readonly NewText[],
	token: vscode.CancellationToken | undefined,
): Promise<void> {
	const planned: Planned[] = [];
	for (const change of changes) {
		if (token?.isCancellationRequested) {
			return;
		}
		try {
			planned.push(...(await plan(change)));
		} catch (error) {
			if (!change.leave) {
				throw error;
			}
			change.leave(error);
		}
	}
	const moved = planned.find(({ document, version }) => document.version !== version);
	if (moved) {
		throw new Error(
			`“${nameOf(moved.document.uri)}” was edited just now, so nothing was changed. Try again.`,
		);
	}
	if (planned.length + created.length > 0) {
		await unfinished.during(await savesOf(planned, created), () => applyAndSave(planned, created));
	}
}

/** Nothing where the text says already what it is to say. */
async function plan({ uri, edit }: TextChange): Promise<readonly Planned[]> {
	const document = await openAsOnDisk(uri);
	const { version } = document;
	const before = document.getText();
	const found = edit(before);
	const edits = 'next' in found ? await inSlices(found) : found;
	const result = applied(before, edits);
	const wasSaved = !document.isDirty;
	return result === before ? [] : [{ document, version, wasSaved, edits, before, result }];
}

async function applyAndSave(planned: readonly Planned[], created: readonly NewText[]): Promise<void> {
	if (!(await vscode.workspace.applyEdit(workspaceEdit(planned, created)))) {
		const names = [...planned.map(({ document }) => document.uri), ...created.map(({ uri }) => uri)].map(
			nameOf,
		);
		throw new Error(
			`Nothing was changed: VS Code refused to write ${names.slice(0, 3).join(', ')}. Does a file of that name exist, or is it read-only?`,
		);
	}
	await saved(planned);
}

function workspaceEdit(planned: readonly Planned[], created: readonly NewText[]): vscode.WorkspaceEdit {
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
	return edit;
}

/** What of a change reaches the disk. */
async function savesOf(
	planned: readonly Planned[],
	created: readonly NewText[],
): Promise<readonly UnfinishedSave[]> {
	const saves = created.map(({ uri, text }) =>
		unfinishedSave(uri.toString(), new TextEncoder().encode(text)),
	);
	for (const { document, before, result } of planned.filter(({ wasSaved }) => wasSaved)) {
		const { encoding, uri } = document;
		const [old, bytes] = [
			await vscode.workspace.encode(before, { encoding }),
			await vscode.workspace.encode(result, { encoding }),
		];
		saves.push(unfinishedSave(uri.toString(), bytes, old));
	}
	return saves;
}

/** A text that was saved before is saved again; one that was not is left to its author. */
async function saved(planned: readonly Planned[]): Promise<void> {
	const failed: string[] = [];
	const waiting = planned.values();
	await Promise.all(
		Array.from({ length: savedAtOnce }, async () => {
			for (const { document, wasSaved, result } of waiting) {
				if (document.getText() !== result) {
					throw new Error(
						`“${nameOf(document.uri)}” was edited at the same moment. Look at it, undo if need be, and try again.`,
					);
				}
				// VS Code may be saving it by itself.
				if (wasSaved && document.isDirty && !(await document.save()) && document.isDirty) {
					failed.push(nameOf(document.uri));
				}
			}
		}),
	);
	if (failed.length > 0) {
		throw new Error(`${failed.join(', ')} could not be saved. The change is in the editor, unsaved.`);
	}
}

/** `text` with `edits` done, in the line ends of the text. */
function applied(text: string, edits: readonly TextEdit[]): string {
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
	return edited(
		text,
		inOrder.map(edit => ({ ...edit, text: edit.text.replace(/\r\n|\n|\r/g, lineEnd) })),
	);
}

function nameOf(uri: vscode.Uri): string {
	return vscode.workspace.asRelativePath(uri);
}
