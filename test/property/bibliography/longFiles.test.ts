import { assert } from 'chai';
import { bibliographyKeySpans } from '../../../src/core/bibliography/bibliographyKeySpans';
import { findEntries } from '../../../src/core/bibliography/findEntries';
import { importPlan } from '../../../src/core/bibliography/import/importPlan';
import { insertReferences } from '../../../src/core/bibliography/insertReferences';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import type { Reference } from '../../../src/core/bibliography/reference';
import { tidyFindings } from '../../../src/core/bibliography/tidy/tidyFindings';
import { drain } from '../../unit/drain';

/** 5,000 entries, 4 MB, sorted by key. */
const long = Array.from(
	{ length: 5_000 },
	(_, i) =>
		`@article{key${String(i).padStart(5, '0')},\n  title = {Work ${i} on Boats},\n  author = {Meer, Jan van der},\n  abstract = {${'Boats drift. '.repeat(55)}},\n}\n\n`,
).join('');
const added = Array.from({ length: 200 }, (_, i): Reference => ({
	key: `key${i}new`,
	type: 'document',
	title: `New ${i}`,
	authors: [],
}));
const { entries } = drain(readBibliography(long));
const nothing = { names: new Set<string>(), keys: new Set<string>(), keyOf: () => undefined };

const works: Readonly<Record<string, () => Generator<undefined, unknown>>> = {
	'is read': () => readBibliography(long),
	'takes new entries': () =>
		insertReferences(
			long,
			'bibtex',
			added.map(reference => ({ reference })),
		),
	'is looked through for a key': () => bibliographyKeySpans(long, 'bibtex', 'key00002'),
	'is looked through for what could be tidied': () => tidyFindings(long, () => false),
	'gives some of its entries': () => findEntries(long, 'bibtex', new Set([1, 8])),
	'is taken over into another': () => importPlan(entries, () => undefined, nothing),
};

suite('a long .bib', () => {
	for (const [what, begin] of Object.entries(works)) {
		test(`${what} bit by bit`, () => {
			// Once to warm up: what is not compiled yet is slow.
			drain(begin());
			const work = begin();
			const stretches: number[] = [];
			for (let [last, isDone] = [performance.now(), false]; !isDone;) {
				isDone = work.next().done === true;
				stretches.push(performance.now() - last);
				last = performance.now();
			}
			assert.isAtLeast(stretches.length, 50);
			// Some meet the garbage collector, or a busy machine.
			const longest = stretches.sort((a, b) => b - a).slice(Math.ceil(stretches.length / 20));
			assert.isBelow(longest[0]!, 50);
		});
	}
});
