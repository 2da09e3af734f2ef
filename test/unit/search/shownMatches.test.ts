import { assert } from 'chai';
import { abstractSnippet } from '../../../src/core/search/abstractSnippet';
import { noteSnippet } from '../../../src/core/search/noteSnippet';
import { soughtAuthors } from '../../../src/core/search/soughtAuthors';
import { indexOf, paper, samplePapers, searched, titled } from './samplePapers';
import { drain } from '../drain';

suite('matches in titles', () => {
	/** The title of the only hit with its matches in brackets. */
	function marked(title: string, query: string): string {
		const [hit] = searched(indexOf(titled(title)), query).hits;
		return hit ? bracketed(title, hit.titleMatches) : 'nothing';
	}

	const cases: readonly (readonly [query: string, marked: string])[] = [
		['bread', 'Rye [Bread]'],
		['bre', 'Rye [Bre]ad'],
		['breads', 'Rye [Bread]'],
		['braed', 'Rye [Bread]'],
		['rye bread', '[Rye] [Bread]'],
		['ryebread', '[Rye Bread]'],
		['test time', '[Test]-[Time] Rising'],
		['testtime', '[Test-Time] Rising'],
		['bnet', 'Crum[BNet]V3'],
		['crumbnet v3', '[CrumBNetV3]'],
		['groß', '[Großartig]'],
		['großa', '[Großartig]'],
		['tau', 'On [τ]-Leavening'],
		['pena', 'Doña [Peña]'],
	];
	for (const [query, expected] of cases) {
		test(`${query}: ${expected}`, () => {
			assert.equal(marked(expected.replace(/[[\]]/g, ''), query), expected);
		});
	}
});

suite('snippet of an abstract', () => {
	const filler = 'and so on without end '.repeat(20);

	test('is the stretch with most of the words', () => {
		const one = paper({ title: 'x', abstract: `Rye first. ${filler}Here rye meets wheat. ${filler}` });
		const snippet = abstractSnippet(one, 'rye wheat');
		assert.include(snippet?.text ?? '', 'Here rye meets wheat.');
		assert.deepEqual(
			snippet?.matches.map(([from, to]) => snippet.text.slice(from, to)),
			['rye', 'wheat'],
		);
		assert.match(snippet?.text ?? '', /^… .* …$/);
		assert.isBelow(snippet?.text.length ?? 0, 170);
	});

	test('is taken from the note by words that may stand there', () => {
		const one = paper({ title: 'x', noteText: 'I liked the rye.' });
		assert.equal(noteSnippet(one, 'note:rye')?.text, 'I liked the rye.');
		assert.isUndefined(noteSnippet(one, 'title:rye'));
		assert.isUndefined(noteSnippet(paper({ title: 'rye' }), 'rye'));
	});

	test('is the whole of a short abstract, on one line', () => {
		const one = paper({ title: 'x', abstract: 'Much\nrye.' });
		assert.deepEqual(abstractSnippet(one, 'rye'), { text: 'Much rye.', matches: [[5, 8]] });
	});

	test('is nothing where the abstract has none of the words', () => {
		assert.isUndefined(abstractSnippet(paper({ title: 'Rye', abstract: 'Wheat.' }), 'rye'));
		assert.isUndefined(abstractSnippet(paper({ title: 'Rye' }), 'rye'));
		assert.isUndefined(abstractSnippet(paper({ title: 'Rye', abstract: 'Rye.' }), ''));
	});
});

suite('related papers', () => {
	const index = indexOf(samplePapers);
	const titleOf = (key: string) => samplePapers.find(one => one.key.startsWith(key)) ?? paper({ title: '' });

	test('share the telling words of a paper, and are not that paper', () => {
		const related = drain(index.related(titleOf('Mixture'), 3));
		assert.equal(related[0], titleOf('JetMoO'));
		assert.notInclude(related, titleOf('Mixture'));
	});

	test('of a text are about what it is about', () => {
		assert.equal(drain(index.relatedToText('A predictor for wiring lamps', 1))[0], titleOf('lamp'));
		assert.deepEqual(drain(index.relatedToText('')), []);
	});
});

function bracketed(text: string, ranges: readonly (readonly [number, number])[]): string {
	let result = '';
	let end = 0;
	for (const [from, to] of ranges) {
		result += `${text.slice(end, from)}[${text.slice(from, to)}]`;
		end = to;
	}
	return result + text.slice(end);
}

suite('authors that a query has', () => {
	const one = paper({ title: 'x', authors: ['Tri Dao', 'Albert Gu', 'José Peña'] });
	for (const [query, authors] of [
		['author:dao', ['Tri Dao']],
		['gu tri', ['Tri Dao', 'Albert Gu']],
		['pena', ['José Peña']],
		['title:dao', []],
		['-dao', []],
	] as const) {
		test(`are ${authors.join(' and ') || 'none'} for ${query}`, () => {
			assert.deepEqual(soughtAuthors(one, query), authors);
		});
	}
});
