import * as vscode from 'vscode';
import { edited, type TextEdit } from '../../core/textEdit';
import { isCell, notebookOf } from '../citation/notebooks';
import { inSlices } from '../slices';
import { encodedText } from './encodedText';
import { equalBytes, openAsOnDisk } from './openAsOnDisk';

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

/** A change that is worked out and not done yet. */
export interface PlannedChange {
	readonly document: vscode.TextDocument;
	readonly version: number;
	readonly wasSaved: boolean;
	readonly edits: readonly TextEdit[];
	readonly before: string;
	readonly result: string;
}

/** VS Code takes its time over each file. */
export const atOnce = 8;

/** Works changes out; those of files that say already what they are to say are left out. */
export async function planChanges(
	changes: readonly TextChange[],
	token: vscode.CancellationToken | undefined,
): Promise<readonly PlannedChange[]> {
	const planned: PlannedChange[] = [];
	const waiting = changes.values();
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			for (const change of waiting) {
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
		}),
	);
	return planned;
}

/** A file that says something else than when its change was planned. */
export async function firstMoved(planned: readonly PlannedChange[]): Promise<vscode.Uri | undefined> {
	for (const { document, version, before } of planned) {
		const isSame = document.isClosed
			? !isCell(document.uri) && (await isOnDisk(before, document))
			: document.version === version;
		if (!isSame) {
			return document.uri;
		}
	}
	return undefined;
}

/** What VS Code saves of a document: of the cell of a notebook, the whole. */
export function savable(document: vscode.TextDocument): vscode.TextDocument | vscode.NotebookDocument {
	return (isCell(document.uri) && notebookOf(document.uri)) || document;
}

/** Whether the file of a document says this, and nothing else. */
export async function isOnDisk(
	text: string,
	{ uri, encoding }: Pick<vscode.TextDocument, 'uri' | 'encoding'>,
): Promise<boolean> {
	return equalBytes(await encodedText(text, encoding), await vscode.workspace.fs.readFile(uri));
}

async function plan({ uri, edit }: TextChange): Promise<readonly PlannedChange[]> {
	const document = await openAsOnDisk(uri);
	const { version } = document;
	const before = document.getText();
	const found = edit(before);
	const edits = 'next' in found ? await inSlices(found) : found;
	const result = applied(before, edits);
	const wasSaved = !savable(document).isDirty;
	return result === before ? [] : [{ document, version, wasSaved, edits, before, result }];
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
