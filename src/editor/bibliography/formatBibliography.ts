import * as vscode from 'vscode';
import type { BibtexEntry } from '../../core/bibtex/bibtexBlock';
import { tidyEdits, type TidyChoice } from '../../core/bibliography/tidy/tidyEdits';
import { type TidyFindings, tidyFindings } from '../../core/bibliography/tidy/tidyFindings';
import { edited } from '../../core/textEdit';
import { changeTexts } from '../files/changeText';
import type { CitationIndex } from '../citation/citationIndex';
import { command } from '../command';
import type { LibraryService } from '../files/libraryService';
import { inSlices } from '../slices';
import { askTidyChoice } from './askTidyChoice';
import { currentText } from './currentText';
import { uriOf } from './uriOf';

const scheme = 'litnotes-tidy';

/** What *Tidy Bibliography* works with. */
export interface TidyDesk {
	readonly library: LibraryService;
	readonly index: CitationIndex;
}

/** What tidying did, and what is left to do by hand. */
interface TidyReport {
	/** The keys of entries that were removed. */
	readonly removed: readonly string[];
	/** The keys of entries that became one, the one that is kept first. */
	readonly merged: readonly (readonly string[])[];
	readonly incomplete: readonly { readonly key: string; readonly lacks: readonly string[] }[];
}

/**
 * *Tidy Bibliography*: removes entries that nobody cites and merges those of one work, as far as the user chooses, and
 * after a preview, and lists what lacks something. Called with `{ source, unused, duplicates }` it asks nothing, shows
 * nothing, and tells what it did and found.
 */
export function registerFormatBibliography(desk: TidyDesk): vscode.Disposable {
	const previews = new Map<string, string>();
	return vscode.Disposable.from(
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			provideTextDocumentContent: uri => previews.get(uri.toString()) ?? '',
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => previews.delete(uri.toString())),
		command('litnotes.formatBibliography', async (argument?: unknown): Promise<TidyReport | undefined> => {
			const source = uriOf(argument, 'source') ?? uriOf(argument) ?? (await askFile(desk.library));
			if (!source) {
				return undefined;
			}
			const text = await currentText(source);
			const findings = await findingsIn(text, desk);
			const asks = uriOf(argument, 'source') === undefined;
			const wish = asks ? await askTidyChoice(findings, source) : undefined;
			const choice = asks ? wish : told(findings, argument);
			const edits = choice && tidyEdits(text, choice);
			if (!edits) {
				return undefined;
			}
			if (edits.length === 0) {
				await show(source, wish?.shown);
				return report(findings, choice);
			}
			if (asks && !(await isWanted(source, edited(text, edits), previews))) {
				return undefined;
			}
			await changeTexts([
				{
					uri: source,
					edit: now => {
						if (now !== text) {
							throw new Error('The bibliography was changed meanwhile, so nothing was tidied. Try again.');
						}
						return edits;
					},
				},
			]);
			await show(source, wish?.shown);
			return report(findings, choice);
		}),
	);
}

async function askFile(library: LibraryService): Promise<vscode.Uri | undefined> {
	const uris = [...library.parts.ofKind('bibliography')]
		.filter(({ format }) => format === 'bibtex')
		.map(({ uri }) => vscode.Uri.parse(uri));
	const active = vscode.window.activeTextEditor?.document.uri.toString();
	const shown = uris.find(uri => uri.toString() === active);
	if (shown || uris.length <= 1) {
		if (uris.length === 0) {
			throw new Error('There is no .bib file in this workspace to tidy.');
		}
		return shown ?? uris[0];
	}
	const rows = uris.map(uri => ({ label: vscode.workspace.asRelativePath(uri), uri }));
	return (await vscode.window.showQuickPick(rows, { title: 'Tidy Bibliography', placeHolder: 'Which one?' }))
		?.uri;
}

async function findingsIn(text: string, { library, index }: TidyDesk): Promise<TidyFindings> {
	await index.reading.whenCurrent(true);
	const citesAll = index.placesOf('*').length > 0;
	const isCited = (key: string) => {
		const paper = library.current.get(key);
		return (
			citesAll ||
			index.placesOf(key).length > 0 ||
			(paper !== undefined && paper.key === key && index.isCited(paper))
		);
	};
	return inSlices(tidyFindings(text, isCited));
}

function told({ unused, duplicates }: TidyFindings, argument: unknown): TidyChoice {
	const wants = (name: string) =>
		typeof argument === 'object' && argument !== null && (argument as Record<string, unknown>)[name] === true;
	return {
		removed: wants('unused') ? unused : [],
		merged: wants('duplicates') ? duplicates.map(({ entries }) => ({ entries, taken: new Map() })) : [],
	};
}

function report({ incomplete }: TidyFindings, { removed, merged }: TidyChoice): TidyReport {
	return {
		removed: removed.map(({ key }) => key),
		merged: merged.map(({ entries }) => entries.map(({ key }) => key)),
		incomplete: incomplete.map(({ entry, lacks }) => ({ key: entry.key, lacks })),
	};
}

/** The entry that the user wants to complete; after tidying it may stand in another line. */
async function show(source: vscode.Uri, entry: BibtexEntry | undefined): Promise<void> {
	if (entry) {
		const editor = await vscode.window.showTextDocument(source);
		const start = editor.document.getText().indexOf(`{${entry.key}`);
		const position = editor.document.positionAt(Math.max(0, start + 1));
		editor.selection = new vscode.Selection(position, position);
		editor.revealRange(editor.selection);
	}
}

async function isWanted(source: vscode.Uri, text: string, previews: Map<string, string>): Promise<boolean> {
	const name = source.path.split('/').at(-1);
	const preview = vscode.Uri.from({ scheme, path: source.path, query: `${source.toString()} ${Date.now()}` });
	previews.set(preview.toString(), text);
	await vscode.commands.executeCommand('vscode.diff', source, preview, `${name} ↔ tidied`, { preview: true });
	// A message would be gone before one has read the preview.
	const yes = 'Tidy as Shown';
	const answer = await vscode.window.showQuickPick([yes, 'Leave It as It Is'], {
		title: `Tidy ${name}`,
		placeHolder: 'The preview shows what would change.',
		ignoreFocusOut: true,
	});
	return answer === yes;
}
