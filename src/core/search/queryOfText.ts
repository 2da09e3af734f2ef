import { identifierIn } from './identifier';

/** Who selects more than these looks for what the beginning says. */
const mostWords = 40;
const longest = 4000;

/**
 * A query for the words of a text in which nothing is an operator: of `**Note:** (-x)` it is `Note x`. Numbers of works
 * stay whole; it is empty where the text has no words.
 */
export function queryOfText(text: string): string {
	const words = text
		.slice(0, longest)
		// Where a link leads is not what it says.
		.replace(/\]\([^)\s]*\)/g, ' ')
		.split(/[\s\0"“”„()|]+/)
		.flatMap(wordsOf);
	return words.slice(0, mostWords).join(' ');
}

function wordsOf(run: string): readonly string[] {
	const named = identifierIn(bare(run).replace(/^(?:doi|arxiv):/i, ''));
	const words = named ? [named] : run.split(':').map(bare);
	return words
		.filter(word => word !== '')
		.map(word => (/^(?:AND|NOT|OR)$/.test(word) ? word.toLowerCase() : word));
}

/** Without the marks around it, such as a leading minus. */
function bare(run: string): string {
	return run.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}
