import { arxivYear } from '../library/identifiers';
import type { Link, PaperRecord } from '../library/paper';
import type { BibliographyEntry } from './bibliography';
import { defined } from '../defined';
import { spokenName } from '../name';

/** What an entry says of its work, as the library takes it. */
export function referenceRecord({ reference, line }: BibliographyEntry): PaperRecord {
	const { key, otherKeys, title, authors, date, arxiv, doi, abstract = '', url } = reference;
	return defined<PaperRecord>({
		key: key === '' ? undefined : key,
		otherKeys,
		title,
		abstract,
		authors: authors.map(spokenName),
		year: date?.year ?? (arxiv ? arxivYear(arxiv) : undefined),
		doi,
		arxiv,
		links: url ? [{ kind: kindOf(url), url }] : [],
		line,
	});
}

function kindOf(url: string): Link['kind'] {
	const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
	return /^(?:[\w-]+\.)?arxiv\.org$/.test(host)
		? 'arxiv'
		: /^(?:dx\.)?doi\.org$/.test(host)
			? 'doi'
			: /^(?:github|gitlab|bitbucket|codeberg)\.(?:com|org)$/.test(host)
				? 'code'
				: 'other';
}
