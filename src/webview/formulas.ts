import katex from 'katex';

/** Puts typeset mathematics in place of the TeX that elements name; what TeX would not take stays text. */
function typeset(elements: Iterable<HTMLElement>): void {
	for (const element of elements) {
		const source = element.textContent ?? '';
		const { tex = '', display } = element.dataset;
		try {
			katex.render(tex, element, {
				displayMode: display !== undefined,
				throwOnError: true,
				strict: 'ignore',
				trust: false,
				maxSize: 5,
				maxExpand: 100,
			});
		} catch (error) {
			if (!(error instanceof katex.ParseError)) {
				throw error;
			}
			element.textContent = source;
		}
	}
}

// The page loads this file where a paper has formulas, and calls it.
Object.assign(window, { typesetFormulas: typeset });
