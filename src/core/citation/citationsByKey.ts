import type { CitingPlace } from './citingPlaces';

/** Which documents name which keys where. Documents go by their URIs. */
export class CitationsByKey {
	private readonly documents = new Map<string, readonly CitingPlace[]>();
	private readonly byKey = new Map<string, Map<string, CitingPlace[]>>();
	private changed = 0;
	private keysChanged = 0;

	/** Grows whenever a document names something, or did; not where it names nothing still. */
	get changes(): number {
		return this.changed;
	}

	/** Grows where some document names other keys than before, and not only at other places. */
	get keyChanges(): number {
		return this.keysChanged;
	}

	/** The URIs of the documents that name any key. */
	get uris(): Iterable<string> {
		return this.documents.keys();
	}

	/** Every key that is named, as it is written. */
	get keys(): Iterable<string> {
		return this.byKey.keys();
	}

	/** The places of `key`, as it is written there, by document. */
	of(key: string): ReadonlyMap<string, readonly CitingPlace[]> {
		return this.byKey.get(key) ?? new Map();
	}

	/** What a document names. */
	in(uri: string): readonly CitingPlace[] {
		return this.documents.get(uri) ?? [];
	}

	/** Replaces what a document said before. */
	set(uri: string, places: readonly CitingPlace[]): void {
		const before = this.in(uri);
		if (places.length === 0 && before.length === 0) {
			return;
		}
		const isSame = places.length === before.length && places.every(({ key }, i) => key === before[i]?.key);
		this.keysChanged += isSame ? 0 : 1;
		this.changed++;
		this.forget(uri);
		if (places.length === 0) {
			return;
		}
		this.documents.set(uri, places);
		for (const place of places) {
			const documents = this.byKey.get(place.key) ?? new Map<string, CitingPlace[]>();
			const same = documents.get(uri) ?? [];
			same.push(place);
			documents.set(uri, same);
			this.byKey.set(place.key, documents);
		}
	}

	delete(uri: string): void {
		this.set(uri, []);
	}

	private forget(uri: string): void {
		for (const { key } of this.in(uri)) {
			const documents = this.byKey.get(key);
			if (documents?.delete(uri) && documents.size === 0) {
				this.byKey.delete(key);
			}
		}
		this.documents.delete(uri);
	}
}
