import { withoutEntities } from '../entities';
import type { BibliographyEntry } from './bibliography';
import type { Reference } from './reference';

const entity = /&#?\w{2,8};/;
const texts = ['title', 'container', 'series', 'publisher', 'abstract'] as const;

/** The entries with what publishers export as their web pages write it: `R&amp;D` is `R&D`. */
export function* decodedEntries(
	entries: readonly BibliographyEntry[],
): Generator<undefined, readonly BibliographyEntry[]> {
	const decoded: BibliographyEntry[] = [];
	for (const entry of entries) {
		const written = texts.filter(name => entity.test(entry.reference[name] ?? ''));
		decoded.push(written.length > 0 ? { ...entry, reference: plain(entry.reference, written) } : entry);
		if (decoded.length % 500 === 0) {
			yield;
		}
	}
	return decoded;
}

function plain(reference: Reference, names: readonly (typeof texts)[number][]): Reference {
	const changed = names.map(name => [name, withoutEntities(reference[name] ?? '')]);
	return { ...reference, ...Object.fromEntries(changed) };
}
