import type { Link, Paper } from '../library/paper';
import { latexText, latexTitle } from './latexText';

/** The paper as an entry that BibTeX and biblatex both read. What is not known is left out. */
export function bibtexEntry(paper: Paper): string {
	const fields: readonly (readonly [name: string, value: string | undefined])[] = [
		['title', latexTitle(paper.title)],
		['author', paper.authors.map(authorName).filter(Boolean).join(' and ')],
		['year', paper.year === undefined ? undefined : String(paper.year)],
		['eprint', paper.arxiv],
		['archiveprefix', paper.arxiv && 'arXiv'],
		['doi', paper.doi && rawValue(paper.doi)],
		['url', bestUrl(paper)],
		['note', paper.listed && `Listed ${latexText(paper.listed)}`],
	];
	const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
	return `@misc{${paper.key},\n${lines.join('')}}\n`;
}

/** BibTeX reads `and` between two names, wherever it stands outside of braces. */
function authorName(name: string): string {
	const text = latexText(name);
	return /(?:^|\s)and(?:\s|$)/i.test(text) ? `{${text}}` : text;
}

const preferred: readonly Link['kind'][] = ['arxiv', 'other', 'project', 'code', 'model'];

function bestUrl({ links, arxiv, doi }: Paper): string | undefined {
	const byKind = (kind: Link['kind']): string | undefined => links.find(link => link.kind === kind)?.url;
	const fallback = arxiv ? `https://arxiv.org/abs/${arxiv}` : undefined;
	const url = byKind('arxiv') ?? fallback ?? (doi ? undefined : preferred.map(byKind).find(Boolean));
	return url && rawValue(url);
}

/** Addresses are not escaped, so what would end the field is encoded. */
function rawValue(url: string): string {
	return url.trim().replace(/[\s{}\\]/g, character => encodeURIComponent(character));
}
