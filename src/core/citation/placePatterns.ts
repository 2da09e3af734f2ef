import type { CitationLanguage } from './citationLanguage';
import { latexCommand } from './latexCommands';
import { isCrossReference } from './pandocKeys';

/** How a place for a key looks while it is typed. */
export interface PlacePattern {
	/**
	 * Ends at the cursor. Its groups: `item`, what a work's text replaces; `query`, the words in it; `command`, if any,
	 * which `accepts` judges instead of the query.
	 */
	readonly before: RegExp;
	readonly accepts?: (commandOrQuery: string) => boolean;
	/** The work as an item of the language, or its key alone; `short` where only the short grammar can stand there. */
	readonly writes: 'item' | 'shortItem' | 'key' | 'shortKey';
	/** What a writer who types from left to right has yet to type, and how text that has it goes on. */
	readonly close?: string;
	readonly isClosed?: RegExp;
	/** How text goes on with another item that no separator stands before. */
	readonly isBeforeItem?: RegExp;
	/** Whose items they are: MyST borrows pandoc's. */
	readonly as?: CitationLanguage;
}

// After a letter, `@` stands in an address.
const atSign = /(?<![\p{L}\p{N}.@\\])/u.source;
const oneWord = /(?:[\p{L}\p{N}_][\p{L}\p{M}\p{N}_:.+/'-]*)?/u.source;

const isNoCrossReference = (query: string): boolean => !isCrossReference(query);

const inBracket: PlacePattern = {
	before: new RegExp(
		`(?<![\\]!\\\\])\\[(?:[^[\\]]*[^[\\]\\p{L}\\p{N}.@\\\\])?(?<item>@(?<query>(?:[\\p{L}\\p{N}_][^[\\]{}@;,\\n]*)?))$`,
		'u',
	),
	accepts: isNoCrossReference,
	writes: 'item',
};
const narrative: PlacePattern = {
	before: new RegExp(`${atSign}(?<item>@(?<query>${oneWord}))$`, 'u'),
	accepts: isNoCrossReference,
	writes: 'item',
};
const inBraces: PlacePattern = {
	before: new RegExp(`${atSign}@\\{(?<item>(?<query>[^{}\\s]*))$`, 'u'),
	writes: 'key',
	close: '}',
	isClosed: /^\}/,
};
const latex: PlacePattern = {
	before:
		/\\(?<command>[A-Za-z]+\*?)(?:\s*(?:\[[^[\]]*\]|\([^()]*\)|<[^<>]*>|\{[^{}]*\}))*\s*\{(?:[^{}]*,)?\s*(?<item>(?<query>(?:[^\s{},\\%][^{},\\%\n]*)?))$/,
	accepts: command => latexCommand(command.replace('*', ''), command.endsWith('*')) !== undefined,
	writes: 'key',
	close: '}',
	isClosed: /^\s*(?:,[^{}]*)?\}/,
	isBeforeItem: /^[ \t]+[^\s,{}\\%]+[ \t]*(?:,[^{}\\\n]*)?\}/,
};

const embeddedLatex: PlacePattern = { ...latex, as: 'latex' };

/** org-ref's `cite:a,b` and `[[citet:see &a;&b]]`. */
const orgReference: PlacePattern = {
	before: new RegExp(
		`(?<![\\p{L}\\p{N}_:/@-])(?<command>[A-Za-z]*cite[A-Za-z]*\\*?):(?:[^\\s[\\]@]*[,;&]|(?<=\\[\\[[A-Za-z*]+:)[^[\\]@\\n]*&)?(?<item>(?<query>${oneWord}))$`,
		'u',
	),
	accepts: command => latexCommand(command.replace('*', ''), false)?.isGuess === false,
	writes: 'shortKey',
};

const afterRole = /`(?:[^`]*[,;])?\s*(?:\{[^{}`]*\}\s*)?(?<item>(?<query>(?:[^\s,;{}`][^,;{}`\n]*)?))$/
	.source;
const role = { writes: 'key', close: '`', isClosed: /^[^`\n]*`/ } as const;

export const placePatterns: { readonly [language in CitationLanguage]: readonly PlacePattern[] } = {
	pandoc: [inBracket, narrative, inBraces, embeddedLatex],
	latex: [latex],
	natbib: [latex],
	biblatex: [latex],
	typst: [
		{
			before: /\bcite\(\s*<(?<item>(?<query>[^<>()\n]*))$/,
			writes: 'shortKey',
			close: '>)',
			isClosed: /^>\s*[,)]/,
		},
		{ before: narrative.before, writes: 'item' },
	],
	org: [
		{
			before:
				/\[cite(?:\/[\w/-]*)?:(?:[^[\]]*[^[\]\p{L}\p{N}])?(?<item>@(?<query>(?:[^\s@;[\]][^@;[\]\n]*)?))$/u,
			writes: 'item',
			close: ']',
			isClosed: /^[^[\]\n]*\]/,
		},
		orgReference,
		embeddedLatex,
	],
	asciidoc: [
		{
			before:
				/(?<![\p{L}\p{N}_\\])(?:cite|citenp|fullcite|bibitem|nocite):[^\s[\]]*\[(?:[^[\]]*,)?\s*(?<item>(?<query>(?:[^\s,()[\]][^,()[\]\n]*)?))$/u,
			writes: 'key',
			close: ']',
			isClosed: /^[^[\]\n]*\]/,
		},
	],
	rst: [{ before: new RegExp(`:(?:foot)?cite(?::\\w+)?:${afterRole}`), ...role }, embeddedLatex],
	myst: [
		{ before: new RegExp(`\\{(?:foot)?cite(?::\\w+)?\\}${afterRole}`), ...role },
		{ ...inBracket, writes: 'shortItem', as: 'pandoc' },
		{ ...narrative, writes: 'shortItem', as: 'pandoc' },
		embeddedLatex,
	],
	footnote: [
		{
			before: /\[\^(?<item>(?<query>[^\s[\]^]*))$/,
			writes: 'key',
			close: ']',
			isClosed: /^\]/,
		},
	],
	wikilink: [
		{
			before: /\[\[@?(?<item>(?<query>(?:[^\s[\]|#@][^[\]|#\n]*)?))$/,
			writes: 'key',
			close: ']]',
			isClosed: /^\]\]/,
		},
	],
	plain: [],
};
