import * as vscode from 'vscode';
import type { DumpProblem } from '../../core/dump/dump';
import { sniffDump } from '../../core/dump/sniffDump';
import type { LibraryPart } from '../../core/library/library';
import { restorePapers } from '../../core/library/storedPapers';
import type { NamedRecord } from '../../core/library/work';
import { globsSetting } from '../files/globsSetting';
import type { FilePart, PartReader, ReadFile } from '../files/partReader';
import { inSlices } from '../slices';
import type { Workers } from '../workers/workers';

/** What one dump says, and what could not be read in it. */
export interface DumpPart extends LibraryPart, ReadFile {
	readonly kind: 'dump';
	readonly layout: string;
	readonly problems: readonly DumpProblem[];
}

/** Reads saved pages of papers, in the files that `litnotes.dumps.include` and `.exclude` leave. */
export function dumpReader(workers: Workers): PartReader {
	return {
		kind: 'dump',
		globs(folder) {
			const settings = vscode.workspace.getConfiguration('litnotes.dumps', folder);
			return {
				include: globsSetting(settings.get('include')),
				exclude: globsSetting(settings.get('exclude')),
			};
		},
		isMine: sniffDump,
		async read(content, { uri, known, token }): Promise<FilePart | undefined> {
			const request = { content, knownHash: known?.hash };
			const answer = await workers.run('readDumpFile', request, content.length, token);
			if (!answer || answer.kind === 'known') {
				return known;
			}
			if (answer.kind === 'nothing') {
				return undefined;
			}
			const { hash, layout, problems, arrays, invalidLine } = answer;
			const records = await inSlices(
				restorePapers<NamedRecord>(arrays, named => named.record),
				token,
			);
			const fileProblems =
				invalidLine === undefined ? [] : [{ code: 'invalidBytes', line: invalidLine } as const];
			const part: DumpPart = {
				uri,
				hash,
				fileProblems,
				kind: 'dump',
				records: records ?? [],
				layout,
				problems,
			};
			return records ? part : known;
		},
		unread: (file): DumpPart => ({ ...file, kind: 'dump', records: [], layout: 'none', problems: [] }),
	};
}
