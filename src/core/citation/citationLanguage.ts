/** The grammars of citations that we know. `plain` has none: it is written, never read back. */
export type CitationLanguage =
	| 'pandoc'
	| 'latex'
	| 'natbib'
	| 'biblatex'
	| 'typst'
	| 'org'
	| 'asciidoc'
	| 'rst'
	| 'myst'
	| 'footnote'
	| 'wikilink'
	| 'plain';

/** A text that is being written, as far as its language is concerned. */
export interface CitingDocument {
	readonly languageId: string;
	readonly fileName: string;
	readonly text: string;
}

/** What lies around a document and says how its Markdown is read. */
export interface ProjectFacts {
	readonly mystProject?: boolean;
	readonly quartoProject?: boolean;
	readonly obsidianVault?: boolean;
}

type Family = 'markdown' | 'pandoc' | 'latex' | 'typst' | 'org' | 'asciidoc' | 'rst' | 'myst';

const familyOfId: ReadonlyMap<string, Family> = new Map([
	['markdown', 'markdown'],
	['quarto', 'pandoc'],
	['rmd', 'pandoc'],
	['rmarkdown', 'pandoc'],
	['pandoc', 'pandoc'],
	['myst', 'myst'],
	['latex', 'latex'],
	['tex', 'latex'],
	['latex-expl3', 'latex'],
	['rsweave', 'latex'],
	['typst', 'typst'],
	['org', 'org'],
	['asciidoc', 'asciidoc'],
	['restructuredtext', 'rst'],
]);

const familyOfExtension: ReadonlyMap<string, Family> = new Map([
	['md', 'markdown'],
	['markdown', 'markdown'],
	['mdown', 'markdown'],
	['qmd', 'pandoc'],
	['rmd', 'pandoc'],
	['tex', 'latex'],
	['ltx', 'latex'],
	['latex', 'latex'],
	['rnw', 'latex'],
	['typ', 'typst'],
	['org', 'org'],
	['adoc', 'asciidoc'],
	['asciidoc', 'asciidoc'],
	['asc', 'asciidoc'],
	['rst', 'rst'],
	['rest', 'rst'],
]);

/** The language ids, and the extensions of files, that tell how a document cites. */
export const citingLanguageIds: readonly string[] = [...familyOfId.keys()];
export const citingExtensions: readonly string[] = [...familyOfExtension.keys()];

/** How `document` cites. Its language id decides; its file name, where that says nothing. */
export function citationLanguage(document: CitingDocument, project: ProjectFacts = {}): CitationLanguage {
	const family = familyOf(document);
	switch (family) {
		case undefined:
			return 'plain';
		case 'markdown':
			return markdownLanguage(document.text, project);
		case 'latex':
			return latexLanguage(document.text);
		default:
			return family;
	}
}

/** Whether the project has a say in how `document` cites. */
export function isMarkdown(document: Pick<CitingDocument, 'languageId' | 'fileName'>): boolean {
	return familyOf(document) === 'markdown';
}

function familyOf({
	languageId,
	fileName,
}: Pick<CitingDocument, 'languageId' | 'fileName'>): Family | undefined {
	const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
	const fromName = familyOfExtension.get(extension);
	// VS Code calls a `.qmd` Markdown where no Quarto extension is installed.
	return fromName === 'pandoc' ? fromName : (familyOfId.get(languageId.toLowerCase()) ?? fromName);
}

function markdownLanguage(text: string, project: ProjectFacts): CitationLanguage {
	const frontMatter =
		/^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[1] ?? '';
	if (/^(?:bibliography|csl|nocite|references)[ \t]*:/m.test(frontMatter) || project.quartoProject) {
		return 'pandoc';
	}
	if (
		project.mystProject ||
		/\bformat_name:[ \t]*myst\b/.test(frontMatter) ||
		/\{cite(?::\w+)?\}`/.test(text)
	) {
		return 'myst';
	}
	return project.obsidianVault ? 'wikilink' : 'pandoc';
}

const loading = /\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{([^{}]*)\}/g;

function latexLanguage(text: string): CitationLanguage {
	const source = text.replace(/(?<!\\)((?:\\\\)*)%.*/g, '$1');
	const loaded = new Set(
		Array.from(source.matchAll(loading), match => match[1] ?? '').flatMap(names =>
			names.split(',').map(name => name.trim()),
		),
	);
	if (loaded.has('biblatex') || loaded.has('biblatex-chicago') || /\\addbibresource\b/.test(source)) {
		return 'biblatex';
	}
	return loaded.has('natbib') ? 'natbib' : 'latex';
}
