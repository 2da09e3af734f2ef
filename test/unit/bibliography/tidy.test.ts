import { assert } from 'chai';
import { tidyEdits } from '../../../src/core/bibliography/tidy/tidyEdits';
import { tidyFindings } from '../../../src/core/bibliography/tidy/tidyFindings';
import { edited } from '../../../src/core/textEdit';
import { drain } from '../drain';

/** The text without its unused entries, and with its duplicates merged. */
function tidied(text: string, cited: readonly string[]): string {
	const { unused, duplicates } = drain(tidyFindings(text, key => cited.includes(key)));
	return edited(
		text,
		tidyEdits(text, {
			removed: unused,
			merged: duplicates.map(({ entries }) => ({ entries, taken: new Map() })),
		}),
	);
}

suite('tidying a .bib', () => {
	test('removes what nobody cites, and nothing around it', () => {
		const text =
			'% head\n@string{p = "P"}\n\n@misc{a,\n  title = {A},\n}\n\n% about b\n@misc{b, title = {B}} % end\n@misc{c, title = {C}, crossref = {d}}\n@misc{d, title = {D}}\n@misc{e, title = {E';
		assert.equal(
			tidied(text, ['c']),
			'% head\n@string{p = "P"}\n\n% about b\n % end\n@misc{c, title = {C}, crossref = {d}}\n@misc{d, title = {D}}\n@misc{e, title = {E',
		);
	});

	test('merges entries of one work into the one that is cited', () => {
		const text =
			'@misc{a,\n  title = {One {Work}},\n  year = 2020,\n}\n\n@misc{b,\n  Title = "One Work",\n  year = {2021},\n  doi = {10.1234/x},\n  note = {N}\n}\n';
		const { duplicates } = drain(tidyFindings(text, key => key === 'a'));
		assert.deepEqual(
			duplicates.map(({ entries }) => entries.map(({ key }) => key)),
			[['a', 'b']],
		);
		assert.deepEqual(
			duplicates[0]!.conflicts.map(({ field, values }) => [field, ...values.map(({ text }) => text)]),
			[['year', '2020', '2021']],
		);
		assert.equal(
			tidied(text, ['a']),
			'@misc{a,\n  title = {One {Work}},\n  year = 2020,\n  doi = {10.1234/x},\n  note = {N},\n}\n\n',
		);
		const [, other] = duplicates[0]!.entries;
		const chosen = tidyEdits(text, {
			removed: [],
			merged: [{ entries: duplicates[0]!.entries, taken: new Map([['year', other!]]) }],
		});
		assert.include(edited(text, chosen), 'year = {2021},\n  doi');
	});

	test('lists what lacks something, but for what inherits from elsewhere', () => {
		const text =
			'@article{a, title = {One}, crossref = {elsewhere}}\n@article{b, title = {Two}, year = 2001}\n@misc{c, title = {Three}}\n';
		assert.deepEqual(
			drain(tidyFindings(text, () => true)).incomplete.map(({ entry, lacks }) => [entry.key, ...lacks]),
			[['b', 'an author', 'a journal']],
		);
	});

	test('keeps the one that another entry points to', () => {
		const text =
			'@book{a, title = {One}, year = 1, note = {N}}\n@book{b, title = {One}}\n@inbook{c, title = {In}, crossref = {b}}\n';
		assert.equal(
			tidied(text, ['c']),
			'@book{b, title = {One}, year = 1, note = {N}}\n@inbook{c, title = {In}, crossref = {b}}\n',
		);
		assert.equal(tidied(text, ['a', 'c']), text);
	});

	test('leaves two entries of one work that are both cited', () => {
		const text = '@misc{a, title = {One}}\n@misc{b, title = {One}}\n';
		assert.equal(tidied(text, ['a', 'b']), text);
	});
});
