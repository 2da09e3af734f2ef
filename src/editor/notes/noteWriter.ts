import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { TextEdit } from '../../core/textEdit';
import { edited } from '../../core/textEdit';
import type { FieldText } from '../../core/notes/fieldText';
import { newNote } from '../../core/notes/newNote';
import { type Note, readNote } from '../../core/notes/readNote';
import { type WrittenFields, writtenInto } from '../../core/notes/refreshedFields';
import { setFields } from '../../core/notes/setField';
import { templateValues } from '../../core/notes/templateText';
import { changeTexts } from '../files/changeText';
import { exists } from '../files/exists';
import type { LibraryService } from '../files/libraryService';
import type { TextChange } from '../files/plannedChange';
import type { NewText } from '../files/plannedEdit';
import { breathe } from '../slices';
import { Turns } from '../turns';
import { newNotePlace, notePlace } from './newNotePlace';
import { noteProblemText } from './noteProblemText';
import { notesOf } from './notesOf';
import { noteTemplate } from './noteTemplate';
import { allRead } from './whenRead';
import type { WrittenFieldsMemory } from './writtenFields';

/** What fields are to say, by what a note says now. */
export type NewFields = (note: Note | undefined, paper: Paper) => Readonly<Record<string, FieldText>>;

/** Makes and changes notes. One request after the other, so that no paper gets two. */
export class NoteWriter {
	private readonly turns = new Turns();

	/** What was put into new notes and is not remembered yet. */
	private readonly written = new Map<string, WrittenFields>();

	constructor(
		private readonly library: LibraryService,
		private readonly memory: WrittenFieldsMemory,
	) {}

	/** Changes the text of a paper's note, which is made if there is none. */
	changeNote(
		paper: Paper,
		edit: (text: string, uri: vscode.Uri) => readonly TextEdit[],
	): Promise<vscode.Uri> {
		return this.inTurn([paper], async () => {
			const now = this.library.current.get(paper.key) ?? paper;
			const [part] = notesOf(now, this.library);
			if (part) {
				const uri = vscode.Uri.parse(part.uri);
				await changeTexts([{ uri, edit: text => edit(text, uri) }]);
				await this.library.read([uri]);
				return uri;
			}
			const created = await this.created(now, {}, new Set());
			const text = edited(created.text, edit(created.text, created.uri));
			await changeTexts([], [{ ...created, text }]);
			await this.library.read([created.uri]);
			return created.uri;
		});
	}

	/** Makes notes for those papers that have none, as one step that can be undone. */
	makeNotes(papers: readonly Paper[], token?: vscode.CancellationToken): Promise<void> {
		return this.inTurn(papers, async () => {
			const created: NewText[] = [];
			const taken = new Set<string>();
			for (const paper of papers) {
				await breathe();
				const now = this.library.current.get(paper.key) ?? paper;
				if (notesOf(now, this.library).length === 0) {
					created.push(await this.created(now, {}, taken));
				}
			}
			if (created.length > 0 && !token?.isCancellationRequested) {
				await changeTexts([], created, token);
				await this.library.read(created.map(({ uri }) => uri));
			}
		});
	}

	/**
	 * Changes fields in the notes of papers, as one step that can be undone; a paper without a note gets one where there is
	 * something to say. A note that cannot be changed is left, and named in the end.
	 */
	setFields(papers: readonly Paper[], fields: NewFields, token?: vscode.CancellationToken): Promise<void> {
		return this.inTurn(papers, async () => {
			const changes: TextChange[] = [];
			const created: NewText[] = [];
			const left: string[] = [];
			const reasons: unknown[] = [];
			const taken = new Set<string>();
			for (const paper of papers) {
				if (token?.isCancellationRequested) {
					return;
				}
				await breathe();
				const now = this.library.current.get(paper.key) ?? paper;
				const [part] = notesOf(now, this.library);
				const values = part ? {} : fields(undefined, now);
				if (part?.note?.isSound) {
					changes.push({
						uri: vscode.Uri.parse(part.uri),
						edit: text => editsOf(text, note => fields(note, now)),
						leave: reason => reasons.push(reason),
					});
				} else if (part) {
					left.push(vscode.workspace.asRelativePath(vscode.Uri.parse(part.uri)));
				} else if (Object.values(values).some(isSaid)) {
					created.push(await this.created(now, values, taken));
				}
			}
			if (changes.length + created.length > 0) {
				await changeTexts(changes, created, token);
				await this.library.read([...changes, ...created].map(({ uri }) => uri));
			}
			if (left.length + reasons.length > 0) {
				throw new Error([...(left.length > 0 ? [leftText(left)] : []), ...reasonTexts(reasons)].join(' '));
			}
		});
	}

	private inTurn<Result>(papers: readonly Paper[], run: () => Promise<Result>): Promise<Result> {
		return this.turns.take(async () => {
			await allRead(this.library);
			await this.readUnread(papers);
			const done = await run();
			await this.memory.keep(this.written);
			this.written.clear();
			return done;
		});
	}

	/** Reads what lies where a paper's note would, made elsewhere a moment ago, so that none gets a second one. */
	private async readUnread(papers: readonly Paper[]): Promise<void> {
		const unread: vscode.Uri[] = [];
		for (const { key } of papers) {
			await breathe();
			const paper = this.library.current.get(key);
			if (paper && notesOf(paper, this.library).length === 0) {
				const { source, values } = said(paper);
				const uri = notePlace(values, source);
				if (!this.library.parts.of(uri) && (await exists(uri))) {
					unread.push(uri);
				}
			}
		}
		await this.library.read(unread);
	}

	private async created(
		paper: Paper,
		fields: Readonly<Record<string, FieldText>>,
		taken: Set<string>,
	): Promise<NewText> {
		const { source, values } = said(paper);
		const uri = await newNotePlace(values, source, taken);
		const text = newNote(await noteTemplate(uri), values);
		this.written.set(paper.key, writtenInto(text, paper));
		const named = readNote(text)?.isIdentified ? fields : { citekey: paper.key, ...fields };
		return {
			uri,
			text: edited(
				text,
				editsOf(text, () => named),
			),
		};
	}
}

/** What a new note may say of a paper, and the file in which that was found. */
function said(paper: Paper) {
	const source = paper.sources[0] && vscode.Uri.parse(paper.sources[0].uri);
	return {
		source,
		values: templateValues(paper, today(), source && vscode.workspace.asRelativePath(source)),
	};
}

function editsOf(text: string, fields: (note: Note | undefined) => Readonly<Record<string, FieldText>>) {
	const result = setFields(text, fields(readNote(text)));
	if (result.kind === 'refused') {
		throw new Error(`The note is left as it is. ${noteProblemText(result.problem)}`);
	}
	return result.edits;
}

function isSaid(value: FieldText): boolean {
	return value !== undefined && value !== '' && (typeof value !== 'object' || value.length > 0);
}

/** The first is told in full. */
function reasonTexts(reasons: readonly unknown[]): string[] {
	const [first] = reasons;
	const more = reasons.length > 1 ? [`${reasons.length - 1} more notes could not be changed either.`] : [];
	return first === undefined ? [] : [first instanceof Error ? first.message : String(first), ...more];
}

function leftText(names: readonly string[]): string {
	const which =
		names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
	return `${which}: the front matter is broken, so nothing was changed there. What is wrong is shown under Problems.`;
}

/** In the user's own time zone, as `2026-11-22`. */
function today(): string {
	const now = new Date();
	const two = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
