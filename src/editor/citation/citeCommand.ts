import * as vscode from 'vscode';
import type { CitationForm } from '../../core/citation/citation';
import { citationSyntax } from '../../core/citation/citationForms';
import type { CitationLanguage } from '../../core/citation/citationLanguage';
import type { CitedPapers } from '../bibliography/citedPapers';
import type { CitedKeys } from './citedKeys';
import { command, namedPapers } from '../command';
import { citeIn, copyCitation } from './insertCitation';
import type { LibraryService } from '../files/libraryService';
import type { PaperQuestions } from '../search/paperQuestions';
import type { RecentPapers } from '../papers/recentPapers';
import type { RememberedForms } from './rememberedForms';
import type { TargetEditor } from './targetEditor';

/** What *Insert Citation* works with. */
export interface CitingDesk {
	readonly library: LibraryService;
	readonly questions: PaperQuestions;
	readonly recent: RecentPapers;
	readonly forms: RememberedForms;
	readonly target: TargetEditor;
	readonly cited: CitedKeys;
	readonly bibliography: CitedPapers;
}

const modes: readonly { readonly name: CitationForm; readonly label: string; readonly icon: string }[] = [
	{ name: 'parenthetical', label: 'In Parentheses', icon: 'symbol-array' },
	{ name: 'narrative', label: 'In the Sentence', icon: 'person' },
	{ name: 'authorSuppressed', label: 'Without the Author', icon: 'calendar' },
	{ name: 'footnote', label: 'As a Footnote', icon: 'note' },
	{ name: 'nocite', label: 'Only in the Bibliography', icon: 'eye-closed' },
];

/** *Insert Citation*: of the papers that its argument names, else of those that the user picks, in the form they choose. */
export function registerCiteCommand(desk: CitingDesk): vscode.Disposable {
	const { library, questions, recent, forms, target, cited, bibliography } = desk;

	const ask = async (language: CitationLanguage) => {
		const written = citationSyntax(language).forms;
		const possible = modes.filter(({ name }) => written[name]);
		const canNarrate = written.narrative !== undefined;
		const setContext = (on: boolean) =>
			vscode.commands.executeCommand('setContext', 'litnotes.citing', on && canNarrate);
		void setContext(true);
		const { papers, mode } = await questions.askPapersIn('Insert Citation', {
			modes: possible,
			mode: forms.of(language),
			onMode: name => forms.remember(language, formNamed(name)),
		});
		void setContext(false);
		return { papers, form: formNamed(mode) };
	};

	return vscode.Disposable.from(
		command('litnotes.insertCitation', async (argument?: unknown, selection?: unknown) => {
			const editor = target.current;
			const language = editor ? await cited.language(editor.document) : 'pandoc';
			const named = namedPapers(library, argument, selection);
			const asked = named ? { papers: named, form: formOf(argument) } : await ask(language);
			const { papers, form = forms.of(language) } = asked;
			if (papers.length === 0) {
				return;
			}
			recent.add(papers);
			if (editor) {
				await citeIn(editor, papers, language, form);
				await bibliography.record(editor.document, papers);
			} else {
				await copyCitation(papers, language, form);
				void vscode.window.showInformationMessage(
					'No text is open to cite in, so the citation was copied. Paste it where it belongs.',
				);
			}
		}),
		command('_litnotes.citeInSentence', () => questions.acceptAs('narrative')),
	);
}

/** The form that an argument `{ keys, form }` asks for, if any. */
function formOf(argument: unknown): CitationForm | undefined {
	const form =
		typeof argument === 'object' && argument !== null && 'form' in argument ? argument.form : undefined;
	return form === undefined ? undefined : formNamed(form);
}

function formNamed(name: unknown): CitationForm {
	const known = modes.find(mode => mode.name === name);
	if (!known) {
		const names = modes.map(mode => mode.name).join(', ');
		throw new Error(`“${String(name)}” is no form of a citation. The forms are ${names}.`);
	}
	return known.name;
}
