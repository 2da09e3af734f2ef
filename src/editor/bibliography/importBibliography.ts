import * as vscode from 'vscode';
import { ownTexts } from '../../core/bibliography/findEntries';
import { foreignNames, importFormat, isForeign } from '../../core/bibliography/import/foreignFormat';
import { importPlan, type KnownWorks } from '../../core/bibliography/import/importPlan';
import type * as ForeignReaders from '../../core/bibliography/import/readForeign';
import { readBibliography } from '../../core/bibliography/readBibliography';
import { namedRecord } from '../../core/library/work';
import { command } from '../command';
import { loadBundle } from '../loadBundle';
import type { LibraryService } from '../files/libraryService';
import { inSlices } from '../slices';
import { addTo } from './addTo';
import { bibliographyFile } from './bibliographyFile';
import { currentText } from './currentText';
import { uriOf } from './uriOf';

/** What an import did. */
interface ImportReport {
	/** The citekeys of the entries that were added. */
	readonly added: readonly string[];
	/** Entries whose work stands in a bibliography of the workspace already. */
	readonly known: number;
	/** Lines of the source that could not be read. */
	readonly broken: readonly number[];
}

/**
 * *Import Bibliography*: takes the entries of another file over into the workspace's bibliography, but for those that it
 * knows. Called with `{ source, target }` or the URI of a file it asks nothing.
 */
export function registerImportBibliography(
	library: LibraryService,
	extension: vscode.Uri,
): vscode.Disposable {
	return command(
		'litnotes.importBibliography',
		async (argument?: unknown): Promise<ImportReport | undefined> => {
			const source = uriOf(argument) ?? uriOf(argument, 'source') ?? (await askSource());
			const target = source && (uriOf(argument, 'target') ?? bibliographyFile(source));
			if (!source || !target) {
				return undefined;
			}
			const report = await imported(source, target, library, extension);
			void tell(report, source, target);
			return report;
		},
	);
}

async function askSource(): Promise<vscode.Uri | undefined> {
	const [source] =
		(await vscode.window.showOpenDialog({
			title: 'Import Bibliography',
			openLabel: 'Import',
			filters: {
				Bibliographies: [
					...['bib', 'bibtex', 'ris', 'json', 'csljson', 'yml', 'yaml'],
					...['enw', 'nbib', 'xml', 'mods', 'cff', 'ciw', 'txt'],
				],
				'All Files': ['*'],
			},
		})) ?? [];
	return source;
}

async function imported(
	source: vscode.Uri,
	target: vscode.Uri,
	library: LibraryService,
	extension: vscode.Uri,
): Promise<ImportReport> {
	const text = await currentText(source);
	const format = importFormat(text, source.path);
	if (!format) {
		throw new Error(
			`“${source.path.split('/').at(-1)}” is no bibliography that can be read. BibTeX, biblatex, RIS, CSL-JSON, CSL YAML, Hayagriva, ${Object.values(foreignNames).join(', ')} can.`,
		);
	}
	const reading = isForeign(format)
		? (await foreignReaders(extension)).readForeign(text, format)
		: readBibliography(text, format);
	const { entries, problems } = await inSlices(reading);
	const own = format === 'bibtex' ? await inSlices(ownTexts(text)) : undefined;
	const works = await inSlices(knownWorks(library, source));
	const { added, known } = await inSlices(importPlan(entries, ({ start }) => own?.(start), works));
	if (added.length > 0) {
		await addTo(target, added);
	}
	return {
		added: added.map(({ reference }) => reference.key),
		known: known.length,
		broken: problems.filter(({ code }) => code !== 'duplicateKey').map(({ line }) => line),
	};
}

/** What reads the formats that are only ever imported, which is much code for what is rare. */
async function foreignReaders(extension: vscode.Uri): Promise<typeof ForeignReaders> {
	return (await loadBundle(extension, 'import.js')) as typeof ForeignReaders;
}

function* knownWorks(library: LibraryService, source: vscode.Uri): Generator<undefined, KnownWorks> {
	const records = [...library.parts.ofKind('bibliography')]
		.filter(({ uri }) => uri !== source.toString())
		.flatMap(part => part.records);
	const papers = new Map<string, string>();
	for (const [index, paper] of library.current.papers.entries()) {
		for (const name of namedRecord({ ...paper, line: 1 }).names) {
			papers.set(name, paper.key);
		}
		if (index % 200 === 0) {
			yield;
		}
	}
	return {
		names: new Set(records.flatMap(({ names }) => names)),
		keys: new Set(records.flatMap(({ record }) => record.key?.toLowerCase() ?? [])),
		keyOf: name => papers.get(name),
	};
}

async function tell(
	{ added, known, broken }: ImportReport,
	source: vscode.Uri,
	target: vscode.Uri,
): Promise<void> {
	const name = vscode.workspace.asRelativePath(target);
	const entries = added.length === 1 ? '1 entry was' : `${added.length} entries were`;
	const [first] = broken;
	const more = broken.length > 5 ? `, and ${broken.length - 5} more` : '';
	const said = [
		added.length === 0 ? 'Nothing was added.' : `${entries} added to ${name}.`,
		...(known > 0 ? [`${known} stood in a bibliography already.`] : []),
		...(first === undefined ? [] : [`Could not read line ${broken.slice(0, 5).join(', ')}${more}.`]),
	].join(' ');
	const [open, look] = ['Open', `Go to Line ${first}`];
	const buttons = [...(added.length > 0 ? [open] : []), ...(first === undefined ? [] : [look])];
	const answer = await vscode.window.showInformationMessage(said, ...buttons);
	if (answer === open) {
		await vscode.window.showTextDocument(target);
	} else if (answer === look && first !== undefined) {
		const start = new vscode.Position(first - 1, 0);
		await vscode.window.showTextDocument(source, { selection: new vscode.Range(start, start) });
	}
}
