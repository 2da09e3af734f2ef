import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { plainTag } from '../../core/notes/noteTags';
import { statusIn } from '../../core/notes/noteStatus';
import { command, namedPapers } from '../command';
import type { LibraryService } from '../files/libraryService';
import type { PaperQuestions } from '../search/paperQuestions';
import { askRating, askStatus, askTags } from './askReading';
import { notesOf } from './notesOf';
import type { NewFields, NoteWriter } from './noteWriter';
import { showNote } from './showNote';
import { withProgress } from './withProgress';

/** What the commands that concern notes work with. */
export interface NoteDesk {
	readonly library: LibraryService;
	readonly questions: PaperQuestions;
	readonly notes: NoteWriter;
}

/**
 * Commands that open and make notes, and say in them how one reads; each takes its answer as an argument, or asks. Those
 * that ask resolve to `true` where they got an answer.
 */
export function registerNoteCommands({ library, questions, notes }: NoteDesk): vscode.Disposable {
	const onPapers = (
		id: string,
		title: string,
		act: (papers: readonly Paper[], argument: Readonly<Record<string, unknown>>) => unknown,
	) =>
		command(id, async (argument?: unknown, selection?: unknown) => {
			const papers = namedPapers(library, argument, selection) ?? (await questions.askPapers(title));
			return papers.length > 0 && act(papers, typeof argument === 'object' ? { ...argument } : {});
		});
	const set = async (papers: readonly Paper[], title: string, fields: NewFields) => {
		await withProgress(title, papers, token => notes.setFields(papers, fields, token));
		return true;
	};

	return vscode.Disposable.from(
		onPapers('litnotes.openNote', 'Open Note', async (papers, { beside }) => {
			await withProgress('Making the notes', papers, token => notes.makeNotes(papers, token));
			const paper = library.current.get(papers[0]!.key);
			await showNote(paper ? notesOf(paper, library) : [], beside === true);
		}),
		onPapers('litnotes.setStatus', 'Set Status', async (papers, argument) => {
			const answer = 'status' in argument ? statusAnswer(argument.status) : await askStatus(papers);
			return answer && set(papers, 'Setting the status', () => ({ status: answer.status }));
		}),
		onPapers('litnotes.editTags', 'Edit Tags', async (papers, argument) => {
			const asks = !('add' in argument || 'remove' in argument);
			const change: { add?: unknown; remove?: unknown } | undefined = asks
				? await askTags(papers, library.current.papers)
				: argument;
			const [added, removed] = [tagList(change?.add), new Set(tagList(change?.remove))];
			return (
				change &&
				set(papers, 'Editing the tags', note => {
					const tags = [...(note?.tags ?? []), ...added].filter(tag => !removed.has(tag));
					return { tags: [...new Set(tags)] };
				})
			);
		}),
		onPapers('litnotes.setRating', 'Set Rating', async (papers, argument) => {
			const answer = 'rating' in argument ? ratingAnswer(argument.rating) : await askRating(papers);
			return answer && set(papers, 'Setting the rating', () => ({ rating: answer.rating }));
		}),
	);
}

/** Nothing clears the status. */
function statusAnswer(value: unknown): { readonly status: string | undefined } {
	const status = typeof value === 'string' ? statusIn(value) : undefined;
	if (!status && value !== '' && value !== null && value !== undefined) {
		throw new Error(`“${String(value)}” is no reading status. Known are toRead, reading and read.`);
	}
	return { status };
}

/** Nothing clears the rating. */
function ratingAnswer(value: unknown): { readonly rating: number | undefined } {
	if (value === null || value === undefined || value === '') {
		return { rating: undefined };
	}
	if (typeof value !== 'number' || !(value >= 0 && value <= 5)) {
		throw new Error(`“${String(value)}” is no rating. Known are the numbers from 0 to 5.`);
	}
	return { rating: value };
}

function tagList(value: unknown): string[] {
	const tags = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
	return tags.flatMap(tag => (typeof tag === 'string' && plainTag(tag) !== '' ? [plainTag(tag)] : []));
}
