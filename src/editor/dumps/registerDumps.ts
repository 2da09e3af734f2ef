import * as vscode from 'vscode';
import { registerDumpDiagnostics } from './dumpDiagnostics';
import { registerExplainFile } from './explainFile';
import type { LibraryService } from '../files/libraryService';

/** What is told of dumps: their problems, and what each of their lines was taken for. */
export function registerDumps(library: LibraryService): vscode.Disposable {
	return vscode.Disposable.from(registerDumpDiagnostics(library), registerExplainFile(library));
}
