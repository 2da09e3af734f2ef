import type { Line } from './lines';

const separators = ['\t', '|'];

/** Shorter lines hold no abstract. */
export const longLine = 150;

/** The character that a page puts between title and abstract where it writes them into one line, as tables do. */
export function learnSeparator(lines: readonly Line[]): string | undefined {
	const long = lines.filter(line => line.text.length > longLine);
	return separators.find(
		separator =>
			long.length > 0 && long.filter(line => hasCells(line.text, separator)).length >= long.length * 0.6,
	);
}

function hasCells(text: string, separator: string): boolean {
	const cells = text
		.split(separator, 40)
		.map(cell => cell.trim())
		.filter(cell => cell !== '');
	// A table has its titles in front; prose has a separator somewhere.
	return cells.length > 1 && (cells[0]!.length < longLine || cells.length > 20);
}
