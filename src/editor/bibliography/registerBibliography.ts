import * as vscode from 'vscode';
import { registerBibliographyDiagnostics } from './bibliographyDiagnostics';
import { type ExportDesk, registerExportBibliography } from './exportBibliography';
import { registerFormatBibliography, type TidyDesk } from './formatBibliography';
import { registerImportBibliography } from './importBibliography';

/** What the bibliography's commands work with. */
export type BibliographyDesk = ExportDesk & TidyDesk;

/** What one does with whole bibliographies. */
export function registerBibliography(desk: BibliographyDesk, extension: vscode.Uri): vscode.Disposable {
	return vscode.Disposable.from(
		registerBibliographyDiagnostics(desk.library),
		registerExportBibliography(desk),
		registerImportBibliography(desk.library, extension),
		registerFormatBibliography(desk),
	);
}
