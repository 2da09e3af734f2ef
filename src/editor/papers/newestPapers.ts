import * as vscode from 'vscode';
import { sortPapers } from '../../core/browse/sortPapers';
import type { Paper } from '../../core/library/paper';
import type { LibraryService } from '../files/libraryService';
import { inSlices } from '../slices';
import { Soon } from '../soon';

/** Knows the newest papers of the library, for those who have not said what they look for. */
export class NewestPapers implements vscode.Disposable {
	private readonly stop = new vscode.CancellationTokenSource();
	private readonly soon = new Soon(500, () => this.look());
	private readonly listening: vscode.Disposable;
	private newest: readonly Paper[] = [];
	/** What the newest were found among. */
	private among: readonly Paper[] = [];

	constructor(private readonly library: LibraryService) {
		this.listening = library.onDidChange(() => this.soon.ask());
	}

	/** At most `most`, without those of `except`; in no order for a moment after the library changed. */
	papers(most: number, except: ReadonlySet<Paper>): readonly Paper[] {
		const { papers } = this.library.current;
		const candidates = this.among === papers ? this.newest : papers;
		return candidates
			.slice(0, most + except.size)
			.filter(paper => !except.has(paper))
			.slice(0, most);
	}

	dispose(): void {
		this.listening.dispose();
		this.soon.dispose();
		this.stop.cancel();
	}

	private async look(): Promise<void> {
		const { papers } = this.library.current;
		this.newest = (await inSlices(sortPapers(papers, 'date'), this.stop.token)) ?? [];
		this.among = papers;
	}
}
