/** A piece of a query as written. Offsets are UTF-16 units of the query. */
export interface QueryToken {
	readonly kind: 'run' | 'phrase' | 'not' | 'or' | 'open' | 'close';
	/** A run's text after its operator, or what stands between a phrase's quotes. */
	readonly text: string;
	/** What stands before the colon of `title:word`, lower-case. */
	readonly operator?: string;
	readonly start: number;
	readonly end: number;
	/** Whether the query goes on after it: a phrase that was closed, a word followed by a space. */
	readonly closed: boolean;
}

/** Cuts a query into words, phrases and operators. Anything has a meaning, so nothing fails. */
export function readQueryTokens(text: string, isOperator: (name: string) => boolean): readonly QueryToken[] {
	const tokens: QueryToken[] = [];
	let at = 0;
	while (at < text.length) {
		const character = text.charAt(at);
		if (isSpace(character)) {
			at++;
			continue;
		}
		const token = readToken(text, at, isOperator);
		tokens.push(token);
		at = token.end;
	}
	return tokens;
}

function readToken(text: string, start: number, isOperator: (name: string) => boolean): QueryToken {
	const character = text.charAt(start);
	const end = endOfRun(text, start);
	const run = text.slice(start, end);
	const token = { text: run, start, end, closed: end < text.length };
	if (character === '(' || character === ')') {
		return { ...token, kind: character === '(' ? 'open' : 'close' };
	}
	if (isQuote(character)) {
		return readPhrase(text, start, start);
	}
	const next = text.charAt(start + 1);
	if (character === '-' && !isSpace(next) && next !== '-') {
		return { ...token, kind: 'not', end: start + 1 };
	}
	if (run === 'OR' || run === '|') {
		return { ...token, kind: 'or' };
	}
	if (run === 'NOT' && token.closed) {
		return { ...token, kind: 'not' };
	}
	const colon = run.indexOf(':');
	const operator = run.slice(0, Math.max(colon, 0)).toLowerCase();
	if (!isOperator(operator)) {
		return { ...token, kind: 'run' };
	}
	const value = start + colon + 1;
	return isQuote(text.charAt(value))
		? { ...readPhrase(text, start, value), operator }
		: { ...token, kind: 'run', text: run.slice(colon + 1), operator };
}

function readPhrase(text: string, start: number, quote: number): QueryToken {
	let end = quote + 1;
	while (end < text.length && !isQuote(text.charAt(end))) {
		end++;
	}
	const closed = end < text.length;
	return { kind: 'phrase', text: text.slice(quote + 1, end), start, end: closed ? end + 1 : end, closed };
}

function endOfRun(text: string, start: number): number {
	let end = start;
	while (end < text.length) {
		const character = text.charAt(end);
		if (isSpace(character) || character === '(' || character === ')' || (isQuote(character) && end > start)) {
			break;
		}
		end++;
	}
	return Math.max(end, start + 1);
}

function isSpace(character: string): boolean {
	return /^[\s\0]?$/.test(character);
}

function isQuote(character: string): boolean {
	return /["“”„]/.test(character);
}
