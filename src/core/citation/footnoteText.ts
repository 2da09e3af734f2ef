import type { Paper } from '../library/paper';
import { definedKeys } from './definedKeys';
import type { TextEdit } from '../textEdit';

/** What a footnote says of a work. */
export type FootnoteWork = Pick<Paper, 'key' | 'title' | 'authors' | 'year' | 'doi' | 'arxiv' | 'links'>;

/** Adds the notes that cited works lack to the end of a Markdown text; `undefined` where all have one. */
export function footnoteText(text: string, works: readonly FootnoteWork[]): TextEdit | undefined {
	const defined = new Set(definedKeys(text, 'footnote').map(({ key }) => key));
	const notes = works.filter(({ key }) => !defined.has(key)).map(noteOf);
	if (notes.length === 0) {
		return undefined;
	}
	const end = text.length;
	const [blank = ''] = /\n*$/.exec(text.replaceAll('\r', '')) ?? [];
	const isNote = /(?:^|\n)\[\^[^\]\n]+\]:[^\n]*\n?$/.test(text.replaceAll('\r', ''));
	const apart = '\n'.repeat(Math.max(0, (isNote ? 1 : 2) - blank.length));
	return { start: end, end, text: `${apart}${notes.join('\n')}\n` };
}

function noteOf({ key, title, authors, year, doi, arxiv, links }: FootnoteWork): string {
	const url = doi
		? `https://doi.org/${encodeURI(doi)}`
		: arxiv
			? `https://arxiv.org/abs/${arxiv}`
			: links.map(link => link.url).find(address => /^https?:\/\/[^\s<>]+$/.test(address));
	const said = [authors.map(literal).join(', '), `*${literal(title)}*`, year].filter(Boolean).join('. ');
	return `[^${key}]: ${said}.${url ? ` <${url}>` : ''}`;
}

/** Text as Markdown that shows it to the letter, on one line. */
function literal(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_{}[\]<>#|~$@!&]/g, '\\$&');
}
