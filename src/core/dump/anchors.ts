import { arxivIn, doiIn } from '../library/identifiers';
import type { Block } from './page/block';
import { paperUrl } from './score/titleScore';

/** Longer lines say more than where a paper is. */
const longest = 160;

/** `F Zamora, I Brandt - bioRxiv, 2026`, as Google Scholar has it below each title. */
const venueRow = /^[^-]{3,110} - .{3,80}\b(?:19|20)\d\d(?: - \S.{2,40})?$/;

/** Buttons that stand below the titles of one site's papers, or a label that stands there. */
const ownButton = /^(?:pdf icon|paper|pdf bib(?: abs)?)$/i;

/** Whether a line says of a paper where it is or when it was published, and no more: its own title stands near. */
export function isAnchor(block: Block): boolean {
	return (
		block.text.length <= longest &&
		(namesWork(block) ||
			block.sort === 'venue' ||
			(block.sort === 'date' && /^published on\s\S/i.test(block.text)) ||
			(block.field?.label.startsWith('publ') && /\b20\d\d\b/.test(block.text)) ||
			(block.sort === 'link' && venueRow.test(block.text)))
	);
}

/** The same, by an id or an address. */
export function namesWork({ sort, field, text, links, looks }: Block): boolean {
	if (text.length > longest || (sort === 'text' && !field && looks.endsSentence && looks.names < 1.5)) {
		return false;
	}
	const short =
		sort !== 'text' || looks.names >= 1.5 || links.every(link => link.text.length < text.length * 0.6);
	return (
		(short && links.some(link => paperUrl.test(link.url) && arxivIn(link.url) !== undefined)) ||
		(/\d{4}\.\d{4,5}|arxiv|doi|10\.\d{4}/i.test(text) && (arxivInRow(text) ?? doiIn(text)) !== undefined)
	);
}

/** The id among what bars and dots part: `Paper • 2512.02222 • Published Dec 2`. */
export function arxivInRow(text: string): string | undefined {
	return text
		.split(/[•·|]/)
		.map(part => arxivIn(part.trim()))
		.find(Boolean);
}

export function isOwnButton({ text }: Block): boolean {
	return ownButton.test(text);
}
