/** The keys of the entries of a `.bib` file, in order; nothing else of it is read. */
export function* bibtexKeys(text: string): Generator<string> {
	for (const [, type = '', key = ''] of text.matchAll(/@[ \t]*(\w+)\s*[{(]\s*([^\s,{}()="#%]+)\s*(?=,)/g)) {
		if (!/^(?:comment|string|preamble)$/i.test(type)) {
			yield key;
		}
	}
}
