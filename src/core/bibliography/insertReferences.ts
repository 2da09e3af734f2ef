import type { TextEdit } from '../textEdit';
import type { BibliographyFormat } from './bibliographyFormat';
import { bibtexEntry } from './bibtex/bibtexEntry';
import { insertBibtex } from './bibtex/insertBibtex';
import { insertCslJson } from './csl/insertCslJson';
import { insertCslYaml } from './csl/insertCslYaml';
import { hayagrivaEntry } from './hayagriva/hayagrivaEntry';
import { readBibliography } from './readBibliography';
import type { Reference } from './reference';
import { risRecord } from './ris/risRecord';

/** What is to be added to a bibliography. */
export interface Addition {
	readonly reference: Reference;
	/** The BibTeX text of the user's own entry for it, where there is one. */
	readonly bibtex?: string | undefined;
}

/** Edits that add entries to a bibliography; every other byte stays. Those whose key is there, in any case, are left out. */
export function* insertReferences(
	text: string,
	format: BibliographyFormat,
	wanted: readonly Addition[],
): Generator<undefined, readonly TextEdit[]> {
	// What goes into a .bib is looked for there.
	const added = format === 'bibtex' ? wanted : yield* missing(text, format, wanted);
	if (added.length === 0) {
		return [];
	}
	const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
	const references = added.map(({ reference }) => reference);
	switch (format) {
		case 'bibtex':
			return yield* insertBibtex(
				text,
				added.map(({ reference, bibtex }) => ({
					key: reference.key,
					write: style => bibtex?.replace(/\r\n|\n|\r/g, style.lineEnd) ?? bibtexEntry(reference, style),
				})),
			);
		case 'ris': {
			const records = references.map(reference => risRecord(reference, lineEnd));
			const open = openRecord(text);
			return open === undefined ? atEnd(text, records, lineEnd) : before(open, records, lineEnd);
		}
		case 'hayagriva': {
			const entries = references.map(reference => hayagrivaEntry(reference, lineEnd));
			const end = documentEnd(text);
			return end === undefined ? atEnd(text, entries, lineEnd) : before(end, entries, lineEnd);
		}
		case 'csl-yaml':
			return insertCslYaml(text, references, lineEnd);
		case 'csl-json':
			return insertCslJson(text, references, lineEnd);
	}
}

function* missing(
	text: string,
	format: BibliographyFormat,
	wanted: readonly Addition[],
): Generator<undefined, readonly Addition[]> {
	const { entries } = yield* readBibliography(text, format);
	const keys = new Set(entries.map(({ reference }) => reference.key.toLowerCase()));
	return wanted.filter(({ reference }) => {
		const isNew = !keys.has(reference.key.toLowerCase());
		keys.add(reference.key.toLowerCase());
		return isNew;
	});
}

/** Where a last record begins that has no end, so that other programs take what follows for a part of it. */
function openRecord(text: string): number | undefined {
	let start: number | undefined;
	for (const record of text.matchAll(/^TY {0,2}-/gm)) {
		start = record.index;
	}
	return start === undefined || /^ER {0,2}-/m.test(text.slice(start)) ? undefined : start;
}

/** Where the line stands with which a YAML document ends. */
function documentEnd(text: string): number | undefined {
	return /^\.\.\.\s*(?![\s\S])/m.exec(text)?.index;
}

/** In front of what has to stay last. */
function before(start: number, entries: readonly string[], lineEnd: string): TextEdit[] {
	return [{ start, end: start, text: entries.map(entry => entry + lineEnd + lineEnd).join('') }];
}

/** Behind the last line that is not blank, with an empty line between. */
function atEnd(text: string, entries: readonly string[], lineEnd: string): TextEdit[] {
	const last = text.trimEnd().length;
	const end = last + (/^[^\r\n]*/.exec(text.slice(last))?.[0].length ?? 0);
	const isEmpty = last === 0 || text.slice(0, last) === '\uFEFF';
	const written = entries.join(lineEnd + lineEnd);
	return [
		isEmpty
			? { start: text.length, end: text.length, text: written + lineEnd }
			: { start: end, end, text: lineEnd + lineEnd + written + (end === text.length ? lineEnd : '') },
	];
}
