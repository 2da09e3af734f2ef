import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { command, namedPapers } from '../command';
import type { LibraryService } from '../files/libraryService';
import type { PaperPanel } from '../papers/paperPanel';
import type { PaperQuestions } from './paperQuestions';
import type { RecentPapers } from '../papers/recentPapers';
import type { PaperSection } from './pickerOptions';
import type { SearchService } from './searchService';
import { inSlices } from '../slices';

/** What the searching commands work with. */
export interface SearchDesk {
	readonly library: LibraryService;
	readonly search: SearchService;
	readonly questions: PaperQuestions;
	readonly recent: RecentPapers;
	readonly panel: PaperPanel;
}

const mostRelated = 50;
/** A selection of more words than these is a text to find related papers of, not a query. */
const mostQueryWords = 12;

/** *Search Papers*, *Show Related Papers*, and the keys of the list in which papers are picked. */
export function registerSearchCommands(desk: SearchDesk): vscode.Disposable {
	const { library, questions, recent, panel } = desk;
	const open = (paper: Paper | undefined) => {
		if (paper) {
			recent.add([paper]);
			panel.open(paper);
		}
	};
	return vscode.Disposable.from(
		command('litnotes.searchPapers', async (argument?: unknown) => {
			const [named] = namedPapers(library, argument) ?? [];
			const query = queryOf(argument) ?? selectedQuery();
			open(named ?? (await questions.searchPaper('Search Papers', query)));
		}),
		command('litnotes.showRelated', async (argument?: unknown, selection?: unknown) => {
			const section = await relatedSection(desk, namedPapers(library, argument, selection));
			open(section && (await questions.choosePaper('Related Papers', section)));
		}),
		command('_litnotes.actOnFocused', (id: unknown) => questions.actOnFocused(String(id))),
		command('_litnotes.completeQuery', () => questions.complete()),
	);
}

/** Papers related to those named, else to the selected text, else to one that the user picks. */
async function relatedSection(
	{ search, questions }: SearchDesk,
	named: readonly Paper[] | undefined,
): Promise<PaperSection | undefined> {
	const index = await search.whenCurrent();
	const text = named ? '' : selectedText();
	if (text !== '') {
		return {
			label: 'Related to the selection',
			papers: await inSlices(index.relatedToText(text, mostRelated)),
		};
	}
	const papers = named ?? [await questions.askPaper('Show Related Papers')].flatMap(paper => paper ?? []);
	const [first] = papers;
	if (!first) {
		return undefined;
	}
	const texts = papers.map(({ title, abstract }) => `${title}\n${abstract}`).join('\n');
	const related =
		papers.length === 1
			? await inSlices(index.related(first, mostRelated))
			: (await inSlices(index.relatedToText(texts, mostRelated + papers.length))).filter(
					paper => !papers.includes(paper),
				);
	const others = papers.length > 1 ? ` and ${papers.length - 1} more` : '';
	return { label: `Related to ${first.title}${others}`, papers: related };
}

function queryOf(argument: unknown): string | undefined {
	const query =
		typeof argument === 'object' && argument !== null && 'query' in argument ? argument.query : undefined;
	return typeof query === 'string' ? query : undefined;
}

/** What is selected in the text that has the focus, where it is short enough to be a query. */
function selectedQuery(): string | undefined {
	const text = selectedText();
	return text === '' || text.includes('\n') || text.split(/\s+/).length > mostQueryWords ? undefined : text;
}

function selectedText(): string {
	const editor = vscode.window.activeTextEditor;
	return editor?.document.getText(editor.selection).trim() ?? '';
}
