import * as vscode from 'vscode';
import { bibtexKeySpans } from '../../core/bibliography/bibtex/bibtexKeySpans';
import { definedKeys } from '../../core/citation/definedKeys';
import { type Span, touches } from '../../core/span';
import { scanWikilinks } from '../../core/citation/scanLabels';
import { keySpans } from '../../core/notes/keySpans';
import type { CitedKeys } from './citedKeys';
import { inSlices } from '../slices';
import { whereCited } from './citingDocuments';
import { spanRange } from '../spanRange';
import type { KnownKeys } from './worksCited';

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

/** Registers something for the documents in which citekeys stand: drafts, notes and bibliographies. */
export function whereKeyed(
	register: (documents: readonly vscode.DocumentFilter[]) => vscode.Disposable,
): vscode.Disposable {
	return whereCited(documents => register([...documents, ...bibliographies]));
}

export function isBibtex(document: vscode.TextDocument): boolean {
	return vscode.languages.match(bibliographies, document) > 0;
}

/** The citekey that a position touches: cited, linked to, or said to be the key of something. */
export async function keyAt(
	document: vscode.TextDocument,
	position: vscode.Position,
	{ library, cited }: KnownKeys,
): Promise<KeyAt | undefined> {
	const text = document.getText();
	const offset = document.offsetAt(position);
	const word = wordAt(text, offset);
	const language = await cited.language(document);
	const find = (spans: readonly Span[]) => spans.find(span => touches(span, offset));
	const mayBeOther = language === 'footnote' || language === 'wikilink' || language === 'plain';
	const sure = isBibtex(document)
		? find(await inSlices(bibtexKeySpans(text, word)))
		: !mayBeOther && find([...(await cited.in(document)), ...definedKeys(text, language)]);
	// A footnote, an alias, a link to another note: a key only where a paper has it.
	const span = sure || find(await looseSpans(document, word, cited));
	const key = span && text.slice(span.start, span.end);
	return span && key && (sure || library.current.get(key))
		? { key, range: spanRange(document, span) }
		: undefined;
}

async function looseSpans(
	document: vscode.TextDocument,
	word: string,
	cited: CitedKeys,
): Promise<readonly Span[]> {
	const text = document.getText();
	return document.languageId === 'markdown'
		? [
				...(await cited.in(document)),
				...definedKeys(text, 'footnote'),
				...keySpans(text, word),
				...[...scanWikilinks(text)].flatMap(({ items }) => items),
			]
		: [];
}

/** What a bibliography or front matter could take for a key there. */
function wordAt(text: string, offset: number): string {
	const [before = ''] = /[^\s,{}()="'#%[\]]*$/.exec(text.slice(Math.max(0, offset - 200), offset)) ?? [];
	const [after = ''] = /^[^\s,{}()="'#%[\]]*/.exec(text.slice(offset, offset + 200)) ?? [];
	return before + after;
}
