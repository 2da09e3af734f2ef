import * as vscode from 'vscode';
import { bibtexKeySpans } from '../core/bibliography/bibtex/bibtexKeySpans';
import { definedKeys } from '../core/citation/definedKeys';
import { scanWikilinks } from '../core/citation/scanLabels';
import { keySpans } from '../core/notes/keySpans';
import type { CitedKeys } from './citedKeys';
import { citingDocuments } from './citingDocuments';
import { spanRange } from './spanRange';

/** A citekey and where it stands, without the marks around it. */
export interface KeyAt {
	readonly key: string;
	readonly range: vscode.Range;
}

const bibliographies: readonly vscode.DocumentFilter[] = [
	{ language: 'bibtex' },
	{ language: 'biblatex' },
	{ pattern: '**/*.{bib,bibtex}' },
];

/** Documents in which citekeys stand: drafts, notes and bibliographies. */
export const keyedDocuments: vscode.DocumentSelector = [
	...(citingDocuments as readonly (string | vscode.DocumentFilter)[]),
	...bibliographies,
];

export function isBibtex(document: vscode.TextDocument): boolean {
	return vscode.languages.match(bibliographies, document) > 0;
}

/** The citekey that a position touches: cited, linked to, or said to be the key of something. */
export async function keyAt(
	document: vscode.TextDocument,
	position: vscode.Position,
	cited: CitedKeys,
): Promise<KeyAt | undefined> {
	const text = document.getText();
	const offset = document.offsetAt(position);
	const word = wordAt(text, offset);
	const language = await cited.language(document);
	const spans = isBibtex(document)
		? bibtexKeySpans(text, word)
		: [
				...(await cited.in(document)),
				...definedKeys(text, language),
				...(language === 'plain' ? [] : keySpans(text, word)),
				...(document.languageId === 'markdown' ? [...scanWikilinks(text)].flatMap(({ items }) => items) : []),
			];
	const span = spans.find(({ start, end }) => start <= offset && offset <= end);
	return span && { key: text.slice(span.start, span.end), range: spanRange(document, span) };
}

/** What a bibliography or front matter could take for a key there. */
function wordAt(text: string, offset: number): string {
	const [before = ''] = /[^\s,{}()="'#%[\]]*$/.exec(text.slice(Math.max(0, offset - 200), offset)) ?? [];
	const [after = ''] = /^[^\s,{}()="'#%[\]]*/.exec(text.slice(offset, offset + 200)) ?? [];
	return before + after;
}
