import { type BibliographyFormat, bibliographyFormat } from '../bibliographyFormat';

/** Formats that are only ever imported. */
export type ForeignFormat =
	| 'bibjson'
	| 'cff'
	| 'endnote'
	| 'endnote-xml'
	| 'json-works'
	| 'mods'
	| 'pubmed'
	| 'pubmed-xml'
	| 'refworks'
	| 'web-of-science';

/** What the formats are called, in the order in which one would name them. */
export const foreignNames: Readonly<Record<ForeignFormat, string>> = {
	endnote: 'EndNote (.enw)',
	'endnote-xml': 'EndNote XML',
	pubmed: 'PubMed (.nbib)',
	'pubmed-xml': 'PubMed XML',
	mods: 'MODS',
	refworks: 'RefWorks',
	'web-of-science': 'Web of Science',
	bibjson: 'BibJSON',
	'json-works': 'JSON of Zotero and Crossref',
	cff: 'CITATION.cff',
};

/** How much of a file is looked at. */
const headLength = 32 * 1024;
/** How they begin. */
const heads: readonly (readonly [format: ForeignFormat, head: RegExp])[] = [
	['endnote', /^%[0A-Z@] [\s\S]*?[\r\n]%[A-Z@] /],
	['pubmed', /^PMID ?- ?\d[\s\S]*^TI {2}- /m],
	[
		'web-of-science',
		/^(?:FN .*(?:\r\n|\n|\r)VR .*(?:\r\n|\n|\r)\s*)?PT [A-Z](?:\r\n|\n|\r)(?:AU|CA|TI|GP|BA) /,
	],
	['refworks', /^RT [A-Z][\w ,]*(?:\r\n|\n|\r)[A-Z][A-Z\d] /],
	['cff', /^cff-version:[ \t]*["']?\d/m],
	['endnote-xml', /^<(?:\?|!|xml|records)[\s\S]*<ref-type\b/],
	['pubmed-xml', /^<(?:\?|!|PubmedArticleSet|PubmedArticle)[\s\S]*<PubmedArticle\b/],
	['mods', /^<(?:\?|!|(?:\w+:)?mods)[\s\S]*<(?:\w+:)?mods\b/],
	[
		'bibjson',
		/^[[{](?=[\s\S]*"(?:author|editor)"\s*:\s*\[\s*\{[^{}]*"(?:name|lastname|lastName)"\s*:)[\s\S]*"title"\s*:/,
	],
	[
		'json-works',
		/^\{(?=[\s\S]*"title"\s*:)(?=[\s\S]*"type"\s*:\s*"[a-z-]+")[\s\S]*"(?:author|issued|DOI|id)"\s*:/,
	],
];

/** The format of a file that somebody wants to import, by how it begins; `undefined` where we know none. */
export function importFormat(whole: string, path: string): BibliographyFormat | ForeignFormat | undefined {
	const head = whole.slice(0, headLength);
	const text = head.replace(/^\uFEFF/, '').trimStart();
	const own =
		(/^TY {0,2}- /m.test(text) ? 'ris' : undefined) ??
		bibliographyFormat(head, path) ??
		bibliographyFormat(head, 'a.json') ??
		bibliographyFormat(head, 'a.yml');
	const foreign = heads.find(([, pattern]) => pattern.test(text))?.[0];
	return foreign ?? own ?? (/^@[a-z]+\s*[{(]/im.test(text) ? 'bibtex' : undefined);
}

export function isForeign(format: BibliographyFormat | ForeignFormat): format is ForeignFormat {
	return Object.hasOwn(foreignNames, format);
}
