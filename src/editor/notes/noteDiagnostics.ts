import * as vscode from 'vscode';
import { isHarmless } from '../../core/notes/noteProblem';
import type { Paper } from '../../core/library/paper';
import { fileProblemText } from '../files/fileProblemText';
import type { LibraryService } from '../files/libraryService';
import { lineDiagnostic } from '../lineDiagnostic';
import { noteProblemText } from './noteProblemText';
import { notesOf } from './notesOf';
import type { NotePart } from './noteReader';

const secondNote = 'secondNote';
const { Information, Warning } = vscode.DiagnosticSeverity;

/** Shows what is wrong in notes where it stands; two notes of one paper know of each other. */
export function registerNoteDiagnostics(library: LibraryService): vscode.Disposable {
	const diagnostics = vscode.languages.createDiagnosticCollection('litnotes.notes');
	const show = () => {
		const found = new Map<string, vscode.Diagnostic[]>();
		for (const part of library.parts.ofKind('note')) {
			found.set(part.uri, problemsOf(part));
		}
		for (const paper of library.current.papers) {
			const notes = paper.note ? notesOf(paper, library) : [];
			for (const note of notes.length > 1 ? notes : []) {
				const others = notes.filter(other => other !== note);
				found.get(note.uri)?.push(twin(paper, note, others));
			}
		}
		diagnostics.clear();
		const broken = [...found].filter(([, problems]) => problems.length > 0);
		diagnostics.set(broken.map(([uri, problems]) => [vscode.Uri.parse(uri), problems]));
	};
	return vscode.Disposable.from(
		diagnostics,
		library.onDidChange(show),
		vscode.languages.registerCodeActionsProvider(
			{ pattern: '**/*' },
			{
				provideCodeActions: ({ uri }, _range, context) =>
					context.diagnostics
						.filter(({ code }) => code === secondNote)
						.flatMap(diagnostic => twinActions(uri, diagnostic, library)),
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
		),
	);
}

function problemsOf({ note, fileProblems }: NotePart): vscode.Diagnostic[] {
	const bytes = fileProblems.map(problem =>
		lineDiagnostic(problem.line, fileProblemText(problem), problem.code, Warning),
	);
	const fields = (note?.problems ?? []).map(problem =>
		lineDiagnostic(
			problem.line,
			noteProblemText(problem),
			problem.code,
			isHarmless(problem) ? Information : Warning,
		),
	);
	return [...bytes, ...fields];
}

function twin(paper: Paper, { note }: NotePart, others: readonly NotePart[]): vscode.Diagnostic {
	const names = others.map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
	const text = `“${paper.title}” has another note: ${names.join(', ')}. Status, tags and rating are written to the first of them.`;
	const shown = lineDiagnostic(note?.line ?? 1, text, secondNote);
	shown.relatedInformation = others.map(({ uri, note }) => {
		const place = new vscode.Position((note?.line ?? 1) - 1, 0);
		return new vscode.DiagnosticRelatedInformation(
			new vscode.Location(vscode.Uri.parse(uri), place),
			'The other note',
		);
	});
	return shown;
}

/** Ways to make one note of several, and to look at them before. */
function twinActions(
	uri: vscode.Uri,
	diagnostic: vscode.Diagnostic,
	library: LibraryService,
): vscode.CodeAction[] {
	const action = (title: string, command: string, ...args: unknown[]) => {
		const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		made.diagnostics = [diagnostic];
		made.command = { title, command, arguments: args };
		return made;
	};
	const paper = library.current.papers.find(({ sources }) =>
		sources.some(source => source.uri === uri.toString()),
	);
	const first = paper && notesOf(paper, library)[0];
	const target = first && vscode.workspace.asRelativePath(vscode.Uri.parse(first.uri));
	const merge = paper ? [action(`Merge into ${target}`, 'litnotes.mergeNotes', { keys: [paper.key] })] : [];
	const looks = (diagnostic.relatedInformation ?? []).flatMap(({ location }) => {
		const name = vscode.workspace.asRelativePath(location.uri);
		return [
			action(`Open ${name}`, 'vscode.open', location.uri),
			action(`Compare with ${name}`, 'vscode.diff', location.uri, uri, `${name} ↔ this note`),
		];
	});
	return [...merge, ...looks];
}
