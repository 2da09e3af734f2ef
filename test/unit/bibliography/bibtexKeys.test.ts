import { assert } from 'chai';
import { bibtexKeys } from '../../../src/core/bibliography/bibtexKeys';

test('the keys of a .bib', () => {
	const text = `% a comment, me@home.org
@string{jan = "January"}
@article{gu2023, title = {Mamba @ {Scale}}, email = {a@b.c}}
@Book ( knuth:84 ,
	title = "TeX")
@comment{old, no}
@misc{DBLP:conf/x/Y-20,}
`;
	assert.deepEqual([...bibtexKeys(text)], ['gu2023', 'knuth:84', 'DBLP:conf/x/Y-20']);
});
