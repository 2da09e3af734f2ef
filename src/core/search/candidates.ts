import { isFactual, isRequired, type QueryNode, type QueryWord } from './query';

/** How many papers match a word. */
type Count = (word: QueryWord) => number;

/**
 * Words of which every hit matches at least one, as few as can be told. Undefined where papers without any of the
 * query's words can be hits. A word that more than `common` papers match only tells apart what other words find.
 */
export function candidateWords(
	node: QueryNode,
	count: Count,
	common: number,
	strict: boolean,
): readonly QueryWord[] | undefined {
	switch (node.kind) {
		case 'word':
			return [node];
		case 'phrase':
			return candidatesOfAll(node.words, count, common, true);
		case 'or':
			return union(node.nodes.map(child => candidateWords(child, count, common, strict)));
		case 'and':
			return candidatesOfAll(node.nodes, count, common, strict);
		default:
			return undefined;
	}
}

function candidatesOfAll(
	nodes: readonly QueryNode[],
	count: Count,
	common: number,
	strict: boolean,
): readonly QueryWord[] | undefined {
	const required = nodes
		.filter(node => strict || isRequired(node))
		.map(node => candidateWords(node, count, common, strict))
		.filter(words => words !== undefined);
	if (required.length > 0) {
		const papers = (some: readonly QueryWord[]) => some.reduce((sum, word) => sum + count(word), 0);
		return required.sort((one, other) => papers(one) - papers(other))[0];
	}
	const optional = nodes.filter(node => !isFactual(node));
	const words =
		optional.length > 0
			? union(optional.map(node => candidateWords(node, count, common, strict)))
			: undefined;
	const telling = words?.filter(word => count(word) > 0 && count(word) <= common);
	return telling?.length ? telling : words;
}

function union(lists: readonly (readonly QueryWord[] | undefined)[]): readonly QueryWord[] | undefined {
	return lists.includes(undefined) ? undefined : lists.flatMap(list => list ?? []);
}
