import { missingFields } from '../../core/bibliography/missingFields';
import type { Paper } from '../../core/library/paper';
import { ownEntries } from '../bibliography/ownEntries';
import type { LibraryService } from '../files/libraryService';

/** What the entries of papers lack. Papers about which nothing changed are looked at once. */
export class IncompleteEntries {
	private readonly known = new WeakMap<Paper, readonly string[]>();

	constructor(private readonly library: LibraryService) {}

	/** What each paper's entry lacks, as one would say it; only those that lack something. */
	async of(papers: readonly Paper[]): Promise<ReadonlyMap<Paper, readonly string[]>> {
		const bibliographies = new Set(Array.from(this.library.partsOf('bibliography'), ({ uri }) => uri));
		const listed = papers.filter(({ sources }) => sources.some(({ uri }) => bibliographies.has(uri)));
		const unseen = listed.filter(paper => !this.known.has(paper));
		const entries = unseen.length > 0 ? await ownEntries(unseen, this.library) : [];
		for (const [i, paper] of unseen.entries()) {
			const { reference, bibtex = '' } = entries[i]!;
			// What it lacks may stand in the entry that it points to.
			const isWhole = /\b(?:crossref|xdata|xref)\b/i.test(bibtex);
			this.known.set(paper, isWhole ? [] : missingFields(reference));
		}
		return new Map(
			listed.flatMap(paper => {
				const missing = this.known.get(paper) ?? [];
				return missing.length > 0 ? [[paper, missing] as const] : [];
			}),
		);
	}
}
