import * as vscode from 'vscode';
import { recordOn } from '../../core/library/library';
import { mergeRecords } from '../../core/library/mergeRecords';
import type { Paper } from '../../core/library/paper';
import { edited, type TextEdit } from '../../core/textEdit';
import { readFields } from '../../core/notes/readFields';
import {
	metadataOf,
	refreshedFields,
	type WrittenFields,
	writtenInto,
} from '../../core/notes/refreshedFields';
import { refreshedRegions } from '../../core/notes/regions';
import { setFields } from '../../core/notes/setField';
import { templateValues } from '../../core/notes/templateText';
import { command, namedPapers } from '../command';
import type { LibraryService } from '../files/libraryService';
import { withoutLinks } from '../plainText';
import type { NoteDesk } from './noteCommands';
import { noteProblemText } from './noteProblemText';
import { notesOf } from './notesOf';
import { whenRead } from './whenRead';
import type { WrittenFieldsMemory } from './writtenFields';

const scheme = 'litnotes-refreshed';
const write = 'Write';

/** *Refresh Note*: brings what other files have found out into a paper's note, shown first, and leaves what the user wrote. */
export function registerRefreshNote(
	{ library, questions, notes }: NoteDesk,
	memory: WrittenFieldsMemory,
): vscode.Disposable {
	const texts = new Map<string, string>();
	return vscode.Disposable.from(
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			provideTextDocumentContent: uri => texts.get(uri.toString()) ?? '',
		}),
		command('litnotes.refreshNote', async (argument?: unknown) => {
			const asked = namedPapers(library, argument)?.[0] ?? (await questions.askPaper('Refresh Note'));
			if (!asked) {
				return;
			}
			const paper = await whenRead(asked, library);
			const [part] = notesOf(paper, library);
			if (!part) {
				throw new Error(`“${paper.title}” has no note yet. Open Note makes one.`);
			}
			// The key that the note had from the first: a bibliography may have given the paper another since.
			const key = part.note?.key ?? paper.key;
			const uri = vscode.Uri.parse(part.uri);
			const text = (await vscode.workspace.openTextDocument(uri)).getText();
			const elsewhere = factsElsewhere(paper, library);
			const edits = newsFor(text, memory.of(key), elsewhere);
			if (edits.length === 0) {
				void vscode.window.showInformationMessage('The note has nothing to learn: other files say no more.');
				return;
			}
			const wantsNoQuestion = typeof argument === 'object' && argument !== null && 'apply' in argument;
			if (wantsNoQuestion || (await isWanted(uri, edited(text, edits), texts))) {
				let written = memory.of(key);
				await notes.changeNote(paper, current => {
					const news = newsFor(current, memory.of(key), elsewhere);
					written = { ...written, ...writtenInto(edited(current, news), elsewhere, current) };
					return news;
				});
				await memory.keep(new Map([[key, written ?? {}]]));
			}
		}),
	);
}

/** Throws a sentence where the note cannot be changed. */
function newsFor(text: string, written: WrittenFields | undefined, elsewhere: Paper): readonly TextEdit[] {
	const fields = refreshedFields(readFields(text)?.fields ?? [], written, metadataOf(elsewhere));
	const result = setFields(text, fields);
	if (result.kind === 'refused') {
		throw new Error(`The note is left as it is. ${noteProblemText(result.problem)}`);
	}
	return [...result.edits, ...refreshedRegions(text, written, templateValues(elsewhere, ''))];
}

/** Shows what would change, and asks. */
async function isWanted(uri: vscode.Uri, text: string, texts: Map<string, string>): Promise<boolean> {
	const name = vscode.workspace.asRelativePath(uri);
	const proposed = uri.with({ scheme, query: uri.toString() });
	texts.set(proposed.toString(), text);
	await vscode.commands.executeCommand('vscode.diff', uri, proposed, `${name} ↔ refreshed`);
	const answer = await vscode.window.showInformationMessage(
		`Write what is new into ${withoutLinks(name)}? What you wrote yourself stays.`,
		write,
	);
	texts.delete(proposed.toString());
	return answer === write;
}

/** What files other than its notes say of a paper. */
function factsElsewhere(paper: Paper, library: LibraryService): Paper {
	const located = paper.sources.flatMap(({ uri, line }) => {
		const part = library.parts.of(vscode.Uri.parse(uri));
		const named = part && part.kind !== 'note' ? recordOn(part, line) : undefined;
		return part && named ? [{ record: named.record, uri, kind: part.kind }] : [];
	});
	return { key: paper.key, ...mergeRecords(located) };
}
