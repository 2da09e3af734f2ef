import * as vscode from 'vscode';
import type { Paper } from '../core/library/paper';
import { PaperPicker, type PickerOptions, type RowAction } from './paperPicker';
import type { PaperPanel } from './paperPanel';
import type { RecentPapers } from './recentPapers';
import type { SearchService } from './searchService';

const placeholder = 'Words of the title or abstract in any order, a name, a citekey, title: -not "a phrase"';

const rowActions: readonly RowAction[] = [
	rowAction('quote', 'Cite', 'litnotes.insertCitation'),
	rowAction('open-preview', 'Open', 'litnotes.openPaper'),
	rowAction('go-to-file', 'Open Source', 'litnotes.openSource'),
];

/** Asks the user for papers with the picker. */
export class PaperQuestions {
	private asking: PaperPicker | undefined;

	constructor(
		private readonly search: SearchService,
		private readonly recent: RecentPapers,
		private readonly panel: PaperPanel,
	) {}

	/** Papers for a command to act on; none where the user turned away. */
	async askPapers(title: string): Promise<readonly Paper[]> {
		return (await this.picker(title, true).pick()) ?? [];
	}

	async askPaper(title: string): Promise<Paper | undefined> {
		return (await this.picker(title, false).pick())?.[0];
	}

	/** As `askPaper`, while the panel shows the paper that has the focus. */
	async searchPaper(title: string): Promise<Paper | undefined> {
		const previews = vscode.workspace.getConfiguration('litnotes.search').get('preview') === true;
		const onFocus = (paper: Paper) => this.panel.preview(paper);
		const [paper] = (await this.picker(title, false, previews ? { onFocus } : {}).pick()) ?? [];
		this.panel.endPreview(paper !== undefined);
		return paper;
	}

	/** As `askPapers`; the user may also change in which of the modes they are taken. */
	async askPapersIn(
		title: string,
		modes: Pick<PickerOptions, 'modes' | 'mode' | 'onMode'>,
	): Promise<{ readonly papers: readonly Paper[]; readonly mode: string | undefined }> {
		const picker = this.picker(title, true, modes);
		this.asking = picker;
		const papers = (await picker.pick()) ?? [];
		this.asking = undefined;
		return { papers, mode: picker.mode };
	}

	/** Takes what is chosen in the picker that `askPapersIn` shows, in this mode. */
	acceptAs(mode: string): void {
		this.asking?.acceptAs(mode);
	}

	private picker(title: string, many: boolean, more: Partial<PickerOptions> = {}): PaperPicker {
		const options = { title, placeholder, many, actions: rowActions, ...more };
		return new PaperPicker(this.search, this.recent, options);
	}
}

function rowAction(icon: string, tooltip: string, id: string): RowAction {
	return {
		icon,
		tooltip,
		// The end of a preview comes first: it would take back what the command shows.
		run: paper => void setTimeout(() => void vscode.commands.executeCommand(id, { keys: [paper.key] }), 0),
	};
}
