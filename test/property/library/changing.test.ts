import { assert } from 'chai';
import { distinctCitekey, madeCitekey } from '../../../src/core/library/citekey';
import { Library, type LibraryPart } from '../../../src/core/library/library';
import type { PaperRecord } from '../../../src/core/library/paper';
import { storeRecords, StoredRecords } from '../../../src/core/library/storedRecords';
import { namedRecord } from '../../../src/core/library/work';
import { drain } from '../../unit/drain';
import { rounds } from '../rounds';
import { pick, seededRandom } from '../search/random';

const words = ['Rye', 'Rolls', 'Dough'];
const keys = ['rye', 'Rye', 'ryeRolls', 'RYEDOUGH', 'ryeDoughRye2020', 'rye_2020', 'own', 'Own'];

suite('a library whose files change', () => {
	function anyTitle(random: () => number): string {
		return Array.from({ length: Math.floor(random() * 6) }, () => pick(words, random)).join(' ');
	}

	/** Often the key that some work has, or would have. */
	function anyKey(random: () => number): string {
		const title = anyTitle(random);
		const made = madeCitekey({ title, authors: [] });
		return pick([pick(keys, random), made, distinctCitekey(made, title)], random);
	}

	/** Records that often mean the same work, or works that would have the same key. */
	function anyRecord(random: () => number, kind: LibraryPart['kind'], line: number): PaperRecord {
		const maybe = <Value>(share: number, value: () => Value) => (random() < share ? value() : undefined);
		const title = anyTitle(random);
		const facts = {
			year: maybe(0.2, () => pick([2020, 2021], random)),
			arxiv: maybe(0.2, () => `2020.0000${Math.floor(random() * 4)}`),
			doi: maybe(0.1, () => `10.1/${Math.floor(random() * 3)}`),
			key: kind === 'dump' ? undefined : maybe(0.7, () => anyKey(random)),
			otherKeys: kind === 'dump' ? undefined : maybe(0.2, () => [anyKey(random)]),
		};
		const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
		const authors = maybe(0.2, () => [pick(['A. Dough', 'B. Rye'], random)]) ?? [];
		const abstract = pick(['', 'Short.', 'A longer one.'], random);
		return { title, abstract, authors, links: [], line, ...known };
	}

	function anyPart(random: () => number): LibraryPart {
		const kind = pick(['dump', 'dump', 'bibliography', 'note'] as const, random);
		const count = kind === 'note' ? 1 : Math.floor(random() * 5);
		const records = Array.from({ length: count }, (_, at) => namedRecord(anyRecord(random, kind, at + 1)));
		return { uri: `${kind}${Math.floor(random() * 5)}`, kind, records };
	}

	const others = ['dump1a', 'dump3a'].map((uri): LibraryPart => {
		const titles = Array.from({ length: 150 }, (_, at) => `Number ${at} of ${uri}`);
		const records = titles.map((title, at) => ({
			title,
			abstract: '',
			authors: [],
			links: [],
			line: at + 1,
		}));
		return { uri, kind: 'dump', records: records.map(namedRecord) };
	});

	/** The same library as a later session has it, and those of its parts that it need not read again. */
	function remembered(library: Library, random: () => number) {
		const parts = [...library.parts].map(({ uri, kind, records }): LibraryPart => {
			const stored = drain(storeRecords(records));
			return { uri, kind, records: new StoredRecords(stored) };
		});
		const restored = drain(Library.restored(drain(library.stored()), parts)) ?? assert.fail('does not fit');
		return { restored, known: parts.filter(() => random() < 0.8) };
	}

	const asked = [...keys, 'ryerolls', 'ryedough', 'doughRye', 'doughRyeDough', 'dough', 'ryeRye'];

	/** All that can be seen of a library; `ever` are keys that papers had. */
	function seen(library: Library, ever: Iterable<string> = []) {
		const places = new Map(library.papers.map((paper, place) => [paper, place]));
		const found = [...asked, ...ever, ...places.keys()].map(name => {
			const key = typeof name === 'string' ? name : name.key;
			const paper = library.get(key);
			return [key, paper && (places.get(paper) ?? 'a paper that is gone')];
		});
		return { papers: library.papers.map(paper => ({ ...paper })), found };
	}

	test('is the one that would be made of them from scratch, whatever changed in whatever order', () => {
		const random = seededRandom(5);
		for (let round = 0; round < rounds(150); round++) {
			// Now and then amid so many others that most of what is known is taken over.
			const parts = new Map(round % 10 === 0 ? others.map(part => [part.uri, part]) : []);
			let library = Library.empty;
			const ever = new Set<string>();
			for (let change = 0; change < 12; change++) {
				for (let file = 0; file <= Math.floor(random() * 3); file++) {
					const part = anyPart(random);
					if (random() < 0.3) {
						parts.delete(part.uri);
					} else {
						parts.set(part.uri, part);
					}
				}
				if (random() < 0.2) {
					const { restored, known } = remembered(library, random);
					assert.deepEqual(seen(restored, ever), seen(library, ever));
					const isThere = ({ uri }: LibraryPart) => [...library.parts].includes(parts.get(uri)!);
					known.filter(isThere).forEach(part => parts.set(part.uri, part));
					library = restored;
				}
				library = drain(Library.of(parts.values(), library));
				const afresh = drain(Library.of(parts.values()));
				assert.deepEqual(seen(library, ever), seen(afresh, ever));
				library.papers.forEach(({ key }) => ever.add(key));
			}
		}
	});

	test('keeps the papers of other files, and leaves the library before as it was', () => {
		const random = seededRandom(6);
		const parts = Array.from({ length: 40 }, (_, at) => ({ ...anyPart(random), uri: `${at}` }));
		const before = drain(Library.of(parts));
		const told = seen(before);
		const title = 'Something Else Entirely';
		const record = { title, abstract: '', authors: [], links: [], line: 1 };
		const more: LibraryPart = { uri: 'more', kind: 'dump', records: [namedRecord(record)] };
		const after = drain(Library.of([...parts, more], before));
		assert.deepEqual(
			after.papers.filter(paper => paper.title !== title),
			before.papers,
		);
		assert.isTrue(before.papers.every(paper => after.papers.includes(paper)));
		assert.deepEqual(seen(before), told);
		assert.isUndefined(before.get('somethingElseEntirely'));
	});
});
