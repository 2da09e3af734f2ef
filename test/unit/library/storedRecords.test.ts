import { assert } from 'chai';
import { Library } from '../../../src/core/library/library';
import type { ByteSource } from '../../../src/core/byteSource';
import { storePapers } from '../../../src/core/library/storedPapers';
import { StoredRecords } from '../../../src/core/library/storedRecords';
import { namedRecord } from '../../../src/core/library/work';
import { drain } from '../drain';

suite('stored records', () => {
	const named = Array.from({ length: 140 }, (_, at) =>
		namedRecord({
			title: `Lamps of Sea ${at}`,
			abstract: `Größe ${at}.`,
			authors: at % 2 === 0 ? ['Ada Lovelace'] : [],
			links: [],
			line: 2 * at + 1,
		}),
	);
	const arrays = drain(storePapers(named, ({ record }) => record));
	const plain = (records: Iterable<(typeof named)[number]>) =>
		Array.from(records, ({ names, record }) => ({ names, record: { ...record } }));

	test('are those that were stored, one after another and each by its place', () => {
		const records = new StoredRecords(arrays);
		assert.lengthOf([...records], records.length);
		assert.deepEqual(plain(records), plain(named));
		for (const place of [0, 127, 128, 139, 5]) {
			assert.deepEqual(plain([records.at(place)!]), plain([named[place]!]));
		}
		assert.isUndefined(records.at(140));
		assert.isUndefined(new StoredRecords(drain(storePapers([], ({ record }) => record))).at(0));
	});

	/** The stored arrays, and the number of each that was asked for with how many of its bytes. */
	function watched() {
		const asked: (readonly [array: number, share: 'all' | 'some'])[] = [];
		const sources = arrays.map(({ length }, index): ByteSource => {
			const subarray = (start: number, end: number) => {
				asked.push([index, end - start === length ? 'all' : 'some']);
				return arrays[index]!.subarray(start, end);
			};
			return { length, subarray };
		});
		return { asked, records: new StoredRecords(sources) };
	}

	test('are not restored before somebody asks for one, and then only that one', () => {
		const { asked, records } = watched();
		assert.deepEqual(asked.splice(0), [[0, 'all']]);
		assert.equal(records.at(135)?.record.title, 'Lamps of Sea 135');
		assert.equal(records.at(135)?.names.length, 1);
		assert.deepEqual(asked.splice(0), [[2, 'some']]);
		assert.equal(records.at(135)?.record.abstract, 'Größe 135.');
		assert.deepEqual(asked, [[4, 'some']]);
	});

	test('are restored together where somebody asks for one after another', () => {
		for (const first of [128, 130]) {
			const { asked, records } = watched();
			for (let place = first; place < 140; place++) {
				assert.equal(records.at(place)?.record.title, `Lamps of Sea ${place}`);
			}
			assert.deepEqual(asked.at(-1), [2, 'all']);
			assert.isAtMost(asked.length, 3);
		}
	});

	test('make the library that they would make in memory', () => {
		const of = (records: StoredRecords | typeof named) =>
			drain(Library.of([{ uri: 'a', kind: 'dump', records }])).papers.map(paper => ({ ...paper }));
		assert.deepEqual(of(new StoredRecords(arrays)), of(named));
	});
});
