/** What the operators of a query mean, for people. */
export const operatorHelp: readonly (readonly [operator: string, meaning: string])[] = [
	['"…"', 'words that follow each other'],
	['-', 'not the word, phrase or operator behind it'],
	['OR', 'one of two; parentheses group'],
	['title:', 'a word of the title'],
	['abs:', 'a word of the abstract'],
	['author:', 'a name of an author'],
	['note:', 'a word of your note'],
	['key:', 'the beginning of the citekey'],
	['tag:', 'a tag of the note, and what is below it'],
	['status:', 'toRead, reading, read or none'],
	['rating:', '3, >=4 or 2..3'],
	['year:', '2023, 2021..2025 or >2020'],
	['has:', 'code, note, pdf, doi, abstract …; code|note is one of two'],
	['in:', 'the name of a file that has the paper'],
	['cited:', 'yes, no, or the name of a document that cites it'],
	['arxiv:', 'the beginning of an arXiv id'],
	['doi:', 'the beginning of a DOI'],
];

/** The most needed of it, in a row. */
export const shortHelp =
	'Ctrl/⌘+Enter opens, Shift+Enter cites, Alt+Enter cites in the sentence, Tab completes — more keys and operators';

/** The keys that work in a list of papers besides Enter. */
export const keyHelp: readonly (readonly [keys: string, effect: string])[] = [
	['Ctrl+Enter, ⌘Enter', 'opens the paper'],
	['Alt+Enter', 'cites it in the sentence: Author (2024)'],
	['Shift+Enter', 'cites it in parentheses'],
	['Ctrl+Shift+Enter, ⌘⇧Enter', 'goes to the line in its source'],
	['Ctrl+K S, T, R, with ⌘K on a Mac', 'sets status, tags, rating of what is chosen'],
	['Ctrl+K N, ⌘K N', 'opens its note'],
	['Tab', 'completes an operator or its value'],
	['↓ and Space', 'ticks it, where several can be picked; Enter takes all that are ticked'],
];
