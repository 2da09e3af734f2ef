import * as vscode from 'vscode';
import type { CitationLanguage } from '../../core/citation/citationLanguage';
import type { Paper } from '../../core/library/paper';
import type { CitedKeys } from '../citation/citedKeys';
import type { FilePart } from '../files/partReader';
import type { LibraryService } from '../files/libraryService';
import { Turns } from '../turns';
import { addTo } from './addTo';
import { bibliographyFile } from './bibliographyFile';
import type { DraftBibliographies } from './draftBibliographies';
import { entriesByKey } from './entriesByKey';
import { fileOf } from './fileOf';
import type { NamedBibliographies } from './namedBibliographies';
import { ownEntries, withoutAbstract } from './ownEntries';

/** How drafts cite that a program makes a list of references for. */
const listed: readonly CitationLanguage[] = [
	...(['pandoc', 'myst', 'latex', 'natbib', 'biblatex', 'typst', 'org', 'asciidoc', 'rst'] as const),
];

/** Sees to it that what a draft cites stands in its bibliography. */
export class CitedPapers {
	private readonly turns = new Turns();
	/** Places outside of the workspace that were told of. */
	private readonly refused = new Set<string>();

	constructor(
		private readonly library: LibraryService,
		private readonly cited: CitedKeys,
		private readonly bibliographies: NamedBibliographies,
		private readonly drafts: DraftBibliographies,
	) {}

	/**
	 * Adds the entries that are missing to the bibliography that the draft names, else to `litnotes.bibliography.file`, as
	 * an edit of its own there. Throws a sentence where that cannot be done.
	 */
	record(document: vscode.TextDocument, papers: readonly Paper[]): Promise<void> {
		return this.turns.take(() => this.recordNow(document, papers));
	}

	private async recordNow(document: vscode.TextDocument, papers: readonly Paper[]): Promise<void> {
		const settings = vscode.workspace.getConfiguration('litnotes.bibliography', document);
		const folder = vscode.workspace.getWorkspaceFolder(fileOf(document));
		if (settings.get('addCited') !== true || !folder || !isDraft(this.library.parts.kindOf(document.uri))) {
			return;
		}
		const named = await this.drafts.of(document);
		const language = await this.cited.language(document);
		if (named.length === 0 && !listed.includes(language)) {
			return;
		}
		const uris = new Set(named.map(uri => uri.toString()));
		const parts = [...this.bibliographies.all()].filter(({ uri }) => uris.size === 0 || uris.has(uri));
		const keys = await Promise.all(parts.map(entriesByKey));
		// Of a draft that names no bibliography, any has it.
		const missing = papers.filter(({ key }) => !keys.some(entries => entries.has(key.toLowerCase())));
		if (missing.length === 0) {
			return;
		}
		const target = preferred(named) ?? bibliographyFile(folder.uri);
		if (target && this.mayWrite(target)) {
			const added = (await ownEntries(missing, this.library)).map(withoutAbstract);
			await addTo(target, added, language === 'typst' ? 'typst' : 'pandoc');
		}
	}

	/** A draft, which may be a stranger's, names no place outside of the workspace that we would write to. */
	private mayWrite(target: vscode.Uri): boolean {
		const isInside = vscode.workspace.getWorkspaceFolder(target) !== undefined;
		if (!isInside && !this.refused.has(target.toString())) {
			this.refused.add(target.toString());
			void vscode.window.showWarningMessage(
				`“${target.path.split('/').at(-1)}” lies outside of the folders that are open, so cited papers are not added to it.`,
			);
		}
		return isInside;
	}
}

function preferred(named: readonly vscode.Uri[]): vscode.Uri | undefined {
	return named.find(({ path }) => /\.bib$/i.test(path)) ?? named[0];
}

/** Dumps and bibliographies cite nothing; a note may. */
function isDraft(kind: FilePart['kind'] | undefined): boolean {
	return kind === undefined || kind === 'note';
}
