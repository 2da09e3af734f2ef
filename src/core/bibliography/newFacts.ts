import { defined } from '../defined';
import { nameOf } from './paperReference';
import type { Reference, ReferenceDate } from './reference';

/** What somebody corrects of a work; an empty text takes the fact out, what is absent stays. */
export interface NewFacts {
	readonly title?: string;
	/** Each as one says it: `Guido van Rossum`. */
	readonly authors?: readonly string[];
	readonly year?: number | '';
	readonly arxiv?: string;
	readonly doi?: string;
}

/** The facts as a reference that says nothing else; what was taken out is not in it, and of `old` the day stays. */
export function factsReference(
	{ title, authors, year, arxiv, doi }: NewFacts,
	old?: ReferenceDate,
): Reference {
	return defined<Reference>({
		key: '',
		type: 'document',
		title: title ?? '',
		authors: (authors ?? []).map(nameOf),
		date: year ? { ...old, year } : undefined,
		arxiv: arxiv || undefined,
		doi: doi || undefined,
	});
}
