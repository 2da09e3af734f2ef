import type { BibliographyProblem } from '../../core/bibliography/bibliography';

/** A problem of a bibliography in words, with the way out. */
export function bibliographyProblemText(problem: BibliographyProblem): string {
	switch (problem.code) {
		case 'brokenEntry':
			return 'This entry is broken, so it is not listed. The others are.';
		case 'missingComma':
			return 'There is no comma before this. Other programs stop reading the entry here.';
		case 'missingValue':
			return 'This field has no value. Other programs stop reading the entry here.';
		case 'noBracket':
			return 'This entry has no opening brace behind its type, so it is not listed.';
		case 'noKey':
			return 'This entry has no key, so nothing can cite it by one.';
		case 'notClosed':
			return 'This entry has no end: a closing brace or quote is missing. Other programs misread what follows; here it is read.';
		case 'textAfterEntry':
			return 'The entry ended before this: it has one closing brace too many. What follows is read by nobody.';
		case 'unexpectedText':
			return 'This is no field (`name = {value}`), so it is passed over. Other programs stop reading the entry here.';
		case 'duplicateKey':
			return `The key “${problem.key}” stands in line ${problem.firstLine} already. Programs take the first entry, or stop.`;
	}
}
