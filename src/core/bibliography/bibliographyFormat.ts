export type BibliographyFormat = 'bibtex' | 'csl-json' | 'csl-yaml' | 'hayagriva' | 'ris';

const cslType =
	'(?:article(?:-journal|-magazine|-newspaper)?|book|chapter|dataset|document|entry(?:-\\w+)?|manuscript|paper-conference|patent|post(?:-weblog)?|report|software|speech|thesis|webpage)';
/** How much of a file is looked at. */
const headLength = 32 * 1024;
/** An item as most programs begin it. */
const cslItem = new RegExp(`^\\uFEFF?\\s*\\[\\s*\\{\\s*"id"\\s*:\\s*"[^"]*",\\s*"type"\\s*:\\s*"${cslType}"`);
const cslTyped = new RegExp(`"type"\\s*:\\s*"${cslType}"`);
/** What only CSL calls so. */
const cslVariable = /"(?:issued|container-title|citation-key|family|date-parts|DOI|URL|ISSN|ISBN)"\s*:/;

/**
 * The format of a bibliography, by its name and by how it begins; `undefined` where it is none. Files that may hold
 * anything (JSON, YAML, text) must begin like one.
 */
export function bibliographyFormat(text: string, path: string): BibliographyFormat | undefined {
	const head = text.slice(0, headLength);
	const format = formatOfName(path);
	switch (format) {
		case 'csl-json':
			return isCslJson(head) ? format : undefined;
		case 'hayagriva':
			return yamlFormat(head);
		default:
			return format;
	}
}

/** The format that a name alone promises, for a file that is empty or not there yet; of YAML, the one that `reader` reads. */
export function formatOfName(
	path: string,
	reader: 'pandoc' | 'typst' = 'typst',
): BibliographyFormat | undefined {
	switch (/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()) {
		case 'bib':
		case 'bibtex':
		case 'biblatex':
			return 'bibtex';
		case 'ris':
			return 'ris';
		case 'json':
		case 'csljson':
			return 'csl-json';
		case 'yml':
		case 'yaml':
			return reader === 'pandoc' ? 'csl-yaml' : 'hayagriva';
		default:
			return undefined;
	}
}

/** An array of items; other arrays of works have types and ids too. */
function isCslJson(head: string): boolean {
	const isList = /^\uFEFF?\s*\[\s*\{/.test(head) && /"id"\s*:/.test(head);
	return cslItem.test(head) || (isList && cslTyped.test(head) && cslVariable.test(head));
}

const hayagrivaTypes =
	/^[ \t]+type:\s*["']?(?:article|chapter|entry|anthos|report|thesis|web|proceedings|periodical|book|blog|reference|conference|anthology|repository|misc|manuscript|newspaper|legislation|case|patent|video|audio|artwork|thread|post|original|performance|exhibition|scene|software)\b/im;

/** A key with something below it, after comments and what begins a document. */
const firstKey =
	/^\uFEFF?(?:(?:#.*|%YAML.*|(?:---)?[ \t]*)\r?\n)*(?:"[^"\n]*"|'[^'\n]*'|[^\s#"'{}[\],&*!|>%@`-][^\s"'#]*):[ \t]*\r?\n[ \t]+/;

/** A list of references without any, and nothing else. */
const emptyList =
	/^\uFEFF?(?:(?:#.*|(?:---)?[ \t]*)\r?\n)*references:[ \t]*(?:\[[ \t]*\][ \t]*)?(?:#.*)?(?:\r?\n(?:#.*|(?:---|\.\.\.)?[ \t]*))*$/;

function yamlFormat(head: string): BibliographyFormat | undefined {
	if (
		/^references:[ \t]*(?:#.*)?\r?\n\s*-[ \t]+[\w-]+:/m.test(head) &&
		/^[ \t]*(?:-[ \t]+)?id:/m.test(head)
	) {
		return 'csl-yaml';
	}
	if (emptyList.test(head)) {
		return 'csl-yaml';
	}
	const begins = firstKey.test(head);
	return begins && hayagrivaTypes.test(head) && /^[ \t]+title:/im.test(head) ? 'hayagriva' : undefined;
}
