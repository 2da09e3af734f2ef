import type { CitationLanguage } from './citationLanguage';

const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The keys that a text itself says what they stand for: `\bibitem{key}`, `.. [key]`, `references:` in front matter. */
export function ownKeys(text: string, language: CitationLanguage): ReadonlySet<string> {
	const all = (expression: RegExp, from = text): ReadonlySet<string> =>
		new Set(Array.from(from.matchAll(expression), match => match[1] ?? ''));
	switch (language) {
		case 'latex':
		case 'natbib':
		case 'biblatex':
			return all(/\\bibitem\s*(?:\[[^\]]*\])?\s*\{\s*([^{}]*?)\s*\}/g);
		case 'rst':
			return all(/^[ \t]*\.\. \[([^\]\n]+)\]/gm);
		case 'pandoc':
		case 'myst':
			return all(/^[ \t]*(?:-[ \t]+)?id:[ \t]*["']?([^\s"']+)/gm, frontMatter.exec(text)?.[1] ?? '');
		default:
			return new Set();
	}
}
