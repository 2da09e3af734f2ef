import * as vscode from 'vscode';
import { decodeText } from '../core/dump/decodeText';
import type { DumpProblem } from '../core/dump/dump';
import { readDump } from '../core/dump/readDump';
import { sniffDump } from '../core/dump/sniffDump';
import type { LibraryPart } from '../core/library/library';
import type { PaperRecord } from '../core/library/paper';
import { namedRecord, type NamedRecord } from '../core/library/work';
import { readHead } from './readHead';
import { inSlices } from './slices';

/** What one dump file says, and what could not be read in it. */
export interface DumpPart extends LibraryPart {
	readonly layout: string;
	readonly problems: readonly DumpFileProblem[];
}

export type DumpFileProblem =
	| DumpProblem
	| { readonly code: 'invalidBytes' | 'unreadable'; readonly line: number; readonly reason?: string };

/** Bytes that decide whether a file is read whole. */
const headLength = 64 * 1024;

/** Reads a file, or the unsaved text of its editor; `undefined` where it is no dump, is gone, or `token` says stop. */
export async function readDumpFile(
	uri: vscode.Uri,
	token: vscode.CancellationToken,
): Promise<DumpPart | undefined> {
	try {
		const unsaved = vscode.workspace.textDocuments.find(
			document => document.isDirty && document.uri.toString() === uri.toString(),
		);
		return unsaved ? await readText(uri, unsaved.getText(), [], token) : await readSaved(uri, token);
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
			return undefined;
		}
		const reason = error instanceof Error ? error.message : String(error);
		return {
			uri: uri.toString(),
			records: [],
			layout: 'none',
			problems: [{ code: 'unreadable', line: 1, reason }],
		};
	}
}

async function readSaved(uri: vscode.Uri, token: vscode.CancellationToken): Promise<DumpPart | undefined> {
	const head = decodeText(await readHead(uri, headLength));
	if (!head || !sniffDump(head.text, uri.path)) {
		return undefined;
	}
	const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
	return decoded && readText(uri, decoded.text, decoded.problem ? [decoded.problem] : [], token);
}

async function readText(
	uri: vscode.Uri,
	text: string,
	problems: readonly DumpFileProblem[],
	token: vscode.CancellationToken,
): Promise<DumpPart | undefined> {
	const dump = sniffDump(text.slice(0, headLength), uri.path)
		? await inSlices(readDump(text), token)
		: undefined;
	if (!dump || (dump.records.length === 0 && dump.problems.length === 0)) {
		return undefined;
	}
	const records = await inSlices(named(dump.records), token);
	return (
		records && {
			uri: uri.toString(),
			records,
			layout: dump.layout,
			problems: [...problems, ...dump.problems],
		}
	);
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
