import type { LibraryPart } from '../../core/library/library';
import { findFrontMatter } from '../../core/notes/frontMatter';
import { isAboutPaper, type Note, noteRecord, readNote } from '../../core/notes/readNote';
import { defaultExclude } from '../files/globsSetting';
import type { PartReader, ReadFile } from '../files/partReader';
import { readText } from '../files/readText';
import { isInNotesFolder } from './notesFolder';

/** What one note says of its paper. */
export interface NotePart extends LibraryPart, ReadFile {
	readonly kind: 'note';
	/** Absent where the file could not be read. */
	readonly note?: Note;
}

/** Reads literature notes wherever they lie: Markdown whose front matter names a paper. */
export const noteReader: PartReader = {
	kind: 'note',
	globs: () => ({
		include: ['**/*.{md,markdown,qmd,Rmd,rmd}'],
		exclude: [...defaultExclude(), '**/.trash/**'],
	}),
	async isMine(head, path) {
		// Most Markdown is let go at a glance.
		const front = findFrontMatter(head);
		const may = front && /citekey|citation-key|arxiv|doi|title/i.test(head.slice(front.start, front.end));
		const note = may && readNote(head);
		return note ? isAboutPaper(note, isInNotesFolder(path)) : false;
	},
	isMineByName: isInNotesFolder,
	isHeadEnough: head => findFrontMatter(head)?.isClosed === true,
	read: readText(function* (text, file): Generator<undefined, NotePart | undefined> {
		const note = readNote(text);
		yield;
		return note && { ...file, kind: 'note', records: [noteRecord(note, text)], note };
	}),
	unread: (file): NotePart => ({ ...file, kind: 'note', records: [] }),
};
