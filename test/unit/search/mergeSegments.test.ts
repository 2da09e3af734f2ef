import { assert } from 'chai';
import { buildSegment } from '../../../src/core/search/buildSegment';
import { mergeSegments } from '../../../src/core/search/mergeSegments';
import type { Segment } from '../../../src/core/search/segment';
import { segmentArrays, segmentLength, segmentOfArrays } from '../../../src/core/search/segmentArrays';
import { samplePapers } from './samplePapers';
import { drain } from '../drain';

suite('merged segments', () => {
	const built = (papers = samplePapers) => drain(buildSegment(papers));
	const plain = (segment: Segment) => [segment.papers, segmentArrays(segment).map(String)];

	test('are the segment of all their papers, however many they were', () => {
		for (const size of [1, 2, 3, 7]) {
			const pieces: Segment[] = [];
			for (let start = 0; start < samplePapers.length; start += size) {
				pieces.push(built(samplePapers.slice(start, start + size)));
			}
			assert.deepEqual(
				plain(drain(mergeSegments(pieces.map(segment => ({ segment }))))),
				plain(built()),
				`${size} at a time`,
			);
		}
	});

	test('hold only wanted papers, and no word of another', () => {
		const keeps = (doc: number) => doc % 2 === 0;
		const merged = drain(mergeSegments([{ segment: built(), keeps }, { segment: built([]) }]));
		assert.deepEqual(plain(merged), plain(built(samplePapers.filter((_, at) => keeps(at)))));
	});

	test('can be sent as arrays, and are nothing where one is missing', () => {
		const arrays = segmentArrays(built());
		assert.lengthOf(arrays, segmentLength);
		assert.deepEqual(plain(segmentOfArrays(arrays, samplePapers) ?? assert.fail()), plain(built()));
		assert.isUndefined(segmentOfArrays(arrays.slice(1), samplePapers));
		assert.isUndefined(segmentOfArrays(arrays, samplePapers.slice(1)));
	});
});
