import { assert } from 'chai';
import { citingPlaces } from '../../../src/core/citation/citingPlaces';
import { citationsInParts, citingPlacesInParts, partAround } from '../../../src/core/citation/longText';
import { scanCitations } from '../../../src/core/citation/scanCitations';
import { drain } from '../../unit/drain';

suite('a text that is very long', () => {
	const paragraph = (i: number) => `Words of paragraph ${i}, [see @key${i}, p. 3].\nAnd so on, and on.\n\n`;
	const chapters = Array.from(
		{ length: 12_000 },
		(_, i) => (i % 500 === 0 ? `# Part ${i}\n\n` : '') + paragraph(i),
	);

	for (const [name, text] of [
		['with headings', chapters.join('')],
		['without any', chapters.join('').replace(/^# .*\n\n/gm, '')],
		['in one line', chapters.join('').replaceAll('\n', ' ')],
	] as const) {
		test(`is read to its end, ${name}`, () => {
			let parts = 1;
			const reading = citingPlacesInParts(text, 'pandoc');
			let step = reading.next();
			for (; !step.done; step = reading.next()) {
				parts++;
			}
			assert.isAbove(parts, 2);
			const read = new Set(step.value.map(place => JSON.stringify(place)));
			const missed = citingPlaces(text, 'pandoc').filter(place => !read.has(JSON.stringify(place)));
			// Where a line is cut, a citation may be too.
			assert.isAtMost(missed.length, name === 'in one line' ? parts : 0);
		});
	}

	test('cites what it does when it is read at once, part by part', () => {
		const text = chapters.join('');
		const all = [...scanCitations(text, 'pandoc')];
		assert.deepEqual(drain(citationsInParts(text, 'pandoc')), all);
		for (const { key, start, end } of all.filter((_, i) => i % 997 === 0)) {
			const part = partAround(text, start);
			assert.isAtMost(part.end - part.start, 300_000);
			const [inPart] = [...scanCitations(text.slice(part.start, part.end), 'pandoc')].filter(
				citation => citation.start + part.start === start,
			);
			assert.deepEqual([inPart?.key, (inPart?.end ?? 0) + part.start], [key, end]);
		}
	});

	test('is one part where it is short', () => {
		assert.deepEqual(drain(citingPlacesInParts('[@a]\n@b', 'pandoc')), citingPlaces('[@a]\n@b', 'pandoc'));
		assert.deepEqual(partAround('[@a]', 4), { start: 0, end: 4 });
	});
});
