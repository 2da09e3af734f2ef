import type { Corpus } from './corpus';
import { paperFilter, type CitedFilter } from './filters';
import { phraseTest } from './phraseMatch';
import { isFactual, isRequired, type QueryNode, type QueryWord } from './query';
import { anywhere } from './segment';
import { orderSieve } from './wordOrder';

/** What an evaluation asks about one paper. */
export interface PaperFacts {
	/** How well each paper at hand matches the word, by its place; 0 where it does not. */
	values(word: QueryWord): { readonly values: Float32Array };
	readonly corpus: Corpus;
	/** The number of the first of them, which changes. */
	readonly start: number;
	readonly cited: CitedFilter | undefined;
}

/** The share of a query that a paper satisfies, from 0 (no hit) to 1. */
export type Coverage = (place: number) => number;

/**
 * With `strict`, a paper is covered wholly or not at all. Else free words may be missing from a paper as long as
 * others match; operators, phrases and negations are strict all the same.
 */
export function coverageOf(node: QueryNode, facts: PaperFacts, strict: boolean): Coverage {
	const { corpus } = facts;
	switch (node.kind) {
		case 'word': {
			const word = facts.values(node);
			return place => (word.values[place]! > 0 ? 1 : 0);
		}
		case 'phrase': {
			const words = node.words.map(word => facts.values(word));
			const mayHave = orderSieve(node.words);
			const has = phraseTest(node);
			return place => {
				if (!words.every(({ values }) => values[place]! > 0)) {
					return 0;
				}
				const [{ order, papers }, at] = corpus.placeOf(facts.start + place);
				return mayHave(order, at) && has(papers[at]!) ? 1 : 0;
			};
		}
		case 'filter': {
			const test = paperFilter(node, facts.cited);
			return test ? place => (test(corpus.papers[facts.start + place]!) ? 1 : 0) : () => 1;
		}
		case 'not': {
			const excluded = coverageOf(node.node, facts, true);
			return place => (excluded(place) > 0 ? 0 : 1);
		}
		case 'or': {
			const alternatives = node.nodes.map(child => coverageOf(child, facts, strict));
			return place => Math.max(...alternatives.map(coverage => coverage(place)));
		}
		case 'and': {
			// Words say at once whether a paper has them.
			const parts = [...node.nodes]
				.sort((one, other) => +isFree(other) - +isFree(one))
				.map(child => ({
					coverage: coverageOf(child, facts, strict),
					weight: isFactual(child) ? 0 : 1,
					required: strict || isRequired(child),
				}));
			const total = parts.reduce((sum, { weight }) => sum + weight, 0);
			return place => {
				let covered = 0;
				for (const { coverage, weight, required } of parts) {
					const share = coverage(place);
					if (required && share === 0) {
						return 0;
					}
					covered += share * weight;
				}
				return total === 0 ? 1 : covered / total;
			};
		}
	}
}

/** Gives each word its share of what a query asks for, at most. Returns the rest, which other nodes have. */
export function shareOut(
	node: QueryNode,
	share: number,
	words: ReadonlyMap<QueryWord, { share: number }>,
): number {
	if (node.kind === 'word') {
		const word = words.get(node);
		if (word) {
			word.share += share;
		}
		return 0;
	}
	const nodes = node.kind === 'and' ? node.nodes.filter(one => !isFactual(one)) : [];
	let rest = nodes.length > 0 ? 0 : share;
	for (const one of nodes) {
		rest += shareOut(one, share / nodes.length, words);
	}
	return rest;
}

/** Whether it is a word that may stand anywhere. */
function isFree(node: QueryNode): boolean {
	return node.kind === 'word' && node.fields === anywhere;
}
