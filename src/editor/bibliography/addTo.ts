import type * as vscode from 'vscode';
import {
	type BibliographyFormat,
	bibliographyFormat,
	formatOfName,
} from '../../core/bibliography/bibliographyFormat';
import { type Addition, insertReferences } from '../../core/bibliography/insertReferences';
import { edited } from '../../core/textEdit';
import { changeTexts } from '../changeText';
import { currentText } from './currentText';
import { isThere } from './draftBibliographies';

/** Adds entries to a bibliography, which is made where it is not there. */
export async function addTo(target: vscode.Uri, added: readonly Addition[]): Promise<void> {
	if (await isThere(target)) {
		const format = formatOf(await currentText(target), target);
		await changeTexts([{ uri: target, edit: text => insertReferences(text, format, added) }]);
	} else {
		const text = edited('', insertReferences('', formatOf('', target), added));
		await changeTexts([], [{ uri: target, text }]);
	}
}

function formatOf(text: string, { path }: vscode.Uri): BibliographyFormat {
	const format = bibliographyFormat(text.slice(0, 32 * 1024), path) ?? formatOfName(path);
	if (!format) {
		throw new Error(
			`“${path.split('/').at(-1)}” is no kind of bibliography that entries can be added to. Name one that ends in .bib.`,
		);
	}
	return format;
}
