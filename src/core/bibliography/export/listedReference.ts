import type { Reference } from '../reference';
import { spokenName } from '../../name';

/** The parts of a reference in the order in which a list shows them. */
export interface ListedReference {
	/** `Ada Lovelace, Charles Babbage (1843).`, as far as it is known. */
	readonly head: string;
	readonly title: string;
	readonly container: string | undefined;
	/** `3(2), 5–7`, publisher and the like. */
	readonly details: string;
	readonly url: string | undefined;
}

/** A reference as a list of references shows it, part by part; empty or `undefined` where nothing is known. */
export function listedReference(reference: Reference): ListedReference {
	const { authors, moreAuthors, editors = [], date, title, container, volume, issue, pages } = reference;
	const people =
		authors.length > 0 ? authors.map(spokenName) : editors.map(name => `${spokenName(name)} (ed.)`);
	const names = [...people, ...(moreAuthors ? ['et al.'] : [])].join(', ');
	const year = date && `(${date.year})`;
	const head = [names, year].filter(Boolean).join(' ');
	const number = [volume, issue && `(${issue})`].filter(Boolean).join('');
	return {
		head: head && `${head}.`,
		title: /[.?!]$/.test(title) ? title : `${title}.`,
		container,
		details: [number, pages?.replace('-', '–'), reference.publisher].filter(Boolean).join(', '),
		url: addressOf(reference),
	};
}

/** The lasting address, where there is one. */
function addressOf({ doi, arxiv, url }: Reference): string | undefined {
	return doi ? `https://doi.org/${encodeURI(doi)}` : arxiv ? `https://arxiv.org/abs/${arxiv}` : url;
}
