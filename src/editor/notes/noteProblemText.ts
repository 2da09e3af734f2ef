import type { NoteProblem } from '../../core/notes/noteProblem';

const untouched = 'Until it is mended this note is read as far as possible, and never changed.';

/** A problem of a note in words, with the way out. */
export function noteProblemText({ code, text = '' }: NoteProblem): string {
	switch (code) {
		case 'unclosed':
			return `The front matter of this note does not end: a line of three dashes is missing. ${untouched}`;
		case 'tooLarge':
			return `The front matter of this note is longer than 64 kB. ${untouched}`;
		case 'tooDeep':
			return `The front matter of this note nests too deep. ${untouched}`;
		case 'tooMany':
			return `The front matter of this note has too many fields or lines. ${untouched}`;
		case 'complexKey':
			return `A field of this note has a name that begins with a question mark. ${untouched}`;
		case 'aliasBomb':
			return `The aliases of this front matter would grow beyond all bounds. ${untouched}`;
		case 'brokenYaml':
			return `This front matter is no sound YAML${text && `: ${text}`}. ${untouched}`;
		case 'noFields':
			return `This front matter has no fields of the form “name: value”, each on a line. ${untouched}`;
		case 'duplicateField':
			return `The field “${text}” stands here a second time. ${untouched}`;
		case 'notPlain':
			return `The value of “${text}” is not plain text, so it is neither read nor changed.`;
		case 'unknownStatus':
			return `“${text}” is no reading status. Known are toRead, reading and read.`;
		case 'badRating':
			return `“${text}” is no rating. Known are the numbers from 0 to 5.`;
		case 'badYear':
			return `“${text}” is no year.`;
	}
}
