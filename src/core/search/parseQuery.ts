import { facts, filterNames, paperFilter, statuses, type FilterName } from './filters';
import { editsBetween } from './editDistance';
import { squeeze } from './fold';
import { identifierIn } from './identifier';
import type { Query, QueryFilter, QueryNode, QueryProblem, QueryWord } from './query';
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
	const parsing: Parsing = {
		tokens: readQueryTokens(text.slice(0, longestQuery), operatorNames),
		knowsCited,
		problems: text.length > longestQuery ? [{ code: 'tooLong', start: longestQuery, end: text.length }] : [],
		at: 0,
		depth: 0,
		runs: 0,
	};
	const { tokens, problems } = parsing;
	const nodes: (QueryNode | undefined)[] = [];
	while (parsing.at < tokens.length) {
		nodes.push(readAlternatives(parsing));
		const extra = tokens[parsing.at];
		if (extra) {
			report(parsing, 'unmatchedParenthesis', extra);
			parsing.at++;
		}
	}
	const root = combine('and', nodes);
	return { text, ...(root && { root }), problems };
}

/** How far the reading of a query has come. */
interface Parsing {
	readonly tokens: readonly QueryToken[];
	readonly knowsCited: boolean;
	readonly problems: QueryProblem[];
	/** The number of the next token. */
	at: number;
	/** That of the group that is being read, as in `title:(mamba OR lora)`. */
	operator?: string | undefined;
	depth: number;
	runs: number;
}

function readAlternatives(parsing: Parsing): QueryNode | undefined {
	const alternatives: (QueryNode | undefined)[] = [];
	let nodes: (QueryNode | undefined)[] = [];
	for (
		let token = parsing.tokens[parsing.at];
		token && token.kind !== 'close';
		token = parsing.tokens[parsing.at]
	) {
		if (token.kind === 'or') {
			parsing.at++;
			alternatives.push(combine('and', nodes));
			nodes = [];
		} else {
			nodes.push(readTerm(parsing, token));
		}
	}
	return combine('or', [...alternatives, combine('and', nodes)]);
}

function readTerm(parsing: Parsing, token: QueryToken, asPhrase = false): QueryNode | undefined {
	parsing.at++;
	switch (token.kind) {
		case 'not':
			return readNegated(parsing);
		case 'open':
			return readGroup(parsing, token);
		case 'phrase':
		case 'run':
			return readValues(parsing, token, asPhrase);
		default:
			return undefined;
	}
}

function readNegated(parsing: Parsing): QueryNode | undefined {
	const token = parsing.tokens[parsing.at];
	const isTerm = token && ['run', 'phrase', 'open'].includes(token.kind);
	const node = isTerm ? readTerm(parsing, token, true) : undefined;
	return node && { kind: 'not', node };
}

function readGroup(
	parsing: Parsing,
	opening: QueryToken,
	operator = parsing.operator,
): QueryNode | undefined {
	if (parsing.depth >= deepest) {
		report(parsing, 'tooDeep', opening);
		return undefined;
	}
	const outer = parsing.operator;
	parsing.operator = operator;
	parsing.depth++;
	const node = readAlternatives(parsing);
	parsing.depth--;
	parsing.operator = outer;
	// The group may still be open: then it ends where the query does.
	parsing.at += parsing.tokens[parsing.at]?.kind === 'close' ? 1 : 0;
	return node;
}

function readValues(parsing: Parsing, token: QueryToken, asPhrase: boolean): QueryNode | undefined {
	const { operator = parsing.operator, text, end } = token;
	const next = parsing.tokens[parsing.at];
	if (operator && text === '' && next?.kind === 'open' && next.start === end) {
		parsing.at++;
		return readGroup(parsing, next, operator);
	}
	const values = operator ? text.split('|') : [text];
	return combine(
		'or',
		values.map((value, index) => {
			const closed = token.closed || index + 1 < values.length;
			return readValue(parsing, { ...token, text: value, closed }, operator, asPhrase);
		}),
	);
}

