import * as vscode from 'vscode';
import { changeEntry } from '../../core/bibliography/changeEntry';
import type { NewFacts } from '../../core/bibliography/newFacts';
import { recordOn } from '../../core/library/library';
import type { Paper } from '../../core/library/paper';
import { readNote } from '../../core/notes/readNote';
import { setMetadata } from '../../core/notes/setMetadata';
import { command, namedPapers } from '../command';
import { changeTexts } from '../files/changeText';
import type { LibraryService } from '../files/libraryService';
import { askFacts } from './askFacts';
import { factsIn } from './factsIn';
import type { NoteDesk } from './noteCommands';
import { noteProblemText } from './noteProblemText';
import { whenRead } from './whenRead';

/**
 * *Edit Metadata*: corrects what is known of a paper, where it is believed first: in its entry of a bibliography, else in
 * its note. Takes the facts as `title`, `authors`, `year`, `arxiv`, `doi`, or asks.
 */
export function registerEditMetadata({ library, questions, notes }: NoteDesk): vscode.Disposable {
	return command('litnotes.editMetadata', async (argument?: unknown) => {
		const paper = namedPapers(library, argument)?.[0] ?? (await questions.askPaper('Edit Metadata'));
		const given = typeof argument === 'object' && argument !== null ? factsIn(argument) : {};
		const facts = paper && (Object.keys(given).length > 0 ? given : await askFacts(paper));
		if (!paper || !facts) {
			return;
		}
		const now = await whenRead(paper, library);
		const entry = entryOf(now, library);
		if (entry) {
			const { uri, format, key } = entry;
			await changeTexts([{ uri, edit: text => changeEntry(text, format, key, facts) }]);
			await library.read([uri]);
		} else {
			await notes.changeNote(now, text => noteEdits(text, now, facts));
		}
	});
}

/** The entry that is believed first; what stands outside of the workspace is read, never written. */
function entryOf(paper: Paper, library: LibraryService) {
	for (const { uri, line } of paper.sources) {
		const part = library.parts.of(vscode.Uri.parse(uri));
		const key = part?.kind === 'bibliography' ? recordOn(part, line)?.record.key : undefined;
		if (part?.kind === 'bibliography' && key !== undefined) {
			return { uri: vscode.Uri.parse(uri), format: part.format, key };
		}
		if (!part) {
			throw new Error(
				`“${paper.title}” stands in ${vscode.Uri.parse(uri).path}, outside of the folders that are open. Change it there.`,
			);
		}
	}
	return undefined;
}

function noteEdits(text: string, { key }: Paper, facts: NewFacts) {
	// A title is believed where the note fixes the key: then it is no heading, and the paper stays the same.
	const fixed = facts.title === undefined || readNote(text)?.key !== undefined ? {} : { citekey: key };
	const year = facts.year === '' ? { year: undefined } : {};
	const result = setMetadata(text, { ...fixed, ...facts, ...year });
	if (result.kind === 'refused') {
		throw new Error(`The note is left as it is. ${noteProblemText(result.problem)}`);
	}
	return result.edits;
}
