import * as vscode from 'vscode';
import type { CitingPlace } from '../../core/citation/citingPlaces';
import { citingPlacesInParts } from '../../core/citation/longText';
import { notebookCells } from '../../core/citation/notebookCells';
import { notebookPlaces } from '../../core/citation/notebookPlaces';
import { decodeText } from '../../core/dump/decodeText';
import { languageOf, languageOfCells } from './citationContext';
import { isNotebookFile } from './notebooks';
import type { ProjectFactsOf } from './projectFacts';
import { bytesIfThere } from '../files/bytesIfThere';
import { ifThere } from '../files/ifThere';
import { inSlices } from '../slices';

/** What tells whether a file cites what it did when it was read. */
export interface FileStamp {
	readonly mtime: number;
	readonly size: number;
	/** What the project said then of how it is read. */
	readonly project: string;
}

/** Whether a file need not be read again: neither its stamp on disk nor how its project cites has changed. */
export function isSame(one: FileStamp, other: FileStamp): boolean {
	return one.mtime === other.mtime && one.size === other.size && one.project === other.project;
}

/** `undefined` where the file is gone, or is none. */
export async function stampOf(uri: vscode.Uri, projects: ProjectFactsOf): Promise<FileStamp | undefined> {
	if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined) {
		return undefined;
	}
	const stat = await ifThere(vscode.workspace.fs.stat(uri));
	const project = stat && (stat.type & vscode.FileType.File) !== 0 && (await ifThere(projects.of(uri)));
	return project ? { mtime: stat.mtime, size: stat.size, project: JSON.stringify(project) } : undefined;
}

/** What a file cites; nothing where it cannot be read, went away, or is no text. */
export async function citingPlacesIn(
	uri: vscode.Uri,
	projects: ProjectFactsOf,
	token: vscode.CancellationToken,
): Promise<readonly CitingPlace[]> {
	const text = await textOf(uri);
	if (text === undefined) {
		return [];
	}
	if (isNotebookFile(uri)) {
		const languageOfCell = await languageOfCells(uri, projects);
		const cells = (await inSlices(notebookCells(text), token)) ?? [];
		return notebookPlaces(text, cells, languageOfCell);
	}
	const language = await languageOf({ uri, languageId: '', text }, projects);
	return (await inSlices(citingPlacesInParts(text, language), token)) ?? [];
}

/** As it is in an editor, else on disk. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open) {
		return open.getText();
	}
	const bytes = await bytesIfThere(uri);
	return bytes && decodeText(bytes)?.text;
}
