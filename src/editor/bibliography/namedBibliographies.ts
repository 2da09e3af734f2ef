import * as vscode from 'vscode';
import { isCiting } from '../citation/citingDocuments';
import type { LibraryService } from '../files/libraryService';
import { readPart } from '../files/readPart';
import { type BibliographyPart, bibliographyReader } from './bibliographyReader';
import type { DraftBibliographies } from './draftBibliographies';

/** Reads the bibliographies that open drafts name and that are not among the workspace's files, such as `../all.bib`. */
export class NamedBibliographies implements vscode.Disposable {
	private readonly parts = new Map<string, BibliographyPart>();
	private readonly stop = new vscode.CancellationTokenSource();
	private readonly listening: vscode.Disposable;

	constructor(
		private readonly library: LibraryService,
		private readonly drafts: DraftBibliographies,
	) {
		const look = (document: vscode.TextDocument | undefined) => document && void this.look(document);
		this.listening = vscode.Disposable.from(
			vscode.workspace.onDidOpenTextDocument(look),
			vscode.workspace.onDidSaveTextDocument(look),
			vscode.window.onDidChangeActiveTextEditor(editor => look(editor?.document)),
		);
		vscode.workspace.textDocuments.forEach(look);
	}

	/** All bibliographies that are known: the workspace's, and those that drafts name besides. */
	*all(): Generator<BibliographyPart> {
		yield* this.library.parts.ofKind('bibliography');
		yield* this.parts.values();
	}

	dispose(): void {
		this.stop.cancel();
		this.listening.dispose();
	}

	private async look(document: vscode.TextDocument): Promise<void> {
		const named = isCiting(document) ? await this.drafts.of(document) : [];
		for (const uri of named.filter(uri => !vscode.workspace.getWorkspaceFolder(uri))) {
			const known = this.parts.get(uri.toString());
			const part = await readPart(uri, [bibliographyReader], {
				known,
				isOneOfFew: true,
				token: this.stop.token,
			});
			if (part === known || this.stop.token.isCancellationRequested) {
				continue;
			}
			if (part?.kind === 'bibliography') {
				this.parts.set(part.uri, part);
				await this.library.tell(part);
			} else {
				this.parts.delete(uri.toString());
				await this.library.untell(uri.toString());
			}
		}
	}
}
