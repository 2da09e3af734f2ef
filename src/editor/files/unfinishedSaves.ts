import * as vscode from 'vscode';
import { isToFinish, joinSaves, splitSaves, type UnfinishedSave } from '../../core/store/unfinishedSave';
import { withoutLinks } from '../plainText';
import { inSlices } from '../slices';
import { bytesIfThere } from './bytesIfThere';
import { exists } from './exists';
import { ifThere } from './ifThere';

/**
 * What is being saved just now. VS Code empties a file before it writes it; one that it left halfway because it was killed
 * is made whole from here in the next session.
 */
export class UnfinishedSaves {
	private readonly folder: vscode.Uri | undefined;
	private readonly never = new vscode.CancellationTokenSource().token;

	/** Without a `storage` nothing is kept. */
	constructor(storage: vscode.Uri | undefined) {
		this.folder = storage && vscode.Uri.joinPath(storage, 'unfinished');
	}

	/** Saves files while their texts lie in safety too. */
	async during(saves: readonly UnfinishedSave[], save: () => Promise<void>): Promise<void> {
		const joined = saves.length > 0 && (await inSlices(joinSaves(saves), this.never));
		if (!this.folder || !joined) {
			return save();
		}
		const kept = vscode.Uri.joinPath(this.folder, `${Date.now()}.bin`);
		await vscode.workspace.fs.createDirectory(this.folder);
		await vscode.workspace.fs.writeFile(kept, joined);
		try {
			await save();
		} finally {
			await remove(kept);
		}
	}

	/** Makes those files whole that an earlier session left cut off, and tells the user which. */
	async finish(): Promise<void> {
		const mended: string[] = [];
		for (const kept of await this.left()) {
			const joined = await vscode.workspace.fs.readFile(kept);
			for (const save of (await inSlices(splitSaves(joined), this.never)) ?? []) {
				const uri = vscode.Uri.parse(save.uri);
				const found = await bytesIfThere(uri);
				if (isToFinish(found, save)) {
					await vscode.workspace.fs.writeFile(uri, save.bytes);
					mended.push(vscode.workspace.asRelativePath(uri));
				}
			}
			await remove(kept);
		}
		if (mended.length > 0) {
			void vscode.window.showInformationMessage(
				withoutLinks(
					`VS Code ended while it was saving ${mended.slice(0, 3).join(', ')}. What was cut off is whole again.`,
				),
			);
		}
	}

	private async left(): Promise<vscode.Uri[]> {
		const { folder } = this;
		const entries = (folder && (await ifThere(vscode.workspace.fs.readDirectory(folder)))) ?? [];
		return entries.flatMap(([name]) => (folder ? vscode.Uri.joinPath(folder, name) : []));
	}
}

/** Another window with the same folder may have done so. */
async function remove(uri: vscode.Uri): Promise<void> {
	if (await exists(uri)) {
		await vscode.workspace.fs.delete(uri);
	}
}
