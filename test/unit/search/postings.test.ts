import { assert } from 'chai';
import { PostingReader, PostingWriter } from '../../../src/core/search/postings';
import { drain } from '../drain';

suite('postings', () => {
	type Posting = readonly [doc: number, weight: number, fields: number];
	const terms: readonly (readonly Posting[])[] = [
		[[0, 1, 2]],
		[
			[5, 255, 63],
			[63, 3, 2],
			[64, 3, 1],
			[127, 7, 2],
			[8_319, 9, 2],
			[1_000_000, 1, 2],
		],
		[],
		[[3_999_999_999 >>> 2, 40, 4]],
	];

	function written() {
		const writer = new PostingWriter();
		const had = terms.map(postings => {
			postings.forEach(posting => writer.add(...posting));
			return writer.endTerm();
		});
		return { had, postings: drain(writer.finish()) };
	}

	function read(term: number): readonly Posting[] {
		const found: Posting[] = [];
		for (const posting = new PostingReader(written().postings, term); posting.next();) {
			found.push([posting.doc, posting.weight, posting.fields]);
		}
		return found;
	}

	test('are read as they were written, those of one term apart from the next', () => {
		assert.deepEqual([0, 1, 2].map(read), [terms[0], terms[1], terms[3]]);
		assert.deepEqual([-1, 3].map(read), [[], []]);
	});

	test('are counted, and a term without any is none', () => {
		const { had, postings } = written();
		assert.deepEqual(had, [true, true, false, true]);
		assert.deepEqual([...postings.starts], [0, 1, 7, 8]);
	});

	test('of the abstract alone take two bytes where papers are near each other', () => {
		assert.deepEqual([...written().postings.places], [0, 2, 20, 27]);
	});
});
