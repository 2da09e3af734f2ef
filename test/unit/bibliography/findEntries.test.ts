import { assert } from 'chai';
import { findEntries } from '../../../src/core/bibliography/findEntries';
import { drain } from '../drain';

suite('an entry taken out of its file', () => {
	const text = `@string{p = {Glass Press}}
@inproceedings{kid, title = {Kid}, publisher = p, crossref = {All}}
@proceedings{all, title = {Proc}, year = 2020}`;
	const found = (...lines: readonly number[]) => drain(findEntries(text, 'bibtex', new Set(lines)));

	test('is as it stands there, with what its macros stand for, where its parent goes with it', () =>
		assert.equal(
			found(2, 3).get(2)?.bibtex,
			'@inproceedings{kid, title = {Kid}, publisher = {Glass Press}, crossref = {All}}',
		));

	test('is made of all it says and inherits where its parent stays behind', () => {
		const alone = found(2).get(2);
		assert.isUndefined(alone?.bibtex);
		assert.deepInclude(alone?.reference, {
			container: 'Proc',
			date: { year: 2020 },
			publisher: 'Glass Press',
		});
	});
});
