import * as vscode from 'vscode';
import {
	type ExportFormat,
	exportFormats,
	isExportFormat,
} from '../../core/bibliography/export/exportFormat';
import { writeBibliography } from '../../core/bibliography/export/writeBibliography';
import type { Paper } from '../../core/library/paper';
import { PaperSet } from '../../core/library/paperSet';
import type { Browsing } from '../papers/browsing';
import type { CitedKeys } from '../citation/citedKeys';
import { changeTexts } from '../files/changeText';
import { command, namedPapers } from '../command';
import type { LibraryService } from '../files/libraryService';
import type { PaperQuestions } from '../search/paperQuestions';
import type { SearchService } from '../search/searchService';
import { inSlices } from '../slices';
import type { TargetEditor } from '../citation/targetEditor';
import { worksCited } from '../citation/worksCited';
import { exists } from '../files/exists';
import { ownEntries } from './ownEntries';
import { uriOf } from './uriOf';

/** What *Export Bibliography* works with. */
export interface ExportDesk {
	readonly library: LibraryService;
	readonly search: SearchService;
	readonly browsing: Browsing;
	readonly questions: PaperQuestions;
	readonly target: TargetEditor;
	readonly cited: CitedKeys;
}

/** Where an export goes: a file, or one of these. */
type Destination = 'editor' | 'clipboard' | vscode.Uri;

/**
 * *Export Bibliography*. Called with `{ keys, format, target }`, or a `query` in place of keys, it asks nothing: the format
 * is BibTeX and the target a new editor unless told; a target is `editor`, `clipboard`, or the URI of a file. Its result is
 * the text.
 */
export function registerExportBibliography(desk: ExportDesk): vscode.Disposable {
	return command('litnotes.exportBibliography', async (argument?: unknown, selection?: unknown) => {
		const isMenu = selection !== undefined || isRow(argument);
		const named = namedPapers(desk.library, argument, selection) ?? (await papersSought(argument, desk));
		const papers = named ?? (await askPapers(desk));
		const asks = isMenu || !named;
		const format =
			papers && papers.length > 0 ? (formatOf(argument) ?? (asks ? await askFormat() : 'bibtex')) : undefined;
		const target = format && (targetOf(argument) ?? (asks ? await askTarget(format, desk.target) : 'editor'));
		if (!papers || !format || !target) {
			return undefined;
		}
		const entries = await ownEntries(papers, desk.library);
		const text = await inSlices(writeBibliography(entries, format));
		await deliver(text, format, target);
		return text;
	});
}

/** Rows of our views name papers too; who clicks in a menu wants to be asked. */
function isRow(argument: unknown): boolean {
	const own = ['keys', 'query', 'format', 'target'];
	return (
		typeof argument === 'object' &&
		argument !== null &&
		Object.keys(argument).some(name => !own.includes(name))
	);
}

function hasValue<Name extends string>(argument: unknown, name: Name): argument is Record<Name, unknown> {
	return typeof argument === 'object' && argument !== null && name in argument;
}

async function papersSought(argument: unknown, desk: ExportDesk): Promise<readonly Paper[] | undefined> {
	const query = hasValue(argument, 'query') ? argument.query : undefined;
	return typeof query === 'string' ? found(query, desk) : undefined;
}

/** The papers for which a query holds, else those that come near, best first. */
async function found(query: string, { library, search }: ExportDesk): Promise<readonly Paper[]> {
	const { token } = new vscode.CancellationTokenSource();
	const { full, near } = (await search.found(query, token)) ?? { full: new PaperSet(), near: [] };
	if (full.size === 0) {
		return near;
	}
	const { hits } = await search.search(query, { limit: library.current.papers.length });
	return hits.map(({ paper }) => paper).filter(paper => full.has(paper));
}

function formatOf(argument: unknown): ExportFormat | undefined {
	const format = hasValue(argument, 'format') ? argument.format : undefined;
	if (format !== undefined && !isExportFormat(format)) {
		const names = Object.keys(exportFormats).join(', ');
		throw new Error(`“${String(format)}” is no format of a bibliography. The formats are ${names}.`);
	}
	return format;
}

