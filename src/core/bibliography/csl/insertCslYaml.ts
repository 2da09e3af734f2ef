import type { TextEdit } from '../../textEdit';
import type { Reference } from '../reference';
import { cslYamlItem } from './cslYamlItem';
import { cslYamlItems } from './readCslYaml';

/** Edits that put references at the end of the list under `references:`. Throws a sentence where there is no such list. */
export function insertCslYaml(text: string, references: readonly Reference[], lineEnd: string): TextEdit[] {
	const last = [...cslYamlItems(text)].at(-1);
	const empty = /^\uFEFF?references:([ \t]*(?:\[[ \t]*\])?)[ \t]*(?:#.*)?$/m.exec(text);
	if (!last && empty) {
		const items = references.map(reference => cslYamlItem(reference, '', lineEnd)).join(lineEnd);
		const start = empty.index + empty[0].indexOf(':') + 1;
		const isList = empty[1]!.trim() !== '';
		const end = isList ? start + empty[1]!.length : empty.index + empty[0].length;
		return [{ start: isList ? start : end, end, text: lineEnd + items }];
	}
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
