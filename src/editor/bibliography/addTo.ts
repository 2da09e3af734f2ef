import type * as vscode from 'vscode';
import {
	type BibliographyFormat,
	bibliographyFormat,
	formatOfName,
} from '../../core/bibliography/bibliographyFormat';
import { type Addition, insertReferences } from '../../core/bibliography/insertReferences';
import { edited } from '../../core/textEdit';
import { changeTexts } from '../files/changeText';
import { exists } from '../files/exists';
import { inSlices } from '../slices';
import { currentText } from './currentText';

/** Adds entries to a bibliography, which is made where it is not there; a new YAML file is what `reader` reads. */
export async function addTo(
	target: vscode.Uri,
	added: readonly Addition[],
	reader: 'pandoc' | 'typst' = 'typst',
): Promise<void> {
	if (await exists(target)) {
		const format = formatOf(await currentText(target), target, reader);
		await changeTexts([{ uri: target, edit: text => insertReferences(text, format, added) }]);
	} else {
		const text = edited('', await inSlices(insertReferences('', formatOf('', target, reader), added)));
		await changeTexts([], [{ uri: target, text }]);
	}
}

/** What is in no format that we know is nothing to add to, whatever its name. */
function formatOf(text: string, { path }: vscode.Uri, reader: 'pandoc' | 'typst'): BibliographyFormat {
	const format =
		bibliographyFormat(text, path) ?? (text.trim() === '' ? formatOfName(path, reader) : undefined);
	if (!format) {
		throw new Error(
			`“${path.split('/').at(-1)}” is no kind of bibliography that entries can be added to. Name one that ends in .bib.`,
		);
	}
	return format;
}
