import * as vscode from 'vscode';
import { command } from '../command';
import type { PaperPanel } from './paperPanel';
import type { PaperTree } from './paperTree';

/** From the paper in the panel to the next or previous one, in the order of the sidebar. */
export function registerWalkPapers(tree: PaperTree, panel: PaperPanel): vscode.Disposable {
	const step = (steps: number) => async () => {
		const { current } = panel;
		const paper = current && (await tree.neighbour(current, steps));
		if (paper) {
			panel.open(paper);
		}
	};
	return vscode.Disposable.from(
		command('litnotes.nextPaper', step(1)),
		command('litnotes.previousPaper', step(-1)),
	);
}
