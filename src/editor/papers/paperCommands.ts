import * as vscode from 'vscode';
import { bibtexEntry } from '../../core/bibliography/bibtex/bibtexEntry';
import type { Addition } from '../../core/bibliography/insertReferences';
import type { Paper } from '../../core/library/paper';
import { ownEntries, withoutAbstract } from '../bibliography/ownEntries';
import type { CitedKeys } from '../citation/citedKeys';
import { command, namedPapers, namedQuery } from '../command';
import { copyCitation } from '../citation/insertCitation';
import type { LibraryService } from '../files/libraryService';
import { openLink } from './openLink';
import { openSource } from './openSource';
import type { PaperPanel } from './paperPanel';
import type { PaperQuestions } from '../search/paperQuestions';
import type { RecentPapers } from './recentPapers';
import type { TargetEditor } from '../citation/targetEditor';

/** What the commands that concern papers work with. */
export interface PaperDesk {
	readonly library: LibraryService;
	readonly questions: PaperQuestions;
	readonly recent: RecentPapers;
	readonly panel: PaperPanel;
	readonly target: TargetEditor;
	readonly cited: CitedKeys;
}

/** Commands that concern papers: those that their argument names, else those that the user picks. */
export function registerPaperCommands(desk: PaperDesk): vscode.Disposable {
	const { library, questions, recent, panel, target, cited } = desk;

	const onPapers = (id: string, title: string, act: (papers: readonly Paper[]) => unknown) =>
		command(id, async (argument?: unknown, selection?: unknown) => {
			const papers = namedPapers(library, argument, selection) ?? (await questions.askPapers(title));
			if (papers.length > 0) {
				await act(papers);
			}
		});
	const onPaper = (
		id: string,
		ask: () => Promise<Paper | undefined>,
		act: (paper: Paper, argument: unknown) => unknown,
	) =>
		command(id, async (argument?: unknown) => {
			const paper = namedPapers(library, argument)?.[0] ?? (await ask());
			if (paper) {
				await act(paper, argument);
			}
		});
	const open = (paper: Paper, argument: unknown) => {
		const query = namedQuery(argument);
		recent.add([paper]);
		panel.open(paper, { ...(query !== undefined && { query }) });
	};

	return vscode.Disposable.from(
		onPaper('litnotes.openPaper', () => questions.askPaper('Open Paper'), open),
		onPaper(
			'litnotes.openSource',
			() => questions.askPaper('Open Source'),
			(paper, argument) => openSource(paper, indexOf(argument)),
		),
		onPaper(
			'litnotes.openLink',
			() => questions.askPaper('Open Link'),
			(paper, argument) => openLink(paper, indexOf(argument)),
		),
		onPapers('litnotes.copyCitation', 'Copy Citation', async papers => {
			const document = target.current?.document;
			await copyCitation(papers, document ? await cited.language(document) : 'pandoc');
		}),
		onPapers('litnotes.copyCitekey', 'Copy Citekey', papers => copy(papers.map(({ key }) => key).join('\n'))),
		onPapers('litnotes.copyBibtex', 'Copy BibTeX', papers =>
			ownEntries(papers, library).then(entries => copy(entriesText(entries))),
		),
	);
}

/** Which of a paper's sources or links is meant, where the panel says so. */
function indexOf(argument: unknown): number | undefined {
	const index =
		typeof argument === 'object' && argument !== null && 'index' in argument ? argument.index : undefined;
	return typeof index === 'number' ? index : undefined;
}

/** As the user's bibliography has them, else as we would write them there. */
function entriesText(entries: readonly Addition[]): string {
	const texts = entries.map(withoutAbstract).map(({ reference, bibtex }) => bibtex ?? bibtexEntry(reference));
	return `${texts.join('\n\n')}\n`;
}

async function copy(text: string): Promise<void> {
	await vscode.env.clipboard.writeText(text);
	void vscode.window.setStatusBarMessage('Copied to the clipboard', 3_000);
}