function targetOf(argument: unknown): Destination | undefined {
	const target = hasValue(argument, 'target') ? argument.target : undefined;
	if (target === undefined || target === 'editor' || target === 'clipboard') {
		return target;
	}
	const uri = uriOf(target);
	if (uri) {
		return uri;
	}
	throw new Error(
		`“${String(target)}” is no place to export to. Name editor, clipboard, or the URI of a file.`,
	);
}

interface Row<Value> extends vscode.QuickPickItem {
	readonly value: Value;
}

async function askPapers(desk: ExportDesk): Promise<readonly Paper[] | undefined> {
	const { library, browsing, questions, target, cited } = desk;
	const all = library.current.papers;
	const document = target.current?.document;
	const works = document ? await worksCited(document, { library, cited }) : [];
	const citedPapers = works.flatMap(({ work }) =>
		work === undefined || typeof work === 'string' ? [] : work,
	);
	const filtered = browsing.filter === '' ? [] : await found(browsing.filter, desk);
	const row = (label: string, papers: readonly Paper[]): Row<readonly Paper[] | undefined> => ({
		label,
		description: papers.length === 1 ? '1 paper' : `${papers.length} papers`,
		value: papers,
	});
	const rows = [
		...(citedPapers.length > 0
			? [row(`What ${document!.uri.path.split('/').at(-1)} Cites`, citedPapers)]
			: []),
		...(filtered.length > 0 ? [row('The Filtered Papers', filtered)] : []),
		row('All Papers', all),
		{ label: 'Choose Papers…', value: undefined },
	];
	const picked = await vscode.window.showQuickPick(rows, {
		title: 'Export Bibliography',
		placeHolder: 'Which papers?',
	});
	return picked && (picked.value ?? (await questions.askPapers('Export Bibliography')));
}

async function askFormat(): Promise<ExportFormat | undefined> {
	const rows = Object.entries(exportFormats).map(([value, { label, extension }]): Row<ExportFormat> => ({
		label,
		description: `.${extension}`,
		value: value as ExportFormat,
	}));
	const picked = await vscode.window.showQuickPick(rows, {
		title: 'Export Bibliography',
		placeHolder: 'In which format?',
	});
	return picked?.value;
}

async function askTarget(format: ExportFormat, { current }: TargetEditor): Promise<Destination | undefined> {
	const rows: readonly Row<'editor' | 'clipboard' | 'file'>[] = [
		{ label: 'New Editor', value: 'editor' },
		{ label: 'Clipboard', value: 'clipboard' },
		{ label: 'File…', value: 'file' },
	];
	const picked = await vscode.window.showQuickPick(rows, {
		title: 'Export Bibliography',
		placeHolder: 'Where to?',
	});
	if (picked?.value !== 'file') {
		return picked?.value;
	}
	const folder =
		(current && vscode.workspace.getWorkspaceFolder(current.document.uri)) ??
		vscode.workspace.workspaceFolders?.[0];
	const { label, extension } = exportFormats[format];
	return vscode.window.showSaveDialog({
		filters: { [label]: [extension] },
		...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, `bibliography.${extension}`) }),
	});
}

async function deliver(text: string, format: ExportFormat, target: Destination): Promise<void> {
	if (target === 'clipboard') {
		await vscode.env.clipboard.writeText(text);
		void vscode.window.setStatusBarMessage('Copied to the clipboard', 3_000);
	} else if (target === 'editor') {
		await vscode.window.showTextDocument(await newDocument(text, exportFormats[format].languageId));
	} else if (await exists(target)) {
		await changeTexts([{ uri: target, edit: now => [{ start: 0, end: now.length, text }] }]);
	} else {
		await changeTexts([], [{ uri: target, text }]);
	}
}

/** Some languages are known only where an extension for them is installed. */
async function newDocument(content: string, language: string): Promise<vscode.TextDocument> {
	const known = await vscode.languages.getLanguages();
	return vscode.workspace.openTextDocument({
		content,
		language: known.includes(language) ? language : 'plaintext',
	});
}
