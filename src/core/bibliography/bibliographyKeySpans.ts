import type { BibliographyFormat } from './bibliographyFormat';
import { bibtexKeySpans } from './bibtex/bibtexKeySpans';
import type { Span } from '../span';

/** Where the other formats say what an entry's key is; group 1 is the key. */
const keyed: { readonly [format in Exclude<BibliographyFormat, 'bibtex'>]: RegExp } = {
	'csl-json': /"(?:id|citation-key)"\s*:\s*"([^"\\\n]*)"/dg,
	'csl-yaml':
		/(?:^[ \t]*(?:-[ \t]+)?|[{,][ \t]*)(?:id|citation-key):[ \t]+["']?([^\s"',{}]+)["']?(?=[ \t\r]*(?:$|[,}])|[ \t]+#)/dgm,
	hayagriva: /^["']?([^\s"'#:-][^\n"']*?)["']?:(?=[ \t\r]*$|[ \t]+[#{&])/dgm,
	ris: /^ID {2}- *(\S.*?)[ \t\r]*$/dgm,
};

/** Where a bibliography names the entry `key`. */
export function* bibliographyKeySpans(
	text: string,
	format: BibliographyFormat,
	key: string,
): Generator<undefined, readonly Span[]> {
	if (!text.includes(key)) {
		return [];
	}
	if (format === 'bibtex') {
		return yield* bibtexKeySpans(text, key);
	}
	const spans: Span[] = [];
	let matches = 0;
	for (const { 1: found, indices } of text.matchAll(keyed[format])) {
		const [start, end] = indices?.[1] ?? [];
		if (found === key && start !== undefined && end !== undefined) {
			spans.push({ start, end });
		}
		if (++matches % 500 === 0) {
			yield;
		}
	}
	return spans;
}
