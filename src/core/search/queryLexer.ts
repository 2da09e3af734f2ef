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
	if (character === '(' || character === ')') {
		return {
			kind: character === '(' ? 'open' : 'close',
			text: character,
			start,
			end: start + 1,
			closed: true,
		};
	}
	if (isQuote(character)) {
		return readPhrase(text, start, start, undefined);
	}
	if (character === '-' && !isSpace(text.charAt(start + 1)) && text.charAt(start + 1) !== '-') {
		return { kind: 'not', text: '-', start, end: start + 1, closed: true };
	}
	const end = endOfRun(text, start);
	const run = text.slice(start, end);
	if (run === 'OR' || run === '|') {
		return { kind: 'or', text: run, start, end, closed: end < text.length };
	}
	if (run === 'NOT' && end < text.length) {
		return { kind: 'not', text: run, start, end, closed: true };
	}
	const colon = run.indexOf(':');
	const operator = run.slice(0, Math.max(colon, 0)).toLowerCase();
	if (isOperator(operator)) {
		const valueStart = start + colon + 1;
		if (isQuote(text.charAt(valueStart))) {
			return readPhrase(text, start, valueStart, operator);
		}
		const value = run.slice(colon + 1);
		return { kind: 'run', text: value, operator, start, end, closed: end < text.length };
	}
	return { kind: 'run', text: run, start, end, closed: end < text.length };
}

function readPhrase(text: string, start: number, quote: number, operator: string | undefined): QueryToken {
	let end = quote + 1;
	while (end < text.length && !isQuote(text.charAt(end))) {
		end++;
	}
	const closed = end < text.length;
	const phrase = text.slice(quote + 1, end);
	return {
		kind: 'phrase',
		text: phrase,
		...(operator && { operator }),
		start,
		end: closed ? end + 1 : end,
		closed,
	};
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
	return character === '' || /[\s\0]/.test(character);
}

function isQuote(character: string): boolean {
	return character !== '' && '"“”„'.includes(character);
}
