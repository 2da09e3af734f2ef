import type { CitationLanguage } from './citationLanguage';

/** A place that a writer opened for keys and left empty: `[@]`, `\cite{}`, `[cite:@a;]`. */
export interface CitationSlot {
	readonly start: number;
	readonly end: number;
	/** Whether keys go there as items of a list, or a whole citation. */
	readonly holds: 'items' | 'citation';
	/** Whose items: MyST borrows pandoc's brackets. */
	readonly language: CitationLanguage;
	/** Whether a separator stands right before it. */
	readonly afterSeparator: boolean;
}

/** What stands before and after; the first group of either is replaced. */
interface Pattern extends Pick<CitationSlot, 'holds'> {
	readonly before: RegExp;
	readonly after: RegExp;
	readonly language?: CitationLanguage;
}

const longest = 1000;

const brackets: Pattern = {
	holds: 'items',
	before: /(?<![\]!\\])\[(?:[^[\]]*;)?\s*-?(@|)$/,
	after: /^\s*(?:;|\](?![([{:]))/,
	language: 'pandoc',
};
const atSign = { holds: 'citation', before: /(?<![\p{L}\p{N}.@\\])(@)$/u } as const;
const latex: Pattern = {
	holds: 'items',
	before: /\\[A-Za-z]*cite[A-Za-z]*\*?(?:\[[^\][]*\])*\{(?:[^{}]*,)?\s*$/i,
	after: /^\s*[,}]/,
};

const patterns: { readonly [language in CitationLanguage]: readonly Pattern[] } = {
	pandoc: [brackets, { ...atSign, after: /^(?![\p{L}\p{N}_*{@])/u }, { ...latex, language: 'latex' }],
	latex: [latex],
	natbib: [latex],
	biblatex: [latex],
	typst: [
		{ holds: 'citation', before: /(#cite\(<)$/, after: /^(>\))/ },
		{ ...atSign, after: /^(?![.:]*[\p{L}\p{N}_-])/u },
	],
	org: [
		{ ...latex, language: 'latex' },
		{ holds: 'items', before: /\[cite(?:\/[\w/-]*)?:(?:[^[\]]*;)?\s*(@|)$/, after: /^\s*[\];]/ },
	],
	asciidoc: [{ holds: 'items', before: /\bcite(?:np)?:[^\s[\]]*\[(?:[^[\]]*,)?\s*$/, after: /^\s*[\],]/ }],
	rst: [{ holds: 'items', before: /:(?:foot)?cite(?::\w+)?:`(?:[^`]*,)?\s*$/, after: /^\s*[`,]/ }],
	myst: [
		{ holds: 'items', before: /\{(?:foot)?cite(?::\w+)?\}`(?:[^`]*[,;])?\s*$/, after: /^\s*[`,;]/ },
		{ ...brackets, before: /\[(?:[^[\]]*@[^[\]]*;)?\s*-?(@)$/ },
	],
	footnote: [{ holds: 'citation', before: /(\[\^)$/, after: /^(\])/ }],
	wikilink: [{ holds: 'citation', before: /(\[\[@?)$/, after: /^(\]\])/ }],
	plain: [],
};

/** The empty place for keys that `offset` is at, if any. */
export function citationSlot(
	text: string,
	offset: number,
	language: CitationLanguage,
): CitationSlot | undefined {
	const head = text.slice(Math.max(0, offset - longest), offset);
	const tail = text.slice(offset, offset + longest);
	for (const pattern of patterns[language]) {
		const before = pattern.before.exec(head);
		const after = before && pattern.after.exec(tail);
		if (before && after) {
			const replaced = before[1]?.length ?? 0;
			return {
				start: offset - replaced,
				end: offset + (after[1]?.length ?? 0),
				holds: pattern.holds,
				language: pattern.language ?? language,
				afterSeparator: /[;,]$/.test(head.slice(0, head.length - replaced)),
			};
		}
	}
	return undefined;
}
