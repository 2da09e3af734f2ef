import * as vscode from 'vscode';
import { citingPlaces, type CitingPlace } from '../../core/citation/citingPlaces';
import { decodeText } from '../../core/dump/decodeText';
import { languageOf } from './citationContext';
import type { ProjectFactsOf } from './projectFacts';
import { breathe } from '../slices';

/** A larger file is data, and no text that somebody writes; to scan it would stall the host. */
const largest = 2_000_000;

/** What tells whether a file cites what it did when it was read. */
export interface FileStamp {
	readonly mtime: number;
	readonly size: number;
	/** What the project said then of how it is read. */
	readonly project: string;
}

export function isSame(one: FileStamp, other: FileStamp): boolean {
	return one.mtime === other.mtime && one.size === other.size && one.project === other.project;
}

/** `undefined` where the file is gone, or is none. */
export async function stampOf(uri: vscode.Uri, projects: ProjectFactsOf): Promise<FileStamp | undefined> {
	if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined) {
		return undefined;
	}
	try {
		const { type, mtime, size } = await vscode.workspace.fs.stat(uri);
		const project = JSON.stringify(await projects.of(uri));
		return (type & vscode.FileType.File) !== 0 ? { mtime, size, project } : undefined;
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return undefined;
		}
		throw error;
	}
}

/** What a closed file cites; nothing where it cannot be read, or went away. */
export async function citingPlacesIn(
	uri: vscode.Uri,
	projects: ProjectFactsOf,
): Promise<readonly CitingPlace[]> {
	const text = await textOf(uri);
	if (text === undefined || text.length > largest) {
		return [];
	}
	const language = await languageOf({ uri, languageId: '', text }, projects);
	await breathe();
	return citingPlaces(text, language);
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
	try {
		return decodeText(await vscode.workspace.fs.readFile(uri))?.text;
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return undefined;
		}
		throw error;
	}
}
