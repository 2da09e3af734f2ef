import type { FileProblem } from './partReader';

/** What is wrong with a file's bytes in words, with the way out. */
export function fileProblemText(problem: FileProblem): string {
	switch (problem.code) {
		case 'invalidBytes':
			return 'From here on some bytes are no UTF-8 text; they show as �. Save the file again as UTF-8.';
		case 'binary':
			return 'This file is no text, so nothing is read from it. It is never changed.';
		case 'tooLarge':
			return 'This file is larger than 50 MB, more than VS Code opens for extensions. It is read as far as need be, and never changed.';
		case 'unreadable':
			return `This file could not be read: ${problem.reason ?? 'no reason was given'}`;
	}
}
