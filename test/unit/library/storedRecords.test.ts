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

	test('are not restored before somebody asks for one, and then only those near it', () => {
		const asked: number[] = [];
		const sources = arrays.map((array, index): ByteSource => {
			const subarray = (start: number, end: number) => {
				asked.push(index);
				return array.subarray(start, end);
			};
			return { length: array.length, subarray };
		});
		const records = new StoredRecords(sources);
		assert.deepEqual(asked.splice(0), [0]);
		assert.equal(records.at(130)?.record.title, 'Lamps of Sea 130');
		assert.equal(records.at(131)?.record.title, 'Lamps of Sea 131');
		assert.deepEqual(asked.splice(0), [2]);
		assert.equal(records.at(131)?.record.abstract, 'Größe 131.');
		assert.deepEqual(asked, [4]);
	});

	test('make the library that they would make in memory', () => {
		const of = (records: StoredRecords | typeof named) =>
			drain(Library.of([{ uri: 'a', kind: 'dump', records }])).papers.map(paper => ({ ...paper }));
		assert.deepEqual(of(new StoredRecords(arrays)), of(named));
	});
});
