import type { FilterName } from './filters';
import { anywhere } from './segment';

/** A word as it is looked up. */
export interface QueryWord {
	readonly kind: 'word';
	/** Folded, as typed. */
	readonly text: string;
	readonly stem: string;
	/** Fields it must stand in, see `segment.ts`; `anywhere` for a free word. */
	readonly fields: number;
	/** Still being typed, so that it may be the beginning of a longer word. */
	readonly open: boolean;
	/** Which run of non-space characters it belongs to: `test-time` is one run of two words. */
	readonly run: number;
}

export interface QueryPhrase {
	readonly kind: 'phrase';
	readonly words: readonly QueryWord[];
}

export interface QueryFilter {
	readonly kind: 'filter';
	readonly name: FilterName;
	readonly value: string;
	/** Whether the value is no longer being typed. */
	readonly closed: boolean;
}

export type QueryNode =
	| QueryWord
	| QueryPhrase
	| QueryFilter
	| { readonly kind: 'not'; readonly node: QueryNode }
	| { readonly kind: 'and' | 'or'; readonly nodes: readonly QueryNode[] };

/** What is wrong with a piece of a query; the rest of the query is searched all the same. */
export interface QueryProblem {
	readonly code:
		| 'unknownOperator'
		| 'unknownValue'
		| 'badYear'
		| 'unmatchedParenthesis'
		| 'tooDeep'
		| 'tooLong'
		| 'unavailable';
	/** UTF-16 offsets in the query. */
	readonly start: number;
	readonly end: number;
	/** What was probably meant. */
	readonly suggestion?: string;
}

export interface Query {
	readonly text: string;
	/** Absent where the query says nothing (yet). */
	readonly root?: QueryNode;
	readonly problems: readonly QueryProblem[];
}

/** The words that a paper is to have, in order: not those of a `-not`. */
export function positiveWords(node: QueryNode | undefined): readonly QueryWord[] {
	return node ? everyNode(node, false).filter(one => one.kind === 'word') : [];
}

/** Whether the node asks for facts of a paper, and for none of its words. */
export function isFactual(node: QueryNode): boolean {
	return 'nodes' in node ? node.nodes.every(isFactual) : node.kind === 'filter' || node.kind === 'not';
}

/** Whether no paper is a hit without it. Free words may be missing where others match. */
export function isRequired(node: QueryNode): boolean {
	switch (node.kind) {
		case 'word':
			return node.fields !== anywhere;
		case 'or':
			return node.nodes.every(isRequired);
		case 'and':
			return node.nodes.some(isRequired);
		default:
			return true;
	}
}

/** All nodes of a query, those inside others too, perhaps but for what is not to be. */
export function everyNode(node: QueryNode, negated = true): readonly QueryNode[] {
	const hidden = node.kind === 'not' && negated ? [node.node] : [];
	const inner = 'nodes' in node ? node.nodes : 'words' in node ? node.words : hidden;
	return [node, ...inner.flatMap(one => everyNode(one, negated))];
}
