import * as vscode from 'vscode';
import type { BibtexEntry } from '../../core/bibliography/bibtex/bibtexBlock';
import { type Merge, tidyEdits, type TidyChoice } from '../../core/bibliography/tidy/tidyEdits';
import {
	type DuplicateEntries,
	type TidyFindings,
	tidyFindings,
} from '../../core/bibliography/tidy/tidyFindings';
import { edited } from '../../core/textEdit';
import { changeTexts } from '../files/changeText';
import type { CitationIndex } from '../citation/citationIndex';
import { command } from '../command';
import type { LibraryService } from '../files/libraryService';
import { inSlices } from '../slices';
import { currentText } from './currentText';
import { uriOf } from './uriOf';

const scheme = 'litnotes-tidy';

/** What *Tidy Bibliography* works with. */
export interface TidyDesk {
	readonly library: LibraryService;
	readonly index: CitationIndex;
}

/**
 * *Tidy Bibliography*: removes entries that nobody cites and merges those of one work, as far as the user chooses, and
 * after a preview. Called with `{ source, unused, duplicates }` it asks nothing and shows none.
 */
export function registerFormatBibliography(desk: TidyDesk): vscode.Disposable {
	const previews = new Map<string, string>();
	return vscode.Disposable.from(
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			provideTextDocumentContent: uri => previews.get(uri.toString()) ?? '',
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => previews.delete(uri.toString())),
		command('litnotes.formatBibliography', async (argument?: unknown) => {
			const source = uriOf(argument, 'source') ?? uriOf(argument) ?? (await askFile(desk.library));
			if (!source) {
				return;
			}
			const text = await currentText(source);
			const findings = await findingsIn(text, desk);
			const asks = uriOf(argument, 'source') === undefined;
			const choice = asks ? await askChoice(findings, source) : told(findings, argument);
			if (!choice) {
				return;
			}
			const edits = tidyEdits(text, choice);
			if (asks && !(await isWanted(source, edited(text, edits), previews))) {
				return;
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
		}),
	);
}

async function askFile(library: LibraryService): Promise<vscode.Uri | undefined> {
	const uris = [...library.partsOf('bibliography')]
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
	await index.whenCurrent(true);
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

type Row = vscode.QuickPickItem & { readonly unused?: BibtexEntry; readonly duplicate?: DuplicateEntries };

async function askChoice(
	{ unused, duplicates }: TidyFindings,
	{ path }: vscode.Uri,
): Promise<TidyChoice | undefined> {
	const name = path.split('/').at(-1) ?? path;
	if (unused.length + duplicates.length === 0) {
		void vscode.window.showInformationMessage(
			`${name} is tidy: each entry is cited, and none stands there twice.`,
		);
		return undefined;
	}
	const heading = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });
	const rows: readonly Row[] = [
		...(duplicates.length > 0 ? [heading('Merge entries of one work')] : []),
		...duplicates.map(duplicate => ({
			label: duplicate.entries.map(({ key }) => key || 'no key').join(', '),
			description: `lines ${duplicate.entries.map(({ line }) => line).join(', ')}`,
			picked: true,
			duplicate,
		})),
		...(unused.length > 0 ? [heading('Remove entries that no draft here cites')] : []),
		...unused.map(entry => ({
			label: entry.key || 'no key',
			description: `line ${entry.line}`,
			unused: entry,
		})),
	];
	const picked = await vscode.window.showQuickPick(rows, {
		title: `Tidy ${name}`,
		placeHolder: 'What should change? You see it before it happens.',
		canPickMany: true,
	});
	if (!picked || picked.length === 0) {
		return undefined;
	}
	const merged: Merge[] = [];
	for (const { duplicate } of picked) {
		const merge = duplicate && (await askFields(duplicate));
		if (duplicate && !merge) {
			return undefined;
		}
		merged.push(...(merge ? [merge] : []));
	}
	return { removed: picked.flatMap(row => row.unused ?? []), merged };
}

/** Of each field of which the entries say different things, the user picks one. */
async function askFields({ entries, conflicts }: DuplicateEntries): Promise<Merge | undefined> {
	const taken = new Map<string, BibtexEntry>();
	for (const { field, values } of conflicts) {
		const rows = values.map(({ text, entry }) => ({
			label: text.replaceAll('$(', '$\u200b('),
			description: `${entry.key}, line ${entry.line}`,
			entry,
		}));
		const picked = await vscode.window.showQuickPick(rows, {
			title: `Merge ${entries.map(({ key }) => key).join(' and ')}`,
			placeHolder: `Which ${field}?`,
		});
		if (!picked) {
			return undefined;
		}
		taken.set(field, picked.entry);
	}
	return { entries, taken };
}

async function isWanted(source: vscode.Uri, text: string, previews: Map<string, string>): Promise<boolean> {
	const name = source.path.split('/').at(-1);
	const preview = vscode.Uri.from({ scheme, path: source.path, query: `${source.toString()} ${Date.now()}` });
	previews.set(preview.toString(), text);
	await vscode.commands.executeCommand('vscode.diff', source, preview, `${name} ↔ tidied`, { preview: true });
	const answer = await vscode.window.showInformationMessage(`Tidy ${name} as shown?`, 'Tidy');
	return answer === 'Tidy';
}
