import * as vscode from 'vscode';
import type { BibliographyProblem } from '../../core/bibliography/bibliography';
import { type BibliographyFormat, bibliographyFormat } from '../../core/bibliography/bibliographyFormat';
import { readBibliography } from '../../core/bibliography/readBibliography';
import { referenceRecord } from '../../core/bibliography/referenceRecord';
import { missingFields } from '../../core/bibliography/missingFields';
import type { LibraryPart } from '../../core/library/library';
import { type NamedRecord, namedRecord } from '../../core/library/work';
import { globsSetting } from '../files/globsSetting';
import type { PartReader, ReadFile } from '../files/partReader';
import { readText } from '../files/readText';

/** What one bibliography says, and what could not be read in it. */
export interface BibliographyPart extends LibraryPart, ReadFile {
	readonly kind: 'bibliography';
	readonly records: readonly NamedRecord[];
	readonly format: BibliographyFormat;
	/** Keys of entries that are no works but can be cited, such as biblatex's sets. */
	readonly others: ReadonlySet<string>;
	readonly problems: readonly BibliographyProblem[];
	readonly incomplete: readonly IncompleteEntry[];
}

/** An entry and what it lacks, as one would say it. */
export interface IncompleteEntry {
	/** 1-based. */
	readonly line: number;
	readonly lacks: readonly string[];
}

/** Reads bibliographies, in the files that `litnotes.bibliography.include` and `litnotes.dumps.exclude` leave. */
export const bibliographyReader: PartReader = {
	kind: 'bibliography',
	globs(folder) {
		return {
			include: globsSetting(
				vscode.workspace.getConfiguration('litnotes.bibliography', folder).get('include'),
			),
			exclude: globsSetting(vscode.workspace.getConfiguration('litnotes.dumps', folder).get('exclude')),
		};
	},
	async isMine(head, path) {
		return bibliographyFormat(head, path) !== undefined;
	},
	read: readText(function* (text, file): Generator<undefined, BibliographyPart | undefined> {
		const format = bibliographyFormat(text, file.uri);
		if (!format) {
			return undefined;
		}
		const { entries, problems } = yield* readBibliography(text, format);
		const incomplete: IncompleteEntry[] = [];
		const records: NamedRecord[] = [];
		const others = new Set<string>();
		for (const [index, entry] of entries.entries()) {
			const { reference, isWork, line, needsOthers } = entry;
			if (isWork) {
				records.push(namedRecord(referenceRecord(entry)));
				const lacks = needsOthers ? [] : missingFields(reference);
				if (lacks.length > 0) {
					incomplete.push({ line, lacks });
				}
			} else {
				others.add(reference.key);
			}
			if (index % 50 === 0) {
				yield;
			}
		}
		return { ...file, kind: 'bibliography', format, records, others, problems, incomplete };
	}),
	unread: (file): BibliographyPart => ({
		...file,
		kind: 'bibliography',
		format: 'bibtex',
		records: [],
		others: new Set(),
		problems: [],
		incomplete: [],
	}),
};
