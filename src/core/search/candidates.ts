import { isFactual, type QueryNode, type QueryWord } from './query';
import { anywhere } from './segment';

/** What choosing candidates needs to know about the words of a query. */
export interface WordCounts {
	/** How many papers match the word. */
	count(word: QueryWord): number;
	/** Whether the word stands in so many papers that it only tells apart what other words find. */
	isCommon(word: QueryWord): boolean;
}

/**
 * Words of which every hit matches at least one, as few as can be told. Undefined where papers without any of the
 * query's words can be hits.
 */
export function candidateWords(
	node: QueryNode,
	counts: WordCounts,
	strict: boolean,
): readonly QueryWord[] | undefined {
	switch (node.kind) {
		case 'word':
			return [node];
		case 'phrase':
			return fewest(
				node.words.map(word => [word]),
				counts,
			);
		case 'or':
			return union(node.nodes.map(child => candidateWords(child, counts, strict)));
		case 'and':
			return candidatesOfAll(node.nodes, counts, strict);
		default:
			return undefined;
	}
}

function candidatesOfAll(
	nodes: readonly QueryNode[],
	counts: WordCounts,
	strict: boolean,
): readonly QueryWord[] | undefined {
	const required = nodes
		.filter(node => strict || isRequired(node))
		.flatMap(node => {
			const words = candidateWords(node, counts, strict);
			return words ? [words] : [];
		});
	if (required.length > 0) {
		return fewest(required, counts);
	}
	const optional = nodes.filter(node => !isFactual(node));
	const words =
		optional.length > 0 ? union(optional.map(node => candidateWords(node, counts, strict))) : undefined;
	const telling = words?.filter(word => counts.count(word) > 0 && !counts.isCommon(word));
	return telling && telling.length > 0 ? telling : words;
}

/** Whether a paper without it cannot be a hit, whatever else it has. */
function isRequired(node: QueryNode): boolean {
	return node.kind === 'phrase' || (node.kind === 'word' && node.fields !== anywhere);
}

function union(lists: readonly (readonly QueryWord[] | undefined)[]): readonly QueryWord[] | undefined {
	return lists.includes(undefined) ? undefined : lists.flatMap(list => list ?? []);
}

function fewest(
	lists: readonly (readonly QueryWord[])[],
	counts: WordCounts,
): readonly QueryWord[] | undefined {
	let best: readonly QueryWord[] | undefined;
	let least = Infinity;
	for (const list of lists) {
		const count = list.reduce((sum, word) => sum + counts.count(word), 0);
		if (count < least) {
			[best, least] = [list, count];
		}
	}
	return best;
}
