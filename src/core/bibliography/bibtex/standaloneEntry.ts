import type { BibtexEntry } from '../../bibtex/bibtexBlock';
import { type BibtexMacros, rawValue } from '../../bibtex/bibtexValues';

/** Months need no definition: every style has one. */
const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/i;

/**
 * The text of an entry as it stands in its file, but for what other blocks of the file define: macros are replaced by
 * what they stand for.
 */
export function standaloneEntry(text: string, entry: BibtexEntry, macros: BibtexMacros): string {
	let result = '';
	let done = entry.start;
	for (const field of entry.fields) {
		const [first] = field.parts;
		const needs = field.parts.some(
			({ kind, start, end }) => kind === 'macro' && !month.test(text.slice(start, end)),
		);
		if (needs && first) {
			result += `${text.slice(done, first.start)}{${rawValue(text, field, macros)}}`;
			done = field.end;
		}
	}
	return result + text.slice(done, entry.end);
}
