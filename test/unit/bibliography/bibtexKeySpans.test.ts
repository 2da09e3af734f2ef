import { assert } from 'chai';
import { bibtexKeySpans } from '../../../src/core/bibliography/bibtex/bibtexKeySpans';
import { drain } from '../drain';

test('a key in a .bib, wherever it names the entry', () => {
	const text = `@misc{gu2023, title = {gu2023}, ids = {old, gu2023b}}
@inbook(sub, crossref = "gu2023", xdata = {a,gu2023}, note = {gu2023})
@misc{gu2023b, related = {x, gu2023 , y}}
`;
	const spans = drain(bibtexKeySpans(text, 'gu2023'));
	assert.isTrue(spans.every(({ start, end }) => text.slice(start, end) === 'gu2023'));
	assert.deepEqual(
		spans.map(({ start }) => text.slice(start - 5, start)),
		['misc{', 'f = "', '= {a,', '{x, '.padStart(5, ' ')].map(before => before),
	);
	assert.lengthOf(drain(bibtexKeySpans(text, 'GU2023')), 0);
});
