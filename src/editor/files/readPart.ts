import * as vscode from 'vscode';
import { release } from '../../core/byteSource';
import { decodeText } from '../../core/dump/decodeText';
import type { FilePart, FileToRead, PartReader } from './partReader';
import { readHead, readWhole } from './readHead';
import { breathe } from '../slices';

/** Bytes that decide whether a file is read whole. */
const headLength = 32 * 1024;
/** Of a larger file VS Code gives extensions no document, in bytes. */
const mostOpened = 50 * 1024 * 1024;

/**
 * Reads a file, or the unsaved text of its editor, with the first of `readers` whose kind it is; `undefined` where it is
 * of none, is gone, or `token` says stop. Where the text is the one that `known` was read from, the answer is `known`.
 */
export async function readPart(
	uri: vscode.Uri,
	readers: readonly PartReader[],
	{ known, isOneOfFew, token }: Omit<FileToRead, 'uri'>,
): Promise<FilePart | undefined> {
	if (readers.length === 0) {
		return undefined;
	}
	try {
		const found = (await unsaved(uri, readers, known, token)) ?? (await saved(uri, readers, token));
		if (!found || 'kind' in found) {
			return found;
		}
		const { reader, content, isTooLarge, ownBytes } = found;
		const before = reader.kind === known?.kind ? known : undefined;
		const part = await reader.read(content, { uri: uri.toString(), known: before, isOneOfFew, token });
		release(ownBytes);
		// A head that stayed says nothing of a file that grew.
		const isToldSo = part?.fileProblems.some(({ code }) => code === 'tooLarge');
		const fileProblems = isTooLarge ? [{ code: 'tooLarge', line: 1 } as const] : [];
		return part && isTooLarge !== isToldSo ? { ...part, fileProblems } : part;
	} catch (error) {
		// Nothing says that a file that was never readable is one of ours.
		const reader = readers.find(({ kind }) => kind === known?.kind);
		if (isGone(error) || (!known && isForbidden(error))) {
			return undefined;
		}
		const reason = error instanceof Error ? error.message : String(error);
		const fileProblems = [{ code: 'unreadable', line: 1, reason } as const];
		return (reader ?? readers[0])?.unread({ uri: uri.toString(), hash: '', fileProblems });
	}
}

interface Found {
	readonly reader: PartReader;
	readonly content: Uint8Array | string;
	/** Whether it can be read and not changed. */
	readonly isTooLarge: boolean;
	/** Bytes of the content that nobody else has. */
	readonly ownBytes: readonly Uint8Array[];
}

/** What is typed may make a file look like nothing for a while; it stays of its kind until it is saved. */
async function unsaved(
	uri: vscode.Uri,
	readers: readonly PartReader[],
	known: FilePart | undefined,
	token: vscode.CancellationToken,
): Promise<Found | undefined> {
	const open = vscode.workspace.textDocuments.find(
		document => document.isDirty && document.uri.toString() === uri.toString(),
	);
	if (!open) {
		return undefined;
	}
	const text = open.getText();
	const head = text.slice(0, headLength);
	const reader =
		readers.find(({ kind }) => kind === known?.kind) ?? (await readerOf(head, uri.path, readers, token));
	return reader && { reader, content: text, isTooLarge: false, ownBytes: [] };
}

async function saved(
	uri: vscode.Uri,
	readers: readonly PartReader[],
	token: vscode.CancellationToken,
): Promise<Found | FilePart | undefined> {
	const { head: beginning, whole } = await readHead(uri, headLength);
	await breathe();
	const head = decodeText(beginning);
	if (!head) {
		const fileProblems = [{ code: 'binary', line: 1 } as const];
		return readers
			.find(reader => reader.isMineByName?.(uri.path))
			?.unread({ uri: uri.toString(), hash: '', fileProblems });
	}
	const reader = await readerOf(head.text, uri.path, readers, token);
	if (reader?.isHeadEnough?.(head.text)) {
		// What is odd further down, or where the head ends, is nobody's concern.
		const size = whole?.length ?? (await vscode.workspace.fs.stat(uri)).size;
		return { reader, content: head.text, isTooLarge: size > mostOpened, ownBytes: [] };
	}
	if (!reader) {
		return undefined;
	}
	const { bytes, areOurs } = whole ? { bytes: whole, areOurs: false } : await readWhole(uri);
	return { reader, content: bytes, isTooLarge: false, ownBytes: areOurs ? [bytes] : [] };
}

async function readerOf(
	head: string,
	path: string,
	readers: readonly PartReader[],
	token: vscode.CancellationToken,
): Promise<PartReader | undefined> {
	for (const reader of readers) {
		await breathe();
		if (await reader.isMine(head, path, token)) {
			return reader;
		}
	}
	return undefined;
}

/** A file that is not there, or is a folder, is simply nothing. Node has its own codes for that. */
export function isGone(error: unknown): boolean {
	return ['FileNotFound', 'ENOENT', 'FileIsADirectory', 'EISDIR'].includes(codeOf(error));
}

function isForbidden(error: unknown): boolean {
	return ['NoPermissions', 'EACCES', 'EPERM'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
	return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
