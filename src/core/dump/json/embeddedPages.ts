import { jsonTokens } from './jsonTokens';

/** Shorter strings are no pages. */
const shortest = 300;
/** Longer ones are not parsed: that alone would hold up the caller. */
const longest = 2_000_000;

/** The texts of several lines that a JSON text holds, as tools that fetch pages save them; `line` is where each stands. */
export function* embeddedPages(
	text: string,
): Generator<{ readonly text: string; readonly line: number } | undefined, void> {
	for (const token of jsonTokens(text, () => '')) {
		const length = token?.kind === 'string' ? token.end - token.at : 0;
		const source =
			token?.kind === 'string' && length > shortest && length < longest
				? text.slice(token.at, token.end)
				: '';
		const ends = source ? source.slice(0, 20_000).split('\\n').length : 0;
		yield token && ends > 4 ? { text: parsed(source), line: token.line } : undefined;
	}
}

function parsed(source: string): string {
	try {
		const value: unknown = JSON.parse(source);
		return typeof value === 'string' ? value : '';
	} catch {
		// A string with a broken escape is no page that could be trusted.
		return '';
	}
}
