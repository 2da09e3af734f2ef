import { assert } from 'chai';
import { readFields } from '../../../src/core/notes/readFields';
import { refreshedFields, type WrittenFields } from '../../../src/core/notes/refreshedFields';

suite('a refreshed note', () => {
	const news = (front: string, written: WrittenFields | undefined, now: WrittenFields) =>
		refreshedFields(readFields(`---\n${front}\n---\n`)?.fields ?? [], written, now);
	const now = { title: 'New', year: '2024', authors: ['A', 'B'], doi: '10.1/x' };

	test('gets what it lacks and what nobody touched since we wrote it', () => {
		const written = { title: 'Old', year: '2023', authors: ['A'] };
		assert.deepEqual(news('title: Old\nyear: 2023\nauthors: [A]', written, now), {
			title: 'New',
			year: 2024,
			authors: ['A', 'B'],
			doi: '10.1/x',
		});
	});

	test('keeps what the user changed or took out', () => {
		const written = { title: 'Old', year: '2023', authors: ['A'] };
		assert.deepEqual(news('title: Mine\nauthors: [A, C]', written, now), { doi: '10.1/x' });
		assert.deepEqual(news('title: Old\nyear:\nauthors: []', written, now), { title: 'New', doi: '10.1/x' });
	});

	test('of which nobody knows what we wrote gets only what it lacks', () => {
		assert.deepEqual(news('title: Old\nyear:', undefined, now), {
			year: 2024,
			authors: ['A', 'B'],
			doi: '10.1/x',
		});
	});

	test('that says it already stays', () => {
		assert.deepEqual(news('title: New', { title: 'New' }, { title: 'New' }), {});
	});
});
