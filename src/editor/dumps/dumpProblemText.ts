import type { DumpProblem } from '../../core/dump/dump';

/** A problem of a dump in words, with the way out. */
export function dumpProblemText(problem: DumpProblem): string {
	switch (problem.code) {
		case 'titleWithoutAbstract':
			return `“${problem.title}” has no abstract, so it is not listed as a paper. Add the abstract below it, or leave it.`;
		case 'abstractWithoutTitle':
			return 'This abstract has no title above it, so it is not listed as a paper. Add the title, or leave it.';
		case 'brokenRecord':
			return 'This JSON record is broken or cut off, so its paper is not listed. The others are.';
	}
}
