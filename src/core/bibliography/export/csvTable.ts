import type { Reference } from '../reference';
import { flatReference } from './flatReference';

const columns = [
	...([
		'key',
		'type',
		'title',
		'authors',
		'year',
		'container',
		'volume',
		'issue',
		'pages',
		'publisher',
	] as const),
	...(['doi', 'arxiv', 'url', 'keywords', 'note', 'abstract'] as const),
] as const;

export const csvHeading = columns.join(',');

/** A row of a table, as RFC 4180 has it. */
export function csvRow(reference: Reference): string {
	const values: Readonly<Record<string, unknown>> = flatReference(reference);
	return columns
		.map(column => {
			const value = values[column];
			return cell(Array.isArray(value) ? value.join('; ') : value === undefined ? '' : String(value));
		})
		.join(',');
}

/** Spreadsheets would run what begins like a formula; with an apostrophe before it, it is text. */
function cell(text: string): string {
	const harmless = /^[\s\u00A0]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
