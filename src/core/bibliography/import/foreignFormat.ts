import { type BibliographyFormat, bibliographyFormat } from '../bibliographyFormat';

/** Formats that are read once, to be taken over into a bibliography. */
export type ForeignFormat = BibliographyFormat | 'endnote' | 'pubmed';

/** The format of a file that somebody wants to import, by how it begins; `undefined` where we know none. */
export function foreignFormat(head: string, path: string): ForeignFormat | undefined {
	const text = head.replace(/^\uFEFF/, '').trimStart();
	if (/^%[0A-Z@] .*\r?\n(?:.*\r?\n)*?%[A-Z@] /.test(text)) {
		return 'endnote';
	}
	if (/^PMID ?- ?\d/m.test(text) && /^TI {2}- /m.test(text)) {
		return 'pubmed';
	}
	if (/^TY {0,2}- /m.test(text)) {
		return 'ris';
	}
	return (
		bibliographyFormat(head, path) ??
		bibliographyFormat(head, 'a.json') ??
		bibliographyFormat(head, 'a.yml') ??
		(/^@[a-z]+\s*[{(]/im.test(text) ? 'bibtex' : undefined)
	);
}
