import * as vscode from 'vscode';
import type { Paper } from '../core/library/paper';
import { PaperPicker, type RowAction } from './paperPicker';
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
	constructor(
		private readonly search: SearchService,
		private readonly recent: RecentPapers,
		private readonly panel: PaperPanel,
	) {}

	/** Papers for a command to act on; none where the user turned away. */
	async ask(title: string, many = true): Promise<readonly Paper[]> {
		const picker = new PaperPicker(this.search, this.recent, {
			title,
			placeholder,
			many,
			actions: rowActions,
			onFocus: paper => {
				if (vscode.workspace.getConfiguration('litnotes.search').get('preview')) {
					this.panel.preview(paper);
				}
			},
		});
		const papers = await picker.pick();
		this.panel.endPreview();
		return papers ?? [];
	}
}

function rowAction(icon: string, tooltip: string, id: string): RowAction {
	return {
		icon,
		tooltip,
		run: paper => void vscode.commands.executeCommand(id, { keys: [paper.key] }),
	};
}
