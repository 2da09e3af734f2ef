import type { Span } from '../../span';
import { scanBibtex } from '../../bibtex/scanBibtex';

/** Fields that name entries of the same bibliography, several with commas between. */
const naming = /^(?:crossref|xref|xdata|entryset|related|ids)$/i;

/**
 * Where a `.bib` text names the entry `key`: its own key, and `crossref`, `xdata`, `ids` and the like that point to it.
 * What else the text says of the key (in an abstract, say) is prose.
 */
export function* bibtexKeySpans(text: string, key: string): Generator<undefined, readonly Span[]> {
	const spans: Span[] = [];
	let blocks = 0;
	for (const block of scanBibtex(text)) {
		if (++blocks % 20 === 0) {
			yield;
		}
		if (block.kind !== 'entry') {
			continue;
		}
		if (block.key === key) {
			spans.push({ start: block.keyStart, end: block.keyStart + key.length });
		}
		for (const { name, parts } of block.fields) {
			for (const part of naming.test(name) ? parts : []) {
				spans.push(...listed(text, part, key));
			}
		}
	}
	return spans;
}

function* listed(text: string, { start, end }: Span, key: string): Generator<Span> {
	for (const match of text.slice(start, end).matchAll(/[^\s,{}"]+/g)) {
		if (match[0] === key) {
			yield { start: start + match.index, end: start + match.index + key.length };
		}
	}
}
