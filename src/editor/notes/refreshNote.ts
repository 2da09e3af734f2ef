import * as vscode from 'vscode';
import { mergeRecords } from '../../core/library/mergeRecords';
import type { Paper } from '../../core/library/paper';
import { edited } from '../../core/textEdit';
import type { FieldText } from '../../core/notes/fieldText';
import { readFields } from '../../core/notes/readFields';
import { metadataOf, refreshedFields } from '../../core/notes/refreshedFields';
import { setFields } from '../../core/notes/setField';
import { command, namedPapers } from '../command';
import type { LibraryService } from '../files/libraryService';
import { withoutLinks } from '../plainText';
import type { NoteDesk } from './noteCommands';
import { noteProblemText } from './noteProblemText';
import { notesOf } from './notesOf';
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
			const paper = namedPapers(library, argument)?.[0] ?? (await questions.askPaper('Refresh Note'));
			const [part] = paper ? notesOf(paper, library) : [];
			if (!paper) {
				return;
			}
			if (!part) {
				throw new Error(`“${paper.title}” has no note yet. Open Note makes one.`);
			}
			// The key that the note had from the first: a bibliography may have given the paper another since.
			const key = part.note?.key ?? paper.key;
			const uri = vscode.Uri.parse(part.uri);
			const text = (await vscode.workspace.openTextDocument(uri)).getText();
			const now = metadataOf(factsElsewhere(paper, library));
			const news = newsFor(text, memory.of(key), now);
			if (Object.keys(news).length === 0) {
				void vscode.window.showInformationMessage('The note has nothing to learn: other files say no more.');
				return;
			}
			const wantsNoQuestion = typeof argument === 'object' && argument !== null && 'apply' in argument;
			if (wantsNoQuestion || (await isWanted(uri, applied(text, news), texts))) {
				await notes.changeNote(paper, current => editsOf(current, newsFor(current, memory.of(key), now)));
				await memory.keep(new Map([[key, { ...memory.of(key), ...now }]]));
			}
		}),
	);
}

type News = Readonly<Record<string, FieldText>>;

function newsFor(
	text: string,
	written: ReturnType<WrittenFieldsMemory['of']>,
	now: ReturnType<typeof metadataOf>,
): News {
	return refreshedFields(readFields(text)?.fields ?? [], written, now);
}

function editsOf(text: string, news: News) {
	const result = setFields(text, news);
	if (result.kind === 'refused') {
		throw new Error(`The note is left as it is. ${noteProblemText(result.problem)}`);
	}
	return result.edits;
}

function applied(text: string, news: News): string {
	return edited(text, editsOf(text, news));
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
		const part = library.partOf(vscode.Uri.parse(uri));
		const named =
			part?.kind === 'note' ? undefined : part?.records.find(({ record }) => record.line === line);
		return part && named ? [{ record: named.record, uri, kind: part.kind }] : [];
	});
	return { key: paper.key, ...mergeRecords(located) };
}