function readValue(
	parsing: Parsing,
	token: QueryToken,
	operator: string | undefined,
	asPhrase: boolean,
): QueryNode | undefined {
	const fields = fieldOperators.get(operator ?? '');
	if (operator && !fields) {
		// Of a year that is not to be, all has to be typed.
		const unsaid = asPhrase && !token.closed && operator === 'year' && /(?<!\d)\d{1,3}$/.test(token.text);
		return unsaid ? undefined : readFilter(parsing, operator, token, asPhrase);
	}
	if (!operator) {
		const identifier = identifierIn(token.text);
		if (identifier) {
			return readIdentified(parsing, token, identifier);
		}
		if (token.kind === 'run') {
			suggestOperator(parsing, token);
		}
	}
	// What is not to stand there is a word, and not all that begin like what was typed of it.
	const words = readWords(parsing, token, fields ?? anywhere, asPhrase);
	if (token.kind === 'run' && !asPhrase) {
		return combine('and', words);
	}
	return words.length > 1 || token.kind === 'phrase' ? phrase(words) : words[0];
}

function readWords(parsing: Parsing, token: QueryToken, fields: number, whole = false): readonly QueryWord[] {
	const run = parsing.runs++;
	const words: QueryWord[] = [];
	tokenize(token.text, (text, _start, end, kind) => {
		if (kind === 'word') {
			const isLast = !token.closed && end === token.text.length;
			const isInitial = fields === inAuthors && token.kind === 'phrase' && text.length === 1;
			const open = !whole && (isLast || isInitial);
			words.push({ kind: 'word', text, stem: stem(text), fields, open, run });
		}
	});
	return words;
}

/** The work itself, or one whose text names it. A library may lack the number of a work whose title it knows. */
function readIdentified(parsing: Parsing, token: QueryToken, identifier: string): QueryNode | undefined {
	const text = squeeze(identifier);
	const open = !token.closed;
	const named: QueryWord = { kind: 'word', text, stem: text, fields: anywhere, open, run: parsing.runs++ };
	return combine('or', [named, phrase(readWords(parsing, token, anywhere))]);
}

function readFilter(
	parsing: Parsing,
	operator: string,
	token: QueryToken,
	closed: boolean,
): QueryNode | undefined {
	const name = filterNames.find(known => known === operator);
	if (!name || token.text === '') {
		return undefined;
	}
	if (name === 'cited' && !parsing.knowsCited) {
		report(parsing, 'unavailable', token);
		return undefined;
	}
	const filter: QueryFilter = { kind: 'filter', name, value: token.text, closed: closed || token.closed };
	if (name !== 'cited' && !paperFilter(filter)) {
		// A beginning of a value stands for it, but of a range its first mark alone says nothing yet.
		if (token.closed || /[^<>=.#-]/.test(token.text)) {
			report(parsing, name === 'year' ? 'badYear' : 'unknownValue', token, suggestedValue(name, token.text));
		}
		return undefined;
	}
	return filter;
}

/** `titel:mamba` is searched as two words, but it was probably not meant so. */
function suggestOperator(parsing: Parsing, token: QueryToken): void {
	const colon = token.text.indexOf(':');
	if (colon < 3 || colon === token.text.length - 1) {
		return;
	}
	const suggestion = nearest(token.text.slice(0, colon).toLowerCase(), operatorNames);
	if (suggestion !== undefined) {
		report(parsing, 'unknownOperator', token, suggestion);
	}
}

function report(
	parsing: Parsing,
	code: QueryProblem['code'],
	{ start, end }: QueryToken,
	suggestion?: string,
): void {
	parsing.problems.push({ code, start, end, ...(suggestion !== undefined && { suggestion }) });
}

function combine(kind: 'and' | 'or', some: readonly (QueryNode | undefined)[]): QueryNode | undefined {
	const nodes = some.flatMap(node => node ?? []);
	return nodes.length > 1 ? { kind, nodes } : nodes[0];
}

function phrase(words: readonly QueryWord[]): QueryNode | undefined {
	return words.length > 0 ? { kind: 'phrase', words } : undefined;
}

function suggestedValue(name: FilterName, value: string): string | undefined {
	const values = name === 'has' ? facts : name === 'status' ? statuses : {};
	return nearest(value.toLowerCase(), Object.keys(values));
}

function nearest(text: string, names: readonly string[]): string | undefined {
	return names.find(name => {
		const most = name.length < 5 ? 1 : 2;
		return editsBetween(text, name, most) <= most;
	});
}
