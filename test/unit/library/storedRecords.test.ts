import { assert } from 'chai';
import { Library } from '../../../src/core/library/library';
import type { ByteSource } from '../../../src/core/byteSource';
import { nameNumber } from '../../../src/core/library/nameNumber';
import { storeRecords, StoredRecords } from '../../../src/core/library/storedRecords';
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
			...(at % 3 === 0 && { arxiv: `2408.${10_000 + at}`, doi: `10.1000/${at}` }),
		}),
	);
	const arrays = drain(storeRecords(named));
	const plain = (records: Iterable<Pick<(typeof named)[number], 'record'>>) =>
		Array.from(records, ({ record }) => ({ ...record }));

	test('are those that were stored, one after another and each by its place', () => {
		const records = new StoredRecords(arrays);
		assert.lengthOf([...records], records.length);
		assert.deepEqual(plain(records), plain(named));
		for (const place of [0, 127, 128, 139, 5]) {
			assert.deepEqual(plain([records.at(place)!]), plain([named[place]!]));
		}
		assert.isUndefined(records.at(140));
		assert.isUndefined(new StoredRecords(drain(storeRecords([]))).at(0));
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
		assert.equal(records.at(135)?.record.doi, '10.1000/135');
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

	test('are restored once where those of several files take turns', () => {
		const both = [watched(), watched()];
		for (let place = 0; place < 128; place++) {
			both.forEach(({ records }) => assert.equal(records.at(place)?.record.line, 2 * place + 1));
		}
		both.forEach(({ asked }) => assert.lengthOf(asked, 2));
	});

	test('have the numbers of their names, for which none is restored', () => {
		const { asked, records } = watched();
		for (const [place, { names }] of named.entries()) {
			assert.deepEqual(records.numbersAt(place), names.map(nameNumber));
		}
		assert.lengthOf(asked, 2);
	});

	test('make the library that they would make in memory', () => {
		const of = (records: StoredRecords | typeof named) =>
			drain(Library.of([{ uri: 'a', kind: 'dump', records }])).papers.map(paper => ({ ...paper }));
		assert.deepEqual(of(new StoredRecords(arrays)), of(named));
	});
});
