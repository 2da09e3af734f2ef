/**
 * The number of a work that `text` begins with, or that an address in it names, on whichever site: `2312.00752v2`,
 * `https://hf.co/papers/2312.00752`, `math.GT/0309136`, `https://doi.org/10.1145/3292500.3330701`. An arXiv id comes
 * without version and subject class.
 */
export function identifierIn(text: string): string | undefined {
	const arxiv =
		/(?:(?:iv|\.co)\S*\/|10\.48550\/arxiv\.|^(?:arxiv:)?)([a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?!\d)/i.exec(
			text,
		);
	return arxiv ? arxiv[1]?.replace(/\.[a-z]+(?=\/)/i, '') : /(?:^|\/)(10\.\d{4,9}\/[^\s?#]+)/.exec(text)?.[1];
}
