import type { CitationLanguage } from './citationLanguage';
import type { Span } from '../span';

/** A key at the place that says what it stands for. */
export interface DefinedKey extends Span {
	readonly key: string;
}

const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * The keys that a text itself says what they stand for: `\bibitem{key}`, `.. [key]`, `[^key]: …`, `references:` in
 * front matter.
 */
export function definedKeys(text: string, language: CitationLanguage): readonly DefinedKey[] {
	switch (language) {
		case 'latex':
		case 'natbib':
		case 'biblatex':
			return found(text, /\\bibitem\s*(?:\[[^\]]*\])?\s*\{\s*([^{}]*?)\s*\}/dg);
		case 'rst':
			return found(text, /^[ \t]*\.\. \[([^\]\n]+)\]/dgm);
		case 'footnote':
			return found(text, /^[ \t>]*\[\^([^\s[\]^]+)\]:/dgm);
		case 'pandoc':
		case 'myst': {
			const head = frontMatter.exec(text)?.[0] ?? '';
			return found(head, /^[ \t]*(?:-[ \t]+)?id:[ \t]*["']?([^\s"']+)/dgm);
		}
		default:
			return [];
	}
}

function found(text: string, definition: RegExp): DefinedKey[] {
	return Array.from(text.matchAll(definition), ({ 1: key = '', indices }) => {
		const [start, end] = indices?.[1] ?? [0, 0];
		return { key, start, end };
	});
}
