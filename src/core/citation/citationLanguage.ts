const languages = [
	'pandoc',
	'latex',
	'natbib',
	'biblatex',
	'typst',
	'org',
	'asciidoc',
	'rst',
	'myst',
	'footnote',
	'wikilink',
	'plain',
] as const;

/** The grammars of citations that we know. `plain` has none: it is written, never read back. */
export type CitationLanguage = (typeof languages)[number];

export function isCitationLanguage(name: unknown): name is CitationLanguage {
	return languages.some(language => language === name);
}

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
			return loadedLatex(document.text) ?? 'latex';
		default:
			return family;
	}
}

/** Whether the project has a say in how `document` cites. */
export function isMarkdown(document: Pick<CitingDocument, 'languageId' | 'fileName'>): boolean {
	return familyOf(document) === 'markdown';
}

/** Whether `document` is in the language that VS Code calls `id`, by any of its names. */
export function isOfLanguageId(
	document: Pick<CitingDocument, 'languageId' | 'fileName'>,
	id: string,
): boolean {
	const family = familyOfId.get(id.toLowerCase());
	return family === undefined ? id === document.languageId : family === familyOf(document);
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

const loading = /\\(usepackage|RequirePackage|documentclass|LoadClass)\s*(?:\[([^\]]*)\])?\s*\{([^{}]*)\}/g;

/** Classes and styles of journals and conferences that load natbib themselves. */
const withNatbib =
	/^(?:natbib|acmart|elsarticle|cas-[sd]c|revtex4(?:-[12])?|aastex\d*|copernicus|acl|acl_natbib|colm\d*_conference|iclr\d*_conference|icml\d*|neurips_.*|nips_\d+)$/;

/** The package of citations that a LaTeX text loads; `undefined` where it says nothing of one. */
export function loadedLatex(text: string): 'natbib' | 'biblatex' | undefined {
	// This is looked at while one types, and most of a draft is not its head.
	const begin = /^[^%\n]*\\begin\s*\{document\}/m.exec(text);
	const head = begin ? text.slice(0, begin.index + begin[0].length) : text;
	if (!/\\(?:usepackage|RequirePackage|documentclass|LoadClass|addbibresource)\b/.test(head)) {
		return undefined;
	}
	const source = head.replace(/(?<!\\)((?:\\\\)*)%.*/g, '$1');
	const loaded = Array.from(source.matchAll(loading), ([, , options = '', names = '']) =>
		/\bnonatbib\b|\bnatbib\s*=\s*false\b/.test(options) ? [] : names.split(',').map(name => name.trim()),
	).flat();
	if (loaded.some(name => /^biblatex(?:-chicago)?$/.test(name)) || /\\addbibresource\b/.test(source)) {
		return 'biblatex';
	}
	return loaded.some(name => withNatbib.test(name)) ? 'natbib' : undefined;
}
