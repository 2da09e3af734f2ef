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

/** A table with a heading, as RFC 4180 has it. */
export function csvTable(references: readonly Reference[]): string {
	const rows = references.map(reference => {
		const values: Readonly<Record<string, unknown>> = flatReference(reference);
		return columns.map(column => {
			const value = values[column];
			return Array.isArray(value) ? value.join('; ') : value === undefined ? '' : String(value);
		});
	});
	return [columns, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Spreadsheets would run what begins like a formula; with an apostrophe before it, it is text. */
function cell(text: string): string {
	const harmless = /^[\s\u00A0]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
