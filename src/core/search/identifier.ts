/** A work named by its number rather than by words. */
export interface Identifier {
	readonly kind: 'arxiv' | 'doi';
	readonly value: string;
}

/**
 * What `text` names if it is an arXiv id, a DOI, or the address of one, on whichever site: `2312.00752v2`,
 * `https://hf.co/papers/2312.00752`, `https://doi.org/10.1145/3292500.3330701`. The version is left out.
 */
export function readIdentifier(text: string): Identifier | undefined {
	const arxiv =
		/(?:(?:iv|\.co)\S*\/|10\.48550\/arxiv\.)([a-z-]+\/\d{7}|\d{4}\.\d{4,5})/i.exec(text) ??
		/^(?:arxiv:)?(\d{4}\.\d{4,5})(?:v\d+)?$/i.exec(text);
	if (arxiv?.[1]) {
		return { kind: 'arxiv', value: arxiv[1] };
	}
	const doi = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(text);
	return doi?.[1] ? { kind: 'doi', value: doi[1] } : undefined;
}
