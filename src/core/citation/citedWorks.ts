import type { Citation } from './citation';
import type { CitationLanguage } from './citationLanguage';

/** What a text cites, once, however often it does. */
export interface CitedOnce<Work> {
	/** As it is written first. */
	readonly key: string;
	/** `undefined` where nobody knows the key. */
	readonly work: Work | undefined;
	readonly citations: readonly [Citation, ...Citation[]];
}

/** The works that a text cites, in order of their first citation; keys that nobody knows come before all of them. */
export function citedWorks<Work>(
	citations: Iterable<Citation>,
	language: CitationLanguage,
	find: (key: string) => Work | undefined,
): readonly CitedOnce<Work>[] {
	const found = new Map<Work | string, CitedOnce<Work> & { readonly citations: [Citation, ...Citation[]] }>();
	for (const citation of citations) {
		const { key } = citation;
		const work = find(key);
		const known = found.get(work ?? key);
		if (known) {
			known.citations.push(citation);
		} else if (work !== undefined || mustBeWork(key, language)) {
			found.set(work ?? key, { key, work, citations: [citation] });
		}
	}
	const all = [...found.values()];
	return [...all.filter(({ work }) => work === undefined), ...all.filter(({ work }) => work !== undefined)];
}

/** A footnote or a link between notes need not cite anything, and `*` cites everything. */
function mustBeWork(key: string, language: CitationLanguage): boolean {
	return language !== 'footnote' && language !== 'wikilink' && language !== 'plain' && key !== '*';
}
