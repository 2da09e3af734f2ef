import { assert } from 'chai';
import { importFormat, isForeign } from '../../../src/core/bibliography/import/foreignFormat';
import { importPlan } from '../../../src/core/bibliography/import/importPlan';
import { readForeign } from '../../../src/core/bibliography/import/readForeign';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { drain } from '../drain';

function read(text: string, path = 'a.txt') {
	const format = importFormat(text, path);
	assert.isDefined(format);
	return drain(isForeign(format) ? readForeign(text, format) : readBibliography(text, format));
}

suite('a file to import', () => {
	test('may come from PubMed', () => {
		const { entries } = read(
			'\r\nPMID- 123\r\nOWN - NLM\r\nDP  - 2019 May 7\r\nTI  - Quiet hearts of\r\n      loud birds.\r\nLID - 10.1234/a.b [doi]\r\nFAU - Meer, Jan van der\r\nAU  - Meer J\r\nJT  - Birds\r\nAB  - Birds are\r\n      loud.\r\n\r\nPMID- 124\r\nTI  - Other\r\n',
		);
		assert.lengthOf(entries, 2);
		assert.deepInclude(entries[0]!.reference, {
			title: 'Quiet hearts of loud birds',
			doi: '10.1234/a.b',
			authors: [{ family: 'Meer', given: 'Jan van der' }],
			date: { year: 2019, month: 5, day: 7 },
			container: 'Birds',
			abstract: 'Birds are loud.',
		});
		assert.equal(entries[1]!.line, 14);
	});

	test('may come from EndNote', () => {
		const { entries } = read(
			'%0 Journal Article\n%T Quiet Hearts\n%A Meer, Jan\n%A Li, Mei\n%J Birds\n%V 3\n%P 1-9\n%D 2019\n',
			'a.enw',
		);
		assert.deepInclude(entries[0]!.reference, {
			type: 'article-journal',
			title: 'Quiet Hearts',
			authors: [
				{ family: 'Meer', given: 'Jan' },
				{ family: 'Li', given: 'Mei' },
			],
			volume: '3',
			pages: '1-9',
			date: { year: 2019 },
		});
	});

	test('is told by how it begins', () => {
		assert.equal(importFormat('TY  - JOUR\n', 'a.txt'), 'ris');
		assert.equal(importFormat('@article{a,\n', 'a.txt'), 'bibtex');
		assert.equal(importFormat('[{"id":"a","type":"book"}]', 'a.txt'), 'csl-json');
		assert.isUndefined(importFormat('Dear me@home.org,\n', 'a.txt'));
	});
});

test('an import skips what is known, and keeps the keys that the workspace knows', () => {
	const { entries } = read(
		'@misc{a, title = {Known by Title}}\n@misc{b, title = {From a Dump}}\n@misc{taken, title = {Another Work}}\n@misc{d, title = {New}}\n@misc{e, title = {NEW!}}\n',
	);
	const planned = importPlan(entries, ({ reference }) => `own ${reference.key}`, {
		names: new Set(['title:knownbytitle']),
		keys: new Set(['taken']),
		keyOf: name => (name === 'title:fromadump' ? 'fromDump' : undefined),
	});
	const { added, known } = drain(planned);
	assert.deepEqual(
		known.map(({ reference }) => reference.key),
		['a', 'e'],
	);
	const [fromDump, another, fresh] = added;
	assert.deepEqual([fromDump!.reference.key, fromDump!.bibtex], ['fromDump', undefined]);
	assert.match(another!.reference.key, /^taken_\w{4}$/);
	assert.deepEqual([fresh!.reference.key, fresh!.bibtex], ['d', 'own d']);
	assert.lengthOf(added, 3);
});
