import type { CitationForm, CitedWork } from './citation';
import type { CitationLanguage } from './citationLanguage';
import { shortAuthors, shortTitle, yearText } from './shortName';

/** How one language writes citations. Insertion, completion, checks and rename all read this. */
export interface CitationSyntax {
	/** Text that cites the works, in order. What a language cannot say is absent. */
	readonly forms: {
		readonly parenthetical: WriteCitation;
	} & { readonly [form in CitationForm]?: WriteCitation };
	/** One work as it stands among others in a citation: `@a`, or `@{a/b}` where the short grammar stops. */
	readonly item: (work: CitedWork) => string;
	/** Between two works of one citation. */
	readonly separator: string;
	/** What careful writers put between a word and the citation after it. */
	readonly space: string;
	/** Whether each work is a citation of its own, and several stand side by side: Typst's `@a @b`. */
	readonly standAlone?: boolean;
	/** Whether the short grammar holds the key, as a whole and nothing less. */
	readonly isShortKey: (key: string) => boolean;
	/** Whether the language can cite the key at all. */
	readonly isLegalKey: (key: string) => boolean;
}

type WriteCitation = (works: readonly CitedWork[]) => string;

const isPandocKey = (key: string): boolean =>
	/^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])|[:/](?=\/))*$/u.test(key);

const isBracedKey = (key: string): boolean => key !== '' && !/[{}\s]/.test(key);

const isTypstKey = (key: string): boolean => /^[\p{L}\p{N}\p{M}_:.-]*[\p{L}\p{N}\p{M}_-]$/u.test(key);

/** Keys that are written as they are, or not at all. */
function bare(legal: RegExp) {
	const isLegalKey = (key: string): boolean => legal.test(key);
	return { item: ({ key }: CitedWork) => key, isShortKey: isLegalKey, isLegalKey };
}

/** Writes `open`, the works, `close`. */
function around(
	open: string,
	close: string,
	separator: string,
	item: (work: CitedWork) => string,
): WriteCitation {
	return works => open + works.map(item).join(separator) + close;
}

const pandocItem = ({ key }: CitedWork): string => (isPandocKey(key) ? `@${key}` : `@{${key}}`);

const pandoc: CitationSyntax = {
	forms: {
		parenthetical: around('[', ']', '; ', pandocItem),
		narrative: around('', '', ', ', pandocItem),
		authorSuppressed: around('[', ']', '; ', work => `-${pandocItem(work)}`),
		footnote: around('^[[', ']]', '; ', pandocItem),
		nocite: around('', '', ', ', pandocItem),
	},
	item: pandocItem,
	separator: '; ',
	space: ' ',
	isShortKey: isPandocKey,
	isLegalKey: isBracedKey,
};

