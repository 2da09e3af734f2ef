import * as vscode from 'vscode';
import type { CitationForm } from '../../core/citation/citation';
import type { Paper } from '../../core/library/paper';
import type { NewestPapers } from '../papers/newestPapers';
import { PaperPicker } from './paperPicker';
import type { PaperPanel } from '../papers/paperPanel';
import type { PaperSection, PickerAction, PickerOptions } from './pickerOptions';
import type { QueryValues } from './queryValues';
import type { RecentPapers } from '../papers/recentPapers';
import type { SearchService } from './searchService';
import type { TabCompletion } from './tabCompletion';

const placeholder =
	'Words in any order, a name, a citekey, title: -not "a phrase" — ? shows operators and keys';
const lastQueryKey = 'lastQuery';
const mostRecent = 10;
const mostNew = 50;
/** A text that somebody pasted is not worth keeping whole. */
const longestKept = 1_000;

const actions: readonly PickerAction[] = [
	action('cite', 'quote', 'Cite', 'litnotes.insertCitation'),
	action('open', 'open-preview', 'Open', 'litnotes.openPaper'),
	action('source', 'go-to-file', 'Open Source', 'litnotes.openSource'),
];
/** Have keys and no buttons. */
const keyOnly: readonly PickerAction[] = [
	action('citeInSentence', '', '', 'litnotes.insertCitation', 'narrative'),
	action('note', '', '', 'litnotes.openNote'),
];
/** Commands that ask something about what is chosen; then the list comes back. */
const asides = new Map([
	['status', 'litnotes.setStatus'],
	['tags', 'litnotes.editTags'],
	['rating', 'litnotes.setRating'],
]);

/** What the questions for papers are answered with. */
export interface QuestionDesk {
	readonly search: SearchService;
	readonly recent: RecentPapers;
	readonly newest: NewestPapers;
	readonly values: QueryValues;
	readonly panel: PaperPanel;
	readonly tab: TabCompletion;
	/** Keeps the last query, for the next session too. */
	readonly state: vscode.Memento;
}

/** What the user picked, and the query that found it. */
export interface PickedPaper {
	readonly paper: Paper;
	readonly query: string;
}

/** What came of a question. */
interface Asked {
	readonly papers: readonly Paper[];
	readonly mode: string | undefined;
	readonly query: string;
}

/** Asks the user for papers with the picker. */
export class PaperQuestions {
	private asking: PaperPicker | undefined;

	constructor(private readonly desk: QuestionDesk) {}

	/** Papers for a command to act on; none where the user turned away. */
	async askPapers(title: string): Promise<readonly Paper[]> {
		return (await this.ask(title, { many: true })).papers;
	}

	async askPaper(title: string): Promise<Paper | undefined> {
		return (await this.ask(title, {})).papers[0];
	}

	/** As `askPaper`, while the panel shows the paper that has the focus. */
	async searchPaper(
		title: string,
		query = this.asking?.query ?? this.lastQuery,
	): Promise<PickedPaper | undefined> {
		const asked = await this.browse(title, { query });
		void this.desk.state.update(lastQueryKey, asked.query.slice(0, longestKept));
		return picked(asked);
	}

	/** As `searchPaper`, beginning with these papers. */
	async choosePaper(title: string, section: PaperSection): Promise<PickedPaper | undefined> {
		return picked(await this.browse(title, { unasked: () => [section] }));
	}

	/** As `askPapers`; the user may also change in which of the modes they are taken. */
	askPapersIn(
		title: string,
		modes: Pick<PickerOptions, 'modes' | 'mode' | 'onMode'>,
	): Promise<{ readonly papers: readonly Paper[]; readonly mode: string | undefined }> {
		return this.ask(title, { many: true, ...modes });
	}

	/** Takes what is chosen in the picker that `askPapersIn` shows, in this mode. */
	acceptAs(mode: string): void {
		void this.asking?.acceptAs(mode);
	}

	/** Does with the focused paper, or asks about all that are chosen, what a key stands for. */
	async actOnFocused(id: string): Promise<void> {
		const aside = asides.get(id);
		if (aside === undefined) {
			await this.asking?.act([...actions, ...keyOnly].find(action => action.id === id));
		} else {
			await this.askAside(aside);
		}
	}

	/** What was searched last; it comes back, for the user to go on or to type over. */
	private get lastQuery(): string {
		const kept = this.desk.state.get<unknown>(lastQueryKey);
		return typeof kept === 'string' ? kept : '';
	}

	private async askAside(commandId: string): Promise<void> {
		const picker = this.asking;
		await picker?.stepAside(async papers => {
			this.nowAsks(undefined);
			const keys = papers.map(({ key }) => key);
			const isAnswered = (await vscode.commands.executeCommand(commandId, { keys })) === true;
			if (isAnswered) {
				this.nowAsks(picker);
			}
			return isAnswered;
		});
	}

	/** The keys of the list work while it is shown. */
	private nowAsks(picker: PaperPicker | undefined): void {
		this.asking = picker;
		void vscode.commands.executeCommand('setContext', 'litnotes.picking', picker !== undefined);
	}

	private async browse(title: string, more: Partial<PickerOptions>): Promise<Asked> {
		const previews = vscode.workspace.getConfiguration('litnotes.search').get('preview') === true;
		const onFocus = (paper: Paper, query: string) => this.desk.panel.preview(paper, query);
		const asked = await this.ask(title, { ...more, ...(previews && { onFocus }) });
		this.desk.panel.endPreview(asked.papers.length > 0);
		return asked;
	}

	private async ask(title: string, more: Partial<PickerOptions>): Promise<Asked> {
		const { search, values, tab } = this.desk;
		const unasked = () => this.unasked();
		const options = { title, placeholder, many: false, actions, unasked, ...more };
		const picker = new PaperPicker(search, values, tab, options);
		this.nowAsks(picker);
		const papers = (await picker.pick()) ?? [];
		if (this.asking === picker) {
			this.nowAsks(undefined);
		}
		return { papers, mode: picker.mode, query: picker.query };
	}

	private unasked(): readonly PaperSection[] {
		const { recent, newest } = this.desk;
		const papers = recent.papers.slice(0, mostRecent);
		return [
			{ label: 'Recent', papers },
			{ label: 'New', papers: newest.papers(mostNew, new Set(papers)) },
		];
	}
}

function picked({ papers: [paper], query }: Asked): PickedPaper | undefined {
	return paper && { paper, query };
}

function action(
	id: string,
	icon: string,
	label: string,
	commandId: string,
	form?: CitationForm,
): PickerAction {
	return {
		id,
		icon,
		label,
		// The end of a preview comes first: it would take back what the command shows.
		run: ({ key }, query) =>
			void setTimeout(
				() => void vscode.commands.executeCommand(commandId, { keys: [key], query, ...(form && { form }) }),
				0,
			),
	};
}
