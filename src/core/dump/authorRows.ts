import type { Block } from './page/block';
import { namesScore } from './score/names';

/** Fewer rows of names may stand anywhere. */
const fewest = 3;

/** Whether a page prints the authors of its papers below their titles, each time. */
export function hasAuthorRows(blocks: readonly Block[]): boolean {
	const rows = blocks.flatMap((block, at) => (isAuthorRow(block) ? [blocks[at - 1]] : []));
	const below = rows.filter(above => above !== undefined && couldBeTitle(above)).length;
	return below >= fewest && below >= rows.length * 0.7;
}

/** `least` as `namesScore` counts: 2 is a row of several, where one name alone could also be a title. */
export function isAuthorRow({ sort, field, text, looks }: Block, least = 2): boolean {
	return field
		? field.name === 'authors'
		: (sort === 'text' ? looks.names : sort === 'link' ? namesScore(text) : 0) >= least;
}

function couldBeTitle({ sort, field, looks }: Block): boolean {
	return (
		sort === 'text' &&
		(!field || field.name === 'title') &&
		looks.names < 1.5 &&
		looks.length < 250 &&
		!(looks.words > 12 && looks.endsSentence)
	);
}