const inBraces = bare(/^[^\s{}(),=\\"#%~']+$/);

function latexLike(
	commands: { readonly parenthetical: string } & { readonly [form in CitationForm]?: string },
) {
	const write = (command: string): WriteCitation => around(`\\${command}{`, '}', ',', inBraces.item);
	return {
		forms: {
			parenthetical: write(commands.parenthetical),
			nocite: write('nocite'),
			...(commands.narrative && { narrative: write(commands.narrative) }),
			...(commands.authorSuppressed && { authorSuppressed: write(commands.authorSuppressed) }),
			...(commands.footnote && { footnote: write(commands.footnote) }),
		},
		separator: ',',
		space: '~',
		...inBraces,
	} satisfies CitationSyntax;
}

const typstItem = ({ key }: CitedWork): string => (isTypstKey(key) ? `@${key}` : `#cite(${typstLabel(key)})`);

const typstLabel = (key: string): string => (isTypstKey(key) ? `<${key}>` : `label(${JSON.stringify(key)})`);

const typstCite = (form: string): WriteCitation =>
	around('', '', ' ', ({ key }) => `#cite(${typstLabel(key)}, form: ${form})`);

const typst: CitationSyntax = {
	forms: {
		parenthetical: around('', '', ' ', typstItem),
		narrative: typstCite('"prose"'),
		authorSuppressed: typstCite('"year"'),
		footnote: around('#footnote[', ']', ' ', typstItem),
		nocite: typstCite('none'),
	},
	item: typstItem,
	standAlone: true,
	separator: ' ',
	space: ' ',
	isShortKey: isTypstKey,
	isLegalKey: key => key !== '',
};

const isOrgKey = (key: string): boolean => /^[-.:?!`'/*@+|(){}<>&_^$#%~\p{L}\p{N}\p{M}]+$/u.test(key);

const orgItem = ({ key }: CitedWork): string => `@${key}`;

const orgCite = (style: string): WriteCitation => around(`[cite${style}:`, ']', ';', orgItem);

const org: CitationSyntax = {
	forms: {
		parenthetical: orgCite(''),
		narrative: orgCite('/t'),
		authorSuppressed: orgCite('/na'),
		footnote: around('[fn::[cite:', ']]', ';', orgItem),
		nocite: orgCite('/n'),
	},
	item: orgItem,
	separator: ';',
	space: ' ',
	isShortKey: isOrgKey,
	isLegalKey: isOrgKey,
};

const inMacro = bare(/^[^\s,()[\]]+$/);

const asciidoc: CitationSyntax = {
	forms: {
		parenthetical: around('cite:[', ']', ',', inMacro.item),
		narrative: around('citenp:[', ']', ',', inMacro.item),
		footnote: around('footnote:[cite:[', ']]', ',', inMacro.item),
	},
	separator: ',',
	space: ' ',
	...inMacro,
};

const inRole = bare(/^[^\s,;{}`]+$/);

const rstRole = (role: string): WriteCitation => around(`:${role}:\``, '`', ',', inRole.item);

const rst: CitationSyntax = {
	forms: {
		parenthetical: rstRole('cite:p'),
		narrative: rstRole('cite:t'),
		authorSuppressed: rstRole('cite:yearpar'),
		footnote: rstRole('footcite:p'),
		nocite: rstRole('cite:empty'),
	},
	separator: ',',
	space: ' ',
	...inRole,
};

const mystRole = (role: string): WriteCitation => around(`{${role}}\``, '`', ',', inRole.item);

const myst: CitationSyntax = {
	forms: {
		parenthetical: mystRole('cite:p'),
		narrative: mystRole('cite:t'),
		authorSuppressed: mystRole('cite:year'),
	},
	separator: ',',
	space: ' ',
	...inRole,
};

const footnoteLabel = bare(/^[^\s[\]^]+$/);

const footnote: CitationSyntax = {
	...footnoteLabel,
	forms: { parenthetical: around('', '', '', ({ key }) => `[^${key}]`) },
	item: ({ key }) => `[^${key}]`,
	standAlone: true,
	separator: '',
	space: '',
};

const fileName = bare(/^[^\s*"\\/<>:|?#^[\]]+$/);

const wikilink: CitationSyntax = {
	...fileName,
	forms: { parenthetical: around('', '', ' ', ({ key }) => `[[${key}]]`) },
	item: ({ key }) => `[[${key}]]`,
	standAlone: true,
	separator: ' ',
	space: ' ',
};

const plainItem = (work: CitedWork): string =>
	`${shortAuthors(work.authors, '&') ?? `"${shortTitle(work.title)}"`}, ${yearText(work)}`;

const plain: CitationSyntax = {
	forms: {
		parenthetical: around('(', ')', '; ', plainItem),
		narrative: around('', '', ', ', work =>
			[shortAuthors(work.authors, 'and') ?? `"${shortTitle(work.title)}"`, `(${yearText(work)})`].join(' '),
		),
		authorSuppressed: around('(', ')', '; ', yearText),
	},
	item: plainItem,
	separator: '; ',
	space: ' ',
	isShortKey: () => true,
	isLegalKey: () => true,
};

const syntaxes: { readonly [language in CitationLanguage]: CitationSyntax } = {
	pandoc,
	latex: latexLike({ parenthetical: 'cite' }),
	natbib: latexLike({ parenthetical: 'citep', narrative: 'citet', authorSuppressed: 'citeyearpar' }),
	biblatex: latexLike({
		parenthetical: 'parencite',
		narrative: 'textcite',
		authorSuppressed: 'parencite*',
		footnote: 'footcite',
	}),
	typst,
	org,
	asciidoc,
	rst,
	myst,
	footnote,
	wikilink,
	plain,
};

export function citationSyntax(language: CitationLanguage): CitationSyntax {
	return syntaxes[language];
}
