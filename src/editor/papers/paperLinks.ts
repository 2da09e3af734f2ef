import type { Link, Paper } from '../../core/library/paper';

/** The addresses of a paper, with those that its arXiv id and DOI make. */
export function paperLinks({ links, arxiv, doi }: Paper): readonly Link[] {
	const made: Link[] = [
		...(arxiv ? [{ kind: 'arxiv' as const, url: `https://arxiv.org/abs/${arxiv}` }] : []),
		...(doi ? [{ kind: 'doi' as const, url: `https://doi.org/${encodeURI(doi)}` }] : []),
	];
	return [...made.filter(({ kind }) => !links.some(link => link.kind === kind)), ...links];
}
