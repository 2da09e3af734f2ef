import { assert } from 'chai';
import type { ByteSource } from '../../../src/core/byteSource';
import {
	bytesAt,
	checkedPieces,
	type CheckedPlace,
	decodePlaces,
	encodePlaces,
} from '../../../src/core/store/checkedBytes';
import { joined, piecesLength } from '../../../src/core/store/pieces';
import { drain } from '../drain';

suite('bytes that stay in files', () => {
	const arrays = [5, 0, 8, 3].map(length => new Uint8Array(length).fill(length));

	/** The arrays in two files, which may be damaged before they are read. */
	function kept(damage = (_file: Uint8Array, _at: number) => {}) {
		const places: CheckedPlace[] = [];
		const files = [arrays.slice(0, 2), arrays.slice(2)].map((some, at) =>
			drain(joined(checkedPieces(some, at, places), piecesLength(some))),
		);
		files.forEach(damage);
		return { files, places: decodePlaces(encodePlaces(places)) };
	}

	function found({ files, places }: ReturnType<typeof kept>) {
		return bytesAt(files, places) ?? assert.fail('not all there');
	}

	test('are those that were kept, whole and in part', () => {
		const sources = found(kept());
		assert.deepEqual(
			sources.map(source => [...source.subarray(0, source.length)]),
			arrays.map(array => [...array]),
		);
		assert.deepEqual([...sources[2]!.subarray(2, 5)], [8, 8, 8]);
		assert.isTrue(sources.every(({ isIntact }) => isIntact));
	});

	test('count as none where they are damaged, and the others are as they were', () => {
		for (let damaged = 0; damaged < 8; damaged++) {
			const sources = found(
				kept((file, at) => (file[damaged] = at === 0 ? (file[damaged] ?? 0) ^ 1 : file[damaged]!)),
			);
			assert.deepEqual(
				sources.map(({ isIntact }) => isIntact),
				[false, true, true, true],
			);
			assert.isEmpty(sources[0]!.subarray(0, 5));
			assert.deepEqual([...sources[3]!.subarray(0, 3)], [3, 3, 3]);
		}
	});

	test('are not there where a file is too short or gone', () => {
		const { files, places } = kept();
		assert.isUndefined(bytesAt([files[0], files[1]!.subarray(0, 8)], places));
		assert.isUndefined(bytesAt([files[0], undefined], places));
	});

	test('are checked once, and not before somebody asks for some', () => {
		const { files, places } = kept();
		const asked: (readonly [start: number, end: number])[] = [];
		const watched = files.map(({ length }, file): ByteSource => {
			const subarray = (start: number, end: number) => {
				asked.push([start, end]);
				return files[file]!.subarray(start, end);
			};
			return { length, subarray };
		});
		const third = bytesAt(watched, places)?.[2] ?? assert.fail();
		assert.isEmpty(asked);
		third.subarray(1, 2);
		third.subarray(2, 3);
		assert.deepEqual(asked, [
			[0, 8],
			[1, 2],
			[2, 3],
		]);
	});
});
