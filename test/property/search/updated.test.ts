import { assert } from 'chai';
import type { Paper } from '../../../src/core/library/paper';
import type { Segment } from '../../../src/core/search/segment';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import { rounds } from '../rounds';
import { drain } from '../../unit/drain';
import { pick, seededRandom, shuffled } from './random';
import {
	changed,
	indexOf,
	paper,
	samplePapers,
	searched,
	titled,
	updated,
} from '../../unit/search/samplePapers';

suite('updated index', () => {
	const random = seededRandom(9);
	const words = 'rye wheat spelt oat FlourNetV2 slow-rise crust crumb oven loaf dough yeast'.split(' ');
	const papers = Array.from({ length: 90 }, (_, index) =>
		paper({
			key: `k${String(index).padStart(3, '0')}`,
			title: shuffled(words, random).slice(0, 4).join(' '),
			abstract: Array.from({ length: 10 }, () => pick(words, random)).join(' '),
		}),
	);
	const queries = [
		'rye',
		'wheat crust',
		'flour',
		'flurnet2',
		'slowrise',
		'o',
		'loaf -rye',
		'yeest',
		'title:oat',
	];

	function answers(index: PaperIndex): unknown {
		return queries.map(query => {
			const { hits } = searched(index, query);
			return { query, hits: hits.map(({ paper: found, score }) => [found.key, score]) };
		});
	}

	/** Which papers, in no order. */
	function found(index: PaperIndex): unknown {
		return queries.map(query => {
			const { hits } = searched(index, query, { limit: papers.length });
			return hits.map(({ paper: { key } }) => key).sort();
		});
	}

	test('answers as one built afresh, whatever was added and removed', () => {
		let held: readonly Paper[] = papers.slice(0, 60);
		let index = indexOf(held);
		for (let step = 0; step < rounds(4); step++) {
			const added = shuffled(
				papers.filter(one => !held.includes(one)),
				random,
			).slice(0, 1 + Math.floor(random() * 6));
			const removed = shuffled(held, random).slice(0, 1 + Math.floor(random() * 6));
			const next = changed(index, added, removed);
			index = drain(next.tidied());
			held = [...held.filter(one => !removed.includes(one)), ...added];
			assert.deepEqual(answers(index), answers(indexOf(held)), `step ${step}`);
			assert.equal(index.size, held.length);
			assert.deepEqual(answers(PaperIndex.of(drain(index.compacted()))), answers(index));
			assert.equal(drain(index.tidied()), index);
			assert.deepEqual(found(next), found(index));
		}
	});

	test('has few segments once it is tidied, and the first is left as it was while little has changed', () => {
		const index = indexOf(papers);
		let now = index;
		for (const one of samplePapers) {
			now = updated(now, [one], []);
			assert.isAtMost(now.corpus.segments.length, 4);
		}
		const [[first]] = now.corpus.segments as [[Segment, number]];
		assert.equal(first.postings, index.corpus.segments[0]![0].postings);
		assert.lengthOf(updated(now, [], papers.slice(45)).corpus.segments, 1);
	});

	test('is the old one again when what was added is removed', () => {
		const index = indexOf(papers);
		const more = updated(index, samplePapers, []);
		assert.deepEqual(answers(updated(more, [], samplePapers)), answers(index));
	});

	test('leaves the old one as it was', () => {
		const index = indexOf(papers);
		const before = answers(index);
		updated(index, titled('Rye'), papers.slice(0, 10));
		assert.deepEqual(answers(index), before);
	});

	test('grows from nothing and shrinks to nothing', () => {
		const one = indexOf([]);
		const grown = updated(one, samplePapers, []);
		assert.equal(searched(grown, 'lampnet').hits.length, 1);
		assert.equal(searched(updated(grown, [], samplePapers), 'lampnet').hits.length, 0);
	});

	test('replaces a paper that changed', () => {
		const [first = paper({ title: '' })] = papers;
		const now = { ...first, title: 'Something Unheard' };
		const index = updated(indexOf(papers), [now], [first]);
		assert.equal(searched(index, 'unheard').hits[0]?.paper, now);
		assert.equal(index.size, papers.length);
	});

	test('does not depend on the order of the papers', () => {
		assert.deepEqual(answers(indexOf(shuffled(papers, random))), answers(indexOf(papers)));
	});
});
