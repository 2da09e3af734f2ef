import { assert } from 'chai';
import { missingFields } from '../../../src/core/bibliography/missingFields';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { drain } from '../drain';

suite('what an entry lacks', () => {
	const rows: [entry: string, missing: string[]][] = [
		['@article{k, author={A B}, title={T}, journal={J}, year=2020}', []],
		['@article{k, author={A B}, title={T}}', ['a year', 'a journal']],
		['@article{k, author={A B}, title={T}, year=2020, doi={10.1000/x}}', []],
		['@inproceedings{k, title={T}, year=2020}', ['an author', 'its proceedings']],
		['@book{k, editor={A B}, title={T}, year=2020}', []],
		['@phdthesis{k, author={A B}, title={T}, year=2020}', ['a school']],
		['@misc{k, title={T}}', []],
		['@misc{k, author={A B}}', ['a title']],
	];
	for (const [entry, missing] of rows) {
		test(entry, () => {
			const [read] = drain(readBibliography(entry, 'bibtex')).entries;
			assert.deepEqual(read && missingFields(read.reference), missing);
		});
	}
});
