import { assert } from 'chai';
import { Library, type LibraryPart } from '../../../src/core/library/library';
import type { PaperRecord } from '../../../src/core/library/paper';
import { storeRecords, StoredRecords } from '../../../src/core/library/storedRecords';
import { namedRecord } from '../../../src/core/library/work';
import { drain } from '../drain';

suite('a library that was stored', () => {
	function part(kind: LibraryPart['kind'], uri: string, ...facts: Partial<PaperRecord>[]): LibraryPart {
		const records = facts.map((fact, at) =>
			namedRecord({ title: '', abstract: '', authors: [], links: [], line: at + 1, ...fact }),
		);
		return { uri, kind, records };
	}

	const parts = [
		part('dump', 'a', { title: 'Rye Bread' }, { title: 'Mamba', abstract: 'Größe 学习.', year: 2023 }),
		part('dump', 'b', { title: 'Deep Lamps at Sea' }, { title: 'Deep Lamps on Land' }, { title: 'mamba' }),
		part('bibliography', 'c', { title: 'Rye Bread', key: 'Own', otherKeys: ['older'] }, { key: 'own' }),
	];
	const library = drain(Library.of(parts));

	/** The records, of which it is told when some are read. */
	const later = (told?: () => void) =>
		parts.map(({ uri, kind, records }): LibraryPart => {
			const arrays = drain(storeRecords(records));
			const watched = arrays.map(({ length }, array) => ({
				length,
				subarray: (start: number, end: number) => {
					told?.();
					return arrays[array]!.subarray(start, end);
				},
			}));
			return { uri, kind, records: new StoredRecords(watched) };
		});

	function restored(of: readonly LibraryPart[]): Library {
		return drain(Library.restored(drain(library.stored()), of)) ?? assert.fail('does not fit');
	}

	test('has the same papers, by the same keys', () => {
		const again = restored(later());
		assert.deepEqual(
			again.papers.map(paper => ({ ...paper })),
			library.papers.map(paper => ({ ...paper })),
		);
		for (const key of [
			'Own',
			'own',
			'OWN',
			'older',
			'ryeBread',
			'MAMBA',
			'mamba2023',
			'deepLampsSea',
			'none',
		]) {
			assert.equal(again.papers.indexOf(again.get(key)!), library.papers.indexOf(library.get(key)!), key);
		}
		for (const { key } of library.papers) {
			assert.strictEqual(again.get(key)?.key, key);
		}
	});

	test('stays as it is where no part changed, and asks for no record', () => {
		let asked = 0;
		const of = later(() => asked++);
		const again = restored(of);
		asked = 0;
		assert.strictEqual(drain(Library.of(of.slice().reverse(), again)), again);
		assert.equal(asked, 0);
	});

	test('changes as any other, and keeps the papers of other files', () => {
		const of = later();
		const again = restored(of);
		const now = drain(Library.of([of[0]!, of[2]!], again));
		assert.deepEqual(
			now.papers.map(paper => ({ ...paper })),
			drain(Library.of([parts[0]!, parts[2]!])).papers.map(paper => ({ ...paper })),
		);
		assert.strictEqual(now.get('Own'), again.get('Own'));
		assert.isUndefined(now.get('deepLampsSea'));
	});

	test('is none where its arrays do not fit together', () => {
		const { papers, works } = drain(library.stored());
		const { papers: others } = drain(drain(Library.of(parts.slice(0, 1))).stored());
		assert.isUndefined(drain(Library.restored({ papers: others, works }, parts)));
		assert.isUndefined(drain(Library.restored({ papers, works: works.slice(1) }, parts)));
	});

	test('may be empty', () => {
		const again = drain(Library.restored(drain(Library.empty.stored()), []));
		assert.lengthOf(again?.papers ?? assert.fail(), 0);
		assert.isUndefined(again?.get('none'));
	});
});
