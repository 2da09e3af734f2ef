import type { Corpus } from './corpus';
import { paperFilter, type CitedFilter } from './filters';
import { phraseTest } from './phraseMatch';
import { isFactual, isRequired, type QueryNode, type QueryWord } from './query';
import { anywhere } from './segment';
import { orderSieve } from './wordOrder';

/** What an evaluation asks about one paper. */
export interface PaperFacts {
	/** How well each paper at hand matches the word, by its place; 0 where it does not. */
	values(word: QueryWord): Float32Array;
	readonly corpus: Corpus;
	/** The number of the first of them. */
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
	const { corpus, start } = facts;
	switch (node.kind) {
		case 'word': {
			const values = facts.values(node);
			return place => (values[place]! > 0 ? 1 : 0);
		}
		case 'phrase': {
			const words = node.words.map(word => facts.values(word));
			const mayHave = orderSieve(node.words);
			const has = phraseTest(node);
			return place => {
				if (!words.every(values => values[place]! > 0)) {
					return 0;
				}
				const [{ order, papers }, at] = corpus.placeOf(start + place);
				return mayHave(order, at) && has(papers[at]!) ? 1 : 0;
			};
		}
		case 'filter': {
			const test = paperFilter(node.name, node.value, facts.cited);
			return test ? place => (test(corpus.papers[start + place]!) ? 1 : 0) : () => 1;
		}
		case 'not': {
			const excluded = coverageOf(node.node, facts, true);
			return place => (excluded(place) > 0 ? 0 : 1);
		}
		case 'or': {
			const alternatives = node.nodes.map(child => coverageOf(child, facts, strict));
			return place => Math.max(...alternatives.map(coverage => coverage(place)));
		}
		case 'and':
			return allOf(node.nodes, facts, strict);
	}
}

function allOf(nodes: readonly QueryNode[], facts: PaperFacts, strict: boolean): Coverage {
	// Free words are what most queries are made of, so they are counted without a call for each.
	const free = strict ? [] : nodes.flatMap(node => (isFree(node) ? facts.values(node) : []));
	const others = nodes
		.filter(node => strict || !isFree(node))
		.map(node => ({
			coverage: coverageOf(node, facts, strict),
			weight: isFactual(node) ? 0 : 1,
			required: strict || isRequired(node),
		}));
	const total = others.reduce((sum, { weight }) => sum + weight, free.length);
	return place => {
		let covered = 0;
		for (const values of free) {
			covered += values[place]! > 0 ? 1 : 0;
		}
		for (const { coverage, weight, required } of others) {
			const share = coverage(place);
			if (required && share === 0) {
				return 0;
			}
			covered += share * weight;
		}
		return total === 0 ? 1 : covered / total;
	};
}

/** Whether it is a word that may stand anywhere. */
export function isFree(node: QueryNode): node is QueryWord {
	return node.kind === 'word' && node.fields === anywhere;
}
