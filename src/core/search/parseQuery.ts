import { facts, filterNames, paperFilter, statuses, type FilterName } from './filters';
import { editsBetween } from './editDistance';
import { readIdentifier, type Identifier } from './identifier';
import type { Query, QueryNode, QueryProblem, QueryWord } from './query';
import { readQueryTokens, type QueryToken } from './queryLexer';
import { anywhere, inAbstract, inAuthors, inNote, inTitle } from './segment';
import { stem } from './stem';
import { tokenize } from './tokens';

/** Operators that say where a word is to stand. */
const fieldOperators = new Map([
	['title', inTitle],
	['abs', inAbstract],
	['abstract', inAbstract],
	['author', inAuthors],
	['note', inNote],
]);

export const operatorNames: readonly string[] = [...fieldOperators.keys(), ...filterNames];
const longestQuery = 4000;
const deepest = 50;

/**
 * Reads the search syntax. Any text is a query: what is unfinished means what it says so far, what is wrong is a
 * problem and is left out. `cited:` is a problem where the host cannot tell what is cited.
 */
export function parseQuery(text: string, knowsCited = true): Query {
	return new QueryParser(text, knowsCited).parse();
}

class QueryParser {
	private readonly problems: QueryProblem[] = [];
	private readonly tokens: readonly QueryToken[];
	private at = 0;
	private depth = 0;
	private runs = 0;

	constructor(
		private readonly text: string,
		private readonly knowsCited: boolean,
	) {
		this.tokens = readQueryTokens(text.slice(0, longestQuery), name => operatorNames.includes(name));
	}

	parse(): Query {
		if (this.text.length > longestQuery) {
			this.problems.push({ code: 'tooLong', start: longestQuery, end: this.text.length });
		}
		const nodes: (QueryNode | undefined)[] = [];
		while (this.at < this.tokens.length) {
			nodes.push(this.readAlternatives());
			const extra = this.tokens[this.at];
			if (extra) {
				this.report('unmatchedParenthesis', extra);
				this.at++;
			}
		}
		const root = combine('and', nodes);
		return { text: this.text, ...(root && { root }), problems: this.problems };
	}

	private readAlternatives(): QueryNode | undefined {
		const alternatives: (QueryNode | undefined)[] = [];
		let nodes: (QueryNode | undefined)[] = [];
		for (let token = this.tokens[this.at]; token && token.kind !== 'close'; token = this.tokens[this.at]) {
			if (token.kind === 'or') {
				this.at++;
				alternatives.push(combine('and', nodes));
				nodes = [];
			} else {
				nodes.push(this.readTerm(token));
			}
		}
		return combine('or', [...alternatives, combine('and', nodes)]);
	}

	private readTerm(token: QueryToken, asPhrase = false): QueryNode | undefined {
		this.at++;
		switch (token.kind) {
			case 'not':
				return this.readNegated();
			case 'open':
				return this.readGroup(token);
			case 'phrase':
			case 'run':
				return this.readValue(token, asPhrase);
			default:
				return undefined;
		}
	}

	private readNegated(): QueryNode | undefined {
		const token = this.tokens[this.at];
		const isTerm = token && ['run', 'phrase', 'open'].includes(token.kind);
		const node = isTerm ? this.readTerm(token, true) : undefined;
		return node && { kind: 'not', node };
	}

	private readGroup(opening: QueryToken): QueryNode | undefined {
		if (this.depth >= deepest) {
			this.report('tooDeep', opening);
			return undefined;
		}
		this.depth++;
		const node = this.readAlternatives();
		this.depth--;
		// The group may still be open: then it ends where the query does.
		this.at += this.tokens[this.at]?.kind === 'close' ? 1 : 0;
		return node;
	}

	private readValue(token: QueryToken, asPhrase: boolean): QueryNode | undefined {
		const { operator } = token;
		const fields = fieldOperators.get(operator ?? '');
		if (operator !== undefined && fields === undefined) {
			const values = token.text.split('|');
			return combine(
				'or',
				values.map(value => this.readFilter(operator, { ...token, text: value })),
			);
		}
		if (operator === undefined && token.kind === 'run') {
			const identifier = readIdentifier(token.text);
			if (identifier) {
				return this.readIdentified(token, identifier);
			}
			this.suggestOperator(token);
		}
		// What is not to stand there is a word, and not all that begin like what was typed of it.
		const words = this.readWords(token, fields ?? anywhere, asPhrase);
		if (token.kind === 'run' && !asPhrase) {
			return combine('and', words);
		}
		return words.length > 1 || token.kind === 'phrase' ? phrase(words) : words[0];
	}

	private readWords(token: QueryToken, fields: number, whole = false): readonly QueryWord[] {
		const run = this.runs++;
		const words: QueryWord[] = [];
		const offset = token.end - token.text.length - (token.kind === 'phrase' && token.closed ? 1 : 0);
		tokenize(token.text, (text, start, end, kind) => {
			if (kind === 'word') {
				const open = !whole && !token.closed && end === token.text.length;
				const place = { start: offset + start, end: offset + end, run };
				words.push({ kind: 'word', text, stem: stem(text), fields, open, ...place });
			}
		});
		return words;
	}

	/** The work itself, or one whose text names it. */
	private readIdentified(token: QueryToken, { kind, value }: Identifier): QueryNode | undefined {
		const mentioned = phrase(this.readWords(token, anywhere));
		const named: QueryNode = { kind: 'filter', name: kind, value };
		return mentioned ? { kind: 'or', nodes: [named, mentioned] } : named;
	}

	private readFilter(operator: string, token: QueryToken): QueryNode | undefined {
		const name = filterNames.find(known => known === operator);
		if (!name || token.text === '') {
			return undefined;
		}
		if (name === 'cited' && !this.knowsCited) {
			this.report('unavailable', token);
			return undefined;
		}
		if (name !== 'cited' && !paperFilter(name, token.text)) {
			// A value that is still being typed is no mistake yet.
			if (token.closed) {
				this.report(name === 'year' ? 'badYear' : 'unknownValue', token, suggestedValue(name, token.text));
			}
			return undefined;
		}
		return { kind: 'filter', name, value: token.text };
	}

	/** `titel:mamba` is searched as two words, but it was probably not meant so. */
	private suggestOperator(token: QueryToken): void {
		const colon = token.text.indexOf(':');
		if (colon < 3 || colon === token.text.length - 1) {
			return;
		}
		const suggestion = nearest(token.text.slice(0, colon).toLowerCase(), operatorNames);
		if (suggestion !== undefined) {
			this.report('unknownOperator', token, suggestion);
		}
	}

	private report(code: QueryProblem['code'], { start, end }: QueryToken, suggestion?: string): void {
		this.problems.push({ code, start, end, ...(suggestion !== undefined && { suggestion }) });
	}
}

function combine(kind: 'and' | 'or', some: readonly (QueryNode | undefined)[]): QueryNode | undefined {
	const nodes = some.flatMap(node => node ?? []);
	return nodes.length > 1 ? { kind, nodes } : nodes[0];
}

function phrase(words: readonly QueryWord[]): QueryNode | undefined {
	return words.length > 0 ? { kind: 'phrase', words } : undefined;
}

function suggestedValue(name: FilterName, value: string): string | undefined {
	const values = name === 'has' ? Object.keys(facts) : name === 'status' ? Object.keys(statuses) : [];
	return nearest(value.toLowerCase(), values);
}

function nearest(text: string, names: readonly string[]): string | undefined {
	return names.find(name => {
		const most = name.length < 5 ? 1 : 2;
		return editsBetween(text, name, most) <= most;
	});
}
