import * as vscode from 'vscode';
import type { BibtexEntry } from '../../core/bibtex/bibtexBlock';
import type { Merge, TidyChoice } from '../../core/bibliography/tidy/tidyEdits';
import type {
	DuplicateEntries,
	IncompleteEntry,
	TidyFindings,
} from '../../core/bibliography/tidy/tidyFindings';
import { withoutIcons } from '../plainText';

/** What the user wants done, and which entry they want to complete. */
export interface TidyWish extends TidyChoice {
	readonly shown: BibtexEntry | undefined;
}

interface Row extends vscode.QuickPickItem {
	readonly unused?: BibtexEntry;
	readonly duplicate?: DuplicateEntries;
	readonly incomplete?: IncompleteEntry;
}

/** Asks which of the findings are to be mended; `undefined` where there are none, or none is wanted. */
export async function askTidyChoice(
	{ unused, duplicates, incomplete }: TidyFindings,
	{ path }: vscode.Uri,
): Promise<TidyWish | undefined> {
	const name = path.split('/').at(-1) ?? path;
	if (unused.length + duplicates.length + incomplete.length === 0) {
		void vscode.window.showInformationMessage(
			`${name} is tidy: each entry is cited, none stands there twice, and none lacks anything.`,
		);
		return undefined;
	}
	const heading = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });
	const rows: readonly Row[] = [
		...(duplicates.length > 0 ? [heading('Merge entries of one work')] : []),
		...duplicates.map(duplicate => ({
			label: duplicate.entries.map(nameOf).join(', '),
			description: `lines ${duplicate.entries.map(({ line }) => line).join(', ')}`,
			picked: true,
			duplicate,
		})),
		...(unused.length > 0 ? [heading('Remove entries that no draft here cites')] : []),
		...unused.map(entry => ({
			label: nameOf(entry),
			description: `line ${entry.line}`,
			unused: entry,
		})),
		...(incomplete.length > 0 ? [heading('Open an entry that lacks something')] : []),
		...incomplete.map(found => ({
			label: nameOf(found.entry),
			description: `line ${found.entry.line} lacks ${found.lacks.join(', ')}`,
			incomplete: found,
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
	const shown = picked.find(row => row.incomplete)?.incomplete?.entry;
	return { removed: picked.flatMap(row => row.unused ?? []), merged, shown };
}

/** Of each field of which the entries say different things, the user picks one. */
async function askFields({ entries, conflicts }: DuplicateEntries): Promise<Merge | undefined> {
	const taken = new Map<string, BibtexEntry>();
	for (const { field, values } of conflicts) {
		const rows = values.map(({ text, entry }) => ({
			label: withoutIcons(text),
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

function nameOf({ key }: BibtexEntry): string {
	return withoutIcons(key || 'no key');
}
