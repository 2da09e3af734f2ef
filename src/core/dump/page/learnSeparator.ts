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
	const at = text.trim().indexOf(separator);
	return at >= 0 && text.split(separator, 20).filter(cell => cell.trim() !== '').length > 1;
}
