import type * as vscode from 'vscode';
import type { BibliographyPart } from '../bibliography/bibliographyReader';
import type { DumpPart } from '../dumps/dumpReader';
import type { NotePart } from '../notes/noteReader';

/** What one file says, as the reader of its kind made it; told apart by `kind`. */
export type FilePart = BibliographyPart | DumpPart | NotePart;

/** What a file's problems have in common, whatever its kind. */
export type FileProblem = {
	readonly code: 'invalidBytes' | 'binary' | 'unreadable' | 'tooLarge';
	/** 1-based. */
	readonly line: number;
	readonly reason?: string;
};

/** What every part says of the file that it was read from. */
export interface ReadFile {
	readonly uri: string;
	/** Of the bytes or the unsaved text that was read. */
	readonly hash: string;
	/** What is wrong with the file's bytes. */
	readonly fileProblems: readonly FileProblem[];
}

/** Reads files of one kind. A file belongs to the first reader that wants it. */
export interface PartReader {
	readonly kind: FilePart['kind'];
	/** Which files of a workspace folder may be of this kind, as its settings are now. */
	globs(folder: vscode.WorkspaceFolder): FileGlobs;
	/** Whether a file with this beginning deserves to be read whole; a head may end anywhere. */
	isMine(head: string, path: string, token: vscode.CancellationToken): Promise<boolean>;
	/** Whether a file that is no text was meant to be mine, so that its user is told. */
	isMineByName?(path: string): boolean;
	/** Whether a file that is mine need not be read beyond this beginning. */
	isHeadEnough?(head: string): boolean;
	/**
	 * What a file's bytes say, or the unsaved text of its editor; `undefined` where they turn out to be nothing of this
	 * kind. Where the text is the one that `known` was read from, or the token says stop, the answer is `known`.
	 */
	read(content: Uint8Array | string, file: FileToRead): Promise<FilePart | undefined>;
	/** What there is to say of a file whose text cannot be had. */
	unread(file: ReadFile): FilePart;
}

export interface FileToRead {
	readonly uri: string;
	/** What was read from this file before, by the same reader. */
	readonly known: FilePart | undefined;
	/** Whether few files are read at this time, so that what is done beside is ready sooner than the library. */
	readonly isOneOfFew: boolean;
	readonly token: vscode.CancellationToken;
}

/** Glob patterns relative to a workspace folder. */
export interface FileGlobs {
	readonly include: readonly string[];
	readonly exclude: readonly string[];
}
