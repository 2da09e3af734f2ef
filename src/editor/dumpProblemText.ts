import type { DumpFileProblem } from './readDumpFile';

/** A problem of a dump in words, with the way out. */
export function dumpProblemText(problem: DumpFileProblem): string {
	switch (problem.code) {
		case 'titleWithoutAbstract':
			return `“${problem.title}” has no abstract, so it is not listed as a paper. Add the abstract below it, or leave it.`;
		case 'abstractWithoutTitle':
			return 'This abstract has no title above it, so it is not listed as a paper. Add the title, or leave it.';
		case 'brokenRecord':
			return 'This JSON record is broken or cut off, so its paper is not listed. The others are.';
		case 'invalidBytes':
			return 'From here on some bytes are no UTF-8 text; they show as �. Save the file again as UTF-8.';
		case 'unreadable':
			return `This file could not be read: ${problem.reason ?? 'no reason was given'}`;
	}
}
