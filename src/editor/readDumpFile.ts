import * as vscode from 'vscode';
import { decodeText } from '../core/dump/decodeText';
import type { DumpProblem } from '../core/dump/dump';
import { readDump } from '../core/dump/readDump';
import { sniffDump } from '../core/dump/sniffDump';
import { textHash } from '../core/dump/textHash';
import type { LibraryPart } from '../core/library/library';
import type { PaperRecord } from '../core/library/paper';
import { namedRecord, type NamedRecord } from '../core/library/work';
import { readHead } from './readHead';
import { breathe, inSlices } from './slices';

/** What one dump file says, and what could not be read in it. */
export interface DumpPart extends LibraryPart {
	/** Of the text that was read. */
	readonly hash: string;
	readonly layout: string;
	readonly problems: readonly DumpFileProblem[];
}

export type DumpFileProblem =
	| DumpProblem
	| { readonly code: 'invalidBytes' | 'unreadable'; readonly line: number; readonly reason?: string };

/** Bytes that decide whether a file is read whole. */
const headLength = 32 * 1024;

/**
 * Reads a file, or the unsaved text of its editor; `undefined` where it is no dump, is gone, or `token` says stop.
 * Where the text is the one that `known` was read from, the answer is `known`.
 */
export async function readDumpFile(
	uri: vscode.Uri,
	known: DumpPart | undefined,
	token: vscode.CancellationToken,
): Promise<DumpPart | undefined> {
	try {
		const text = unsavedText(uri) ?? (await savedText(uri));
		return text && (await readText(uri, text, known, token));
	} catch (error) {
		if (isGone(error) || (!known && isForbidden(error))) {
			return undefined;
		}
		const reason = error instanceof Error ? error.message : String(error);
		const problems = [{ code: 'unreadable', line: 1, reason } as const];
		return { uri: uri.toString(), hash: '', records: [], layout: 'none', problems };
	}
}

interface DumpText {
	readonly text: string;
	readonly problems: readonly DumpFileProblem[];
}

function unsavedText(uri: vscode.Uri): DumpText | undefined {
	const unsaved = vscode.workspace.textDocuments.find(
		document => document.isDirty && document.uri.toString() === uri.toString(),
	);
	return unsaved && { text: unsaved.getText(), problems: [] };
}

async function savedText(uri: vscode.Uri): Promise<DumpText | undefined> {
	const bytes = await readHead(uri, headLength);
	await breathe();
	const head = decodeText(bytes);
	if (!head || !sniffDump(head.text, uri.path)) {
		return undefined;
	}
	const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
	return decoded && { text: decoded.text, problems: decoded.problem ? [decoded.problem] : [] };
}

async function readText(
	uri: vscode.Uri,
	{ text, problems }: DumpText,
	known: DumpPart | undefined,
	token: vscode.CancellationToken,
): Promise<DumpPart | undefined> {
	const hash = await inSlices(textHash(text), token);
	if (hash === undefined || hash === known?.hash) {
		return known;
	}
	const dump = await inSlices(readDump(text), token);
	if (!dump || (dump.records.length === 0 && dump.problems.length === 0)) {
		return undefined;
	}
	const records = await inSlices(named(dump.records), token);
	const { layout } = dump;
	return records && { uri: uri.toString(), hash, records, layout, problems: [...problems, ...dump.problems] };
}

/** A file that is not there, or is a folder, is simply no dump. Node has its own codes for that. */
function isGone(error: unknown): boolean {
	return ['FileNotFound', 'ENOENT', 'FileIsADirectory', 'EISDIR'].includes(codeOf(error));
}

/** Nothing says that a file that was never readable is a dump. */
function isForbidden(error: unknown): boolean {
	return ['NoPermissions', 'EACCES', 'EPERM'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
	return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function* named(records: readonly PaperRecord[]): Generator<undefined, NamedRecord[]> {
	const result: NamedRecord[] = [];
	for (const record of records) {
		result.push(namedRecord(record));
		if (result.length % 200 === 0) {
			yield;
		}
	}
	return result;
}
