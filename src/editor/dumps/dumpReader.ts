import * as vscode from 'vscode';
import type { DumpProblem } from '../../core/dump/dump';
import { readDump } from '../../core/dump/readDump';
import { sniffDump } from '../../core/dump/sniffDump';
import type { LibraryPart } from '../../core/library/library';
import { namedRecords } from '../../core/library/work';
import { globsSetting } from '../files/globsSetting';
import type { PartReader, ReadFile } from '../files/partReader';

/** What one dump says, and what could not be read in it. */
export interface DumpPart extends LibraryPart, ReadFile {
	readonly kind: 'dump';
	readonly layout: string;
	readonly problems: readonly DumpProblem[];
}

/** Reads saved pages of papers, in the files that `litnotes.dumps.include` and `.exclude` leave. */
export const dumpReader: PartReader = {
	kind: 'dump',
	globs(folder) {
		const settings = vscode.workspace.getConfiguration('litnotes.dumps', folder);
		return { include: globsSetting(settings.get('include')), exclude: globsSetting(settings.get('exclude')) };
	},
	isMine: sniffDump,
	*read(text, file): Generator<undefined, DumpPart | undefined> {
		const { records, layout, problems } = yield* readDump(text);
		if (records.length === 0 && problems.length === 0) {
			return undefined;
		}
		return { ...file, kind: 'dump', records: yield* namedRecords(records), layout, problems };
	},
	unread: (file): DumpPart => ({ ...file, kind: 'dump', records: [], layout: 'none', problems: [] }),
};
