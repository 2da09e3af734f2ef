import type { Paper } from '../library/paper';
import { paperFilter, type CitedFilter } from './filters';
import { isFactual, isRequired, type QueryNode, type QueryPhrase, type QueryWord } from './query';
import { anywhere } from './segment';

/** What an evaluation asks about one paper. */
export interface PaperFacts {
	/** How well each paper matches the word; 0 where it does not. */
	values(word: QueryWord): Float32Array;
	paper(doc: number): Paper;
	/**
	 * Whether the phrase stands in the paper, which has all its words. Undefined to leave that open: a paper then
	 * counts as covered as long as it may be.
	 */
	readonly hasPhrase: ((phrase: QueryPhrase, doc: number) => boolean) | undefined;
	readonly cited?: CitedFilter;
}

/** The share of a query that a paper satisfies, from 0 (no hit) to 1. */
export type Coverage = (doc: number) => number;

/**
 * With `strict`, a paper is covered wholly or not at all. Else free words may be missing from a paper as long as
 * others match; operators, phrases and negations are strict all the same.
 */
export function coverageOf(node: QueryNode, facts: PaperFacts, strict: boolean, negated = false): Coverage {
	switch (node.kind) {
		case 'word': {
			const values = facts.values(node);
			return doc => ((values[doc] ?? 0) > 0 ? 1 : 0);
		}
		case 'phrase': {
			const words = node.words.map(word => facts.values(word));
			const { hasPhrase = () => !negated } = facts;
			return doc => (words.every(values => (values[doc] ?? 0) > 0) && hasPhrase(node, doc) ? 1 : 0);
		}
		case 'filter': {
			const test = paperFilter(node.name, node.value, facts.cited);
			return test ? doc => (test(facts.paper(doc)) ? 1 : 0) : () => 1;
		}
		case 'not': {
			const excluded = coverageOf(node.node, facts, true, !negated);
			return doc => (excluded(doc) > 0 ? 0 : 1);
		}
		case 'or': {
			const alternatives = node.nodes.map(child => coverageOf(child, facts, strict, negated));
			return doc => alternatives.reduce((most, coverage) => Math.max(most, coverage(doc)), 0);
		}
		case 'and':
			return allOf(node.nodes, facts, strict, negated);
	}
}

function allOf(nodes: readonly QueryNode[], facts: PaperFacts, strict: boolean, negated: boolean): Coverage {
	// Free words are what most queries are made of, so they are counted without a call for each.
	const free = strict ? [] : nodes.flatMap(node => (isFree(node) ? facts.values(node) : []));
	const others = nodes
		.filter(node => strict || !isFree(node))
		.map(node => ({
			coverage: coverageOf(node, facts, strict, negated),
			weight: isFactual(node) ? 0 : 1,
			required: strict || isRequired(node),
		}));
	const total = others.reduce((sum, { weight }) => sum + weight, free.length);
	return doc => {
		let covered = 0;
		for (const values of free) {
			covered += (values[doc] ?? 0) > 0 ? 1 : 0;
		}
		for (const { coverage, weight, required } of others) {
			const share = coverage(doc);
			if (required && share === 0) {
				return 0;
			}
			covered += share * weight;
		}
		return total === 0 ? 1 : covered / total;
	};
}

function isFree(node: QueryNode): node is QueryWord {
	return node.kind === 'word' && node.fields === anywhere;
}
