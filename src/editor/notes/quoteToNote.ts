import * as vscode from 'vscode';
import type { Paper, Source } from '../../core/library/paper';
import { quoteEdit, type QuoteSource, relativeAddress } from '../../core/notes/quote';
import { command, namedPapers } from '../command';
import type { LibraryService } from '../files/libraryService';
import type { PaperQuestions } from '../search/paperQuestions';
import { withoutIcons } from '../plainText';
import type { NoteDesk } from './noteCommands';

interface Quotation {
	readonly text: string;
	readonly paper: Paper | undefined;
	readonly source: Source | undefined;
}

/** *Quote to Note*: what is selected in a text, or in the panel, goes to the note of its paper, with its place. */
export function registerQuoteToNote({ library, questions, notes }: NoteDesk): vscode.Disposable {
	return command('litnotes.quoteToNote', async (argument?: unknown) => {
		const quotation = quotationOf(argument, library);
		const paper = quotation.paper ?? (await ask(questions));
		if (paper) {
			const uri = await notes.changeNote(paper, (text, note) => [
				quoteEdit(text, quotation.text, quotation.source && seenFrom(note, quotation.source)),
			]);
			const name = vscode.workspace.asRelativePath(uri);
			void vscode.window.setStatusBarMessage(`Quoted in ${withoutIcons(name)}`, 4_000);
		}
	});
}

function ask(questions: PaperQuestions): Promise<Paper | undefined> {
	return questions.askPaper('Quote to the Note of');
}

/** The text that an argument brings, else the one that is selected in the active editor. */
function quotationOf(argument: unknown, library: LibraryService): Quotation {
	const given =
		typeof argument === 'object' && argument !== null && 'text' in argument ? argument.text : undefined;
	const [named] = namedPapers(library, argument) ?? [];
	if (typeof given === 'string' && given.trim() !== '') {
		return { text: given, paper: named, source: named?.sources[0] };
	}
	const editor = vscode.window.activeTextEditor;
	if (!editor || editor.selection.isEmpty) {
		throw new Error('Select what to quote first, in an open dump or in the paper panel.');
	}
	const uri = editor.document.uri.toString();
	const line = editor.selection.start.line + 1;
	return {
		text: editor.document.getText(editor.selection),
		paper: named ?? paperAt(uri, line, library),
		source: { uri, line },
	};
}

/** The paper that a file tells of at a line: the last that begins above it. */
function paperAt(uri: string, line: number, library: LibraryService): Paper | undefined {
	let [found, foundLine]: [Paper | undefined, number] = [undefined, 0];
	for (const paper of library.current.papers) {
		for (const source of paper.sources) {
			if (source.uri === uri && source.line <= line && source.line > foundLine) {
				[found, foundLine] = [paper, source.line];
			}
		}
	}
	return found;
}

function seenFrom(note: vscode.Uri, { uri, line }: Source): QuoteSource {
	const source = vscode.Uri.parse(uri);
	const isNear = source.scheme === note.scheme && source.authority === note.authority;
	const address = isNear ? relativeAddress(note.path, source.path) : source.toString();
	const name = source.path.slice(source.path.lastIndexOf('/') + 1);
	return { label: `${name}, line ${line}`, address: `${address}#L${line}` };
}
