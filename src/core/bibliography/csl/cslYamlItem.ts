import { scalarText } from '../../yaml/yamlText';
import { isObject } from '../../isObject';
import type { Reference } from '../reference';
import { cslItem } from './cslItem';

/** A reference as an item of the list under `references:`, its dash at `indent`. */
export function cslYamlItem(reference: Reference, indent = '', lineEnd = '\n'): string {
	const lines = linesOf(cslItem(reference));
	return lines.map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}`).join(lineEnd);
}

function linesOf(value: object): string[] {
	return Object.entries(value).flatMap(([name, part]: [string, unknown]): string[] => {
		if (name === 'issued' || name === 'accessed') {
			return [`${name}: ${dateText(part)}`];
		}
		if (Array.isArray(part)) {
			const items = part.filter(isObject).map(linesOf);
			return [`${name}:`, ...items.flatMap(item => item.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`))];
		}
		return [`${name}: ${scalarText(String(part))}`];
	});
}

/** Dates as pandoc writes them: in EDTF, quoted, so that a year is no number. */
function dateText(date: unknown): string {
	const [parts] = (date as { readonly 'date-parts': readonly (readonly number[])[] })['date-parts'];
	return `'${(parts ?? []).map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-')}'`;
}
