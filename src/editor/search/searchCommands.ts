import * as vscode from 'vscode';
import { plainText } from '../../core/bibtex/plainText';
import type { Paper } from '../../core/library/paper';
import { queryOfText } from '../../core/search/queryOfText';
import { command, namedPapers, namedQuery } from '../command';
import type { LibraryService } from '../files/libraryService';
import type { PaperPanel } from '../papers/paperPanel';
import type { PaperQuestions, PickedPaper } from './paperQuestions';
import type { RecentPapers } from '../papers/recentPapers';
import type { PaperSection } from './pickerOptions';
import type { SearchService } from './searchService';
import type { TabCompletion } from './tabCompletion';
import { inSlices } from '../slices';

/** What the searching commands work with. */
export interface SearchDesk {
	readonly library: LibraryService;
	readonly search: SearchService;
	readonly questions: PaperQuestions;
	readonly recent: RecentPapers;
	readonly panel: PaperPanel;
	readonly tab: TabCompletion;
}

const mostRelated = 50;

/** *Search Papers*, *Show Related Papers*, and the keys of the list in which papers are picked. */
export function registerSearchCommands(desk: SearchDesk): vscode.Disposable {
	const { library, questions, recent, panel, tab } = desk;
	const open = (picked: Partial<PickedPaper> | undefined) => {
		const { paper, query } = picked ?? {};
		if (paper) {
			recent.add([paper]);
			panel.open(paper, { ...(query !== undefined && { query }) });
		}
	};
	return vscode.Disposable.from(
		command('litnotes.searchPapers', async (argument?: unknown) => {
			const [named] = namedPapers(library, argument) ?? [];
			const query = namedQuery(argument) ?? selectedQuery();
			open(named ? { paper: named } : await questions.searchPaper('Search Papers', query));
		}),
		command('litnotes.showRelated', async (argument?: unknown, selection?: unknown) => {
			const section = await relatedSection(desk, namedPapers(library, argument, selection));
			open(section && (await questions.choosePaper('Related Papers', section)));
		}),
		command('_litnotes.actOnFocused', (id: unknown) => questions.actOnFocused(String(id))),
		command('_litnotes.completeQuery', () => tab.press()),
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

/** A query for what is selected, if that says anything. */
function selectedQuery(): string | undefined {
	const text = selectedText();
	return queryOfText(text.includes('\\') ? plainText(text) : text) || undefined;
}

/** What is selected in the active text, at each of its cursors. */
function selectedText(): string {
	const { document, selections = [] } = vscode.window.activeTextEditor ?? {};
	const texts = selections.map(selection => document?.getText(selection).trim() ?? '');
	return [...new Set(texts)].join('\n').trim();
}
