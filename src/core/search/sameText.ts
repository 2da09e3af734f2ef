import type { Paper } from '../library/paper';

const papersBetweenYields = 64;

/**
 * Which of the removed papers came back with the words that they had, told by citekey: a note, a link or a line that
 * changed makes a new paper, of which nothing has to be read again.
 */
export function* sameTexts(
	added: readonly Paper[],
	removed: readonly Paper[],
): Generator<undefined, ReadonlyMap<Paper, Paper>> {
	const byKey = new Map<string, Paper>();
	for (const paper of added.length > 0 ? removed : []) {
		byKey.set(paper.key, paper);
		if (byKey.size % 4096 === 0) {
			yield;
		}
	}
	const found = new Map<Paper, Paper>();
	for (const [index, paper] of added.entries()) {
		const before = byKey.get(paper.key);
		if (before && textOf(before) === textOf(paper)) {
			found.set(before, paper);
		}
		if (index % papersBetweenYields === 0) {
			yield;
		}
	}
	return found;
}

/** All that is indexed of a paper besides its citekey. */
function textOf({ title, arxiv, doi, year, noteText, abstract, authors, tags }: Paper): string {
	return [title, arxiv, doi, year, noteText, abstract, authors.join('\n'), tags.join('\n')].join('\0');
}
