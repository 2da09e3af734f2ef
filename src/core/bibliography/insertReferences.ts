import type { TextEdit } from '../textEdit';
import type { BibliographyFormat } from './bibliographyFormat';
import { bibtexEntry } from './bibtex/bibtexEntry';
import { insertBibtex } from './bibtex/insertBibtex';
import { cslItem } from './csl/cslItem';
import { cslYamlItem } from './csl/cslYamlItem';
import { cslYamlItems } from './csl/readCslYaml';
import { jsonItems } from './csl/jsonItems';
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
		case 'ris':
			return atEnd(
				text,
				references.map(reference => risRecord(reference, lineEnd)),
				lineEnd,
			);
		case 'hayagriva':
			return atEnd(
				text,
				references.map(reference => hayagrivaEntry(reference, lineEnd)),
				lineEnd,
			);
		case 'csl-yaml':
			return intoCslYaml(text, references, lineEnd);
		case 'csl-json':
			return intoCslJson(text, references, lineEnd);
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

function intoCslYaml(text: string, references: readonly Reference[], lineEnd: string): TextEdit[] {
	const last = [...cslYamlItems(text)].at(-1);
	if (!last && text.trim() !== '') {
		throw new Error('This YAML file has no list of references that an entry could be added to.');
	}
	const indent = last ? (/^[ \t]*/.exec(text.slice(last.start))?.[0] ?? '') : '';
	const items = references.map(reference => cslYamlItem(reference, indent, lineEnd)).join(lineEnd);
	if (!last) {
		return [{ start: text.length, end: text.length, text: `references:${lineEnd}${items}${lineEnd}` }];
	}
	const end = last.start + text.slice(last.start, last.end).trimEnd().length;
	return [{ start: end, end, text: lineEnd + items }];
}

function intoCslJson(text: string, references: readonly Reference[], lineEnd: string): TextEdit[] {
	const last = [...jsonItems(text)].at(-1);
	const items = references.map(cslItem);
	if (!last) {
		const open = /^\uFEFF?\s*(?:\[\s*\]\s*)?$/.exec(text);
		if (!open) {
			throw new Error('This JSON file is no list of CSL items that an entry could be added to.');
		}
		const bracket = text.indexOf('[');
		const list = items.map(item => `${lineEnd}  ${pretty(item, '  ', lineEnd)}`).join(',') + lineEnd;
		return bracket < 0
			? [{ start: text.length, end: text.length, text: `[${list}]${lineEnd}` }]
			: [{ start: bracket + 1, end: bracket + 1, text: list }];
	}
	if (!/^\s*\]\s*$/.test(text.slice(last.end))) {
		throw new Error('This JSON file is broken at its end, so no entry can be added to it.');
	}
	const before = text.slice(text.lastIndexOf('\n', last.start) + 1, last.start);
	const isOwnLine = /^[ \t]*$/.test(before) && last.start > 0 && /[\r\n]/.test(text);
	const isPretty = /[\r\n]/.test(text.slice(last.start, last.end));
	const written = items.map(item => {
		const json = isPretty
			? pretty(item, before, lineEnd, unitOf(text, last.start, before))
			: JSON.stringify(item);
		return isOwnLine ? `,${lineEnd}${before}${json}` : `, ${json}`;
	});
	return [{ start: last.end, end: last.end, text: written.join('') }];
}

/** By how much the fields of an item stand further in than the item. */
function unitOf(text: string, start: number, indent: string): string {
	const inner = /^\{[ \t]*(?:\r\n|\n|\r)([ \t]+)/.exec(text.slice(start, start + 1_000))?.[1] ?? '';
	return inner.startsWith(indent) && inner.length > indent.length ? inner.slice(indent.length) : '  ';
}

function pretty(item: object, indent: string, lineEnd: string, unit = '  '): string {
	return JSON.stringify(item, undefined, unit).replaceAll('\n', lineEnd + indent);
}
