/** A piece of a query as written. Offsets are UTF-16 units of the query. */
export interface QueryToken {
	readonly kind: 'run' | 'phrase' | 'not' | 'or' | 'and' | 'open' | 'close';
	/** A run's text after its operator, or what stands between a phrase's quotes. */
	readonly text: string;
	/** What stands before the colon of `title:word`, lower-case. */
	readonly operator: string | undefined;
	readonly start: number;
	readonly end: number;
	/** Whether the query goes on after it: a phrase that was closed, a word followed by a space. */
	readonly closed: boolean;
}

const marks = new Map<string, QueryToken['kind']>([
	['(', 'open'],
	[')', 'close'],
	['-', 'not'],
	['NOT', 'not'],
	['OR', 'or'],
	['AND', 'and'],
	['|', 'or'],
]);

/** Cuts a query into words, phrases and operators. Anything has a meaning, so nothing fails. */
export function readQueryTokens(query: string, operators: readonly string[]): readonly QueryToken[] {
	const names = `(${operators.join('|')}):`;
	const pieces = new RegExp(
		`[()]|-(?=[^\\s\\0-])|(?:${names}(\\s+(?![-\\s]|${names}))?)?(?:["“”„]([^"“”„]*)(["“”„]?)|([^\\s\\0()"“”„]*))`,
		'gi',
	);
	const tokens: QueryToken[] = [];
	for (const match of query.matchAll(pieces)) {
		const { 0: piece, 1: operator, 2: gap, 4: phrase, 5: quote, 6: run, index: start } = match;
		const end = start + piece.length;
		const lower = operator?.toLowerCase();
		const isPhrase = phrase !== undefined;
		const closed = isPhrase ? quote !== '' : end < query.length;
		// A hyphen before nothing is none, and `NOT` may still become a longer word.
		const mark = run === '-' || (run === 'NOT' && !closed) ? undefined : marks.get(piece);
		if (piece !== '') {
			tokens.push({
				kind: mark ?? (isPhrase ? 'phrase' : 'run'),
				text: phrase ?? run ?? piece,
				start,
				end,
				closed,
				// As references write `arXiv:` and `In: `, they ask for nothing.
				operator: operator === 'arXiv' || (gap && operator !== lower) ? undefined : lower,
			});
		}
	}
	return tokens;
}
