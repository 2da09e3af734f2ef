import { assert } from 'chai';
import { restorePapers } from '../../../src/core/library/restoredPapers';
import { storePapers } from '../../../src/core/library/storedPapers';
import { segmentLength } from '../../../src/core/search/segmentArrays';
import type { SearchResult } from '../../../src/core/search/paperIndex';
import { haveSameTexts, restoreIndex, storeIndex } from '../../../src/core/search/storedIndex';
import { joinSections, splitSections } from '../../../src/core/store/sections';
import { indexOf, paper, samplePapers, searched, titled, updated } from '../search/samplePapers';
import { drain } from '../drain';

suite('a stored library', () => {
	const papers = [
		...samplePapers,
		paper({ title: 'Crème 🥐 brûlée', abstract: 'Ünï 學 \ud83e\udd50', rating: 4 }),
	];
	const queries = ['lampnet', 'tfn', 'oevn', '学习', 'a', 'title:bread', '"large language"', 'lampnet3'];

	function stored(index = indexOf(papers)): Uint8Array {
		const { arrays, papers: inOrder } = drain(storeIndex(index));
		const sections = [...arrays, ...drain(storePapers(inOrder))];
		return drain(joinSections(sections, 1e9)) ?? assert.fail('too long');
	}

	function restored(bytes: Uint8Array) {
		const sections = drain(splitSections(bytes));
		const known = sections && drain(restorePapers(sections.slice(segmentLength)));
		return known && restoreIndex({ arrays: sections.slice(0, segmentLength), papers: known });
	}

	test('answers as the one that was stored', () => {
		const index = restored(stored()) ?? assert.fail('damaged');
		for (const query of queries) {
			assert.deepEqual(plain(searched(index, query)), plain(searched(indexOf(papers), query)), query);
		}
	});

	test('is read from any kind of bytes, wherever they begin', () => {
		const bytes = stored();
		for (const offset of [0, 1, 4, 6]) {
			const within = Buffer.alloc(bytes.length + 8);
			within.set(bytes, offset);
			const index = restored(within.subarray(offset, offset + bytes.length)) ?? assert.fail(`${offset}`);
			assert.deepEqual(plain(searched(index, 'lampnet')), plain(searched(indexOf(papers), 'lampnet')));
		}
	});

	test('is stored without what was removed', () => {
		const index = updated(indexOf(papers), titled('Rye Clouds'), papers.slice(0, 3));
		const again = restored(stored(index)) ?? assert.fail('damaged');
		assert.equal(again.size, papers.length - 2);
		for (const query of [...queries, 'rye clouds']) {
			assert.deepEqual(plain(searched(again, query)), plain(searched(index, query)), query);
		}
	});

	test('takes new papers with the same words for the old ones', () => {
		const sections = drain(splitSections(stored())) ?? [];
		const known = drain(restorePapers(sections.slice(segmentLength)));
		const index = restoreIndex({ arrays: sections.slice(0, segmentLength), papers: known }) ?? assert.fail();
		const now = updated(index, papers, known);
		assert.isTrue(haveSameTexts(now, index));
		assert.include(papers, searched(now, 'lampnet').hits[0]?.paper);
		const changed = papers.map((one, at) => (at === 0 ? { ...one, abstract: 'Unheard.' } : one));
		const other = updated(index, changed, known);
		assert.isFalse(haveSameTexts(other, index));
		assert.equal(searched(other, 'unheard').hits[0]?.paper, changed[0]);
		assert.equal(other.size, papers.length);
	});

	test('has every abstract where it belongs, however many there are', () => {
		const many = Array.from({ length: 140 }, (_, at) =>
			paper({
				title: `T${at}`,
				key: `k${at}`,
				abstract: at % 7 === 0 ? '' : `Ü${'學'.repeat(at % 5)} ${at}`,
			}),
		);
		const index = restored(stored(indexOf(many))) ?? assert.fail('damaged');
		const found = searched(index, 't', { limit: 140 }).hits.map(hit => hit.paper);
		assert.lengthOf(found, 140);
		for (const one of found) {
			assert.deepEqual(
				{ ...one },
				many.find(({ key }) => key === one.key),
			);
		}
	});

	test('may be empty', () => {
		assert.equal(restored(stored(indexOf([])))?.size, 0);
	});

	test('is nothing once a bit of it is wrong, or its end is missing', () => {
		const whole = stored();
		for (let at = 0; at < whole.length; at += 397) {
			const damaged = whole.slice();
			damaged[at] = (damaged[at] ?? 0) ^ 4;
			assert.isUndefined(drain(splitSections(damaged)), `byte ${at}`);
		}
		for (const length of [0, 3, 16, whole.length >> 1, whole.length - 1]) {
			assert.isUndefined(drain(splitSections(whole.slice(0, length))), `${length} bytes`);
		}
		assert.isUndefined(drain(splitSections(new TextEncoder().encode('something else altogether'))));
	});

	test('is not made where it would be too long', () => {
		assert.isUndefined(drain(joinSections([new Uint8Array(1000)], 1000)));
	});

	/** Hits by what they say; abstracts of restored papers are decoded when asked for. */
	function plain(result: SearchResult): unknown {
		return result.hits.map(({ paper: found, score, titleMatches }) => ({ ...found, score, titleMatches }));
	}
});
