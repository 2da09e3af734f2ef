import type { CitationLanguage } from './citationLanguage';
import { type Embedded, latexOnly } from './embeddedCitations';
import type { RawCode } from './markdownCode';
import { readMarkdown } from './markdownSpans';
import { readOrg } from './orgProse';
import { isMystCode, mystEmbeds } from './scanMyst';
import { pandocEmbeds } from './scanPandoc';
import { unreadBlocks } from './scanRst';

interface Passing {
	readonly formats: ReadonlyMap<string, Embedded>;
	readonly code: (text: string) => readonly RawCode[];
}

const passing: { readonly [language in CitationLanguage]?: Passing } = {
	pandoc: { formats: pandocEmbeds, code: text => readMarkdown(text).raw },
	myst: { formats: mystEmbeds, code: text => readMarkdown(text, isMystCode).raw },
	org: { formats: latexOnly, code: text => readOrg(text).raw },
	rst: { formats: latexOnly, code: text => [...unreadBlocks(text)].flatMap(({ raw }) => raw ?? []) },
};

/** How a text of `language` cites at `offset`: in code that it passes on to another program, as that one does. */
export function languageAt(text: string, offset: number, language: CitationLanguage): CitationLanguage {
	const { formats, code } = passing[language] ?? {};
	const around = code?.(text).find(
		({ start, end, format }) => start < offset && offset < end && formats?.has(format),
	);
	return (around && formats?.get(around.format)?.language) ?? language;
}
