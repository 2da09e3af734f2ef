import * as vscode from 'vscode';
import type { DumpProblem } from '../../core/dump/dump';
import type { LibraryPart } from '../../core/library/library';
import { StoredRecords } from '../../core/library/storedRecords';
import { globsSetting } from '../files/globsSetting';
import type { FilePart, PartReader, ReadFile } from '../files/partReader';
import type { ScratchFile } from '../files/scratchFile';
import type { IndexedDumps } from '../search/indexedDumps';
import { inSlices } from '../slices';
import type { Workers } from '../workers/workers';

/** What one dump says, and what could not be read in it. */
export interface DumpPart extends LibraryPart, ReadFile {
	readonly kind: 'dump';
	readonly layout: string;
	readonly problems: readonly DumpProblem[];
}

/** Reads saved pages of papers, in the files that `litnotes.dumps.include` and `.exclude` leave. */
export function dumpReader(workers: Workers, scratch: ScratchFile, indexed: IndexedDumps): PartReader {
	return {
		kind: 'dump',
		globs(folder) {
			const settings = vscode.workspace.getConfiguration('litnotes.dumps', folder);
			return {
				include: globsSetting(settings.get('include')),
				exclude: globsSetting(settings.get('exclude')),
			};
		},
		async isMine(head, path, token) {
			// Where no file could be a dump, the code that reads dumps is never loaded.
			const { sniffDump } = await import('../../core/dump/sniffDump');
			return (await inSlices(sniffDump(head, path), token)) ?? false;
		},
		async read(content, { uri, known, isOneOfFew, token }): Promise<FilePart | undefined> {
			const request = { content, knownHash: known?.hash };
			const reading = workers.run('readDumpFile', request, content.length, token);
			// While somebody types in it, little changes at a time.
			const isIndexed = isOneOfFew && typeof content !== 'string';
			const index = isIndexed ? indexed.prepare({ uri, known }, token) : undefined;
			const answer = await reading;
			if (!answer || answer.kind === 'known') {
				return known;
			}
			if (answer.kind === 'nothing') {
				return undefined;
			}
			const { hash, layout, problems, arrays, invalidLine } = answer;
			const records = new StoredRecords(await scratch.put(arrays));
			const fileProblems =
				invalidLine === undefined ? [] : [{ code: 'invalidBytes', line: invalidLine } as const];
			const part = { uri, hash, fileProblems, kind: 'dump', records, layout, problems } as const;
			await index?.(part);
			return part;
		},
		unread: (file): DumpPart => ({ ...file, kind: 'dump', records: [], layout: 'none', problems: [] }),
	};
}
