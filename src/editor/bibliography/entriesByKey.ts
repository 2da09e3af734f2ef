import { inSlices } from '../slices';
import type { BibliographyPart } from './bibliographyReader';

/** An entry that a draft can cite. */
export interface KeyedEntry {
	readonly key: string;
	readonly title: string;
	readonly uri: string;
}

/** Parts are made once for each version of a file. */
const known = new WeakMap<BibliographyPart, Promise<ReadonlyMap<string, readonly KeyedEntry[]>>>();

/** The entries of a bibliography by all of their keys, in lower case. */
export function entriesByKey(part: BibliographyPart): Promise<ReadonlyMap<string, readonly KeyedEntry[]>> {
	const entries = known.get(part) ?? inSlices(gather(part));
	known.set(part, entries);
	return entries;
}

function* gather({ records, uri }: BibliographyPart): Generator<undefined, Map<string, KeyedEntry[]>> {
	const found = new Map<string, KeyedEntry[]>();
	for (const [index, { record }] of records.entries()) {
		for (const key of [record.key ?? [], record.otherKeys ?? []].flat()) {
			const entry = { key, title: record.title, uri };
			const same = found.get(key.toLowerCase());
			if (same) {
				same.push(entry);
			} else {
				found.set(key.toLowerCase(), [entry]);
			}
		}
		if (index % 200 === 0) {
			yield;
		}
	}
	return found;
}
