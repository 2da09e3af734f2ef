import { assert } from 'chai';
import { bibtexNames } from '../../../src/core/bibtex/bibtexNames';
import { plainText } from '../../../src/core/bibtex/plainText';
import { spokenName } from '../../../src/core/name';

suite('plain text of LaTeX', () => {
	const values: readonly (readonly [latex: string, text: string])[] = [
		['{GPT-4} and {U-Net}', 'GPT-4 and U-Net'],
		['M{\\"u}ller, M\\"uller, M\\"{u}ller, M{\\"{u}}ller', 'Müller, Müller, Müller, Müller'],
		['Erd{\\H o}s, Gar{\\c c}on, na{\\"\\i}ve, caf{\\\'e}', 'Erdős, Garçon, naïve, café'],
		['{\\L}ukasz, {\\o}re, Stra{\\ss}e, \\AA ngstr\\"om, {\\aa}r', 'Łukasz, øre, Straße, Ångström, år'],
		['Nguy{\\~{\\^e}}n, Nguy\\~{\\^{e}}n, H\\`{\\^o}', 'Nguyễn, Nguyễn, Hồ'],
		['\\v{S}koda \\.{I} \\k{a} \\=o', 'Škoda İ ą ō'],
		['A \\& B: 50\\% of \\#1\\_x \\$5 \\{a\\}', 'A & B: 50% of #1_x $5 {a}'],
		['a\\textasciitilde{}b \\textbackslash input \\^{} \\~{}user', 'a~b \\input ^ ~user'],
		['G\\" odel, Mar\\\'\\i a, Nguy{\\~\\^e}n, B{\\h a}o', 'Gödel, María, Nguyễn, Bảo'],
		['{\\noopsort{1973c}}1981', '1981'],
		['\\emph{so} {\\it is} \\textbf{it} \\textsuperscript{2}', 'so is it 2'],
		["``quoted'' --- 3--7 Dr.~No", '“quoted” — 3–7 Dr. No'],
		['In $O(n^2)$ for {$\\pi_0$}', 'In $O(n^2)$ for $\\pi_0$'],
		['\\url{https://a.org/b_c} \\href{https://x.org}{here}', 'https://a.org/b_c here'],
		['two\n lines\n\n  and a paragraph', 'two lines\n\nand a paragraph'],
		['\\unknown{text} \\unknown', 'text \\unknown'],
		['$\\kappa$ or {\\kappa}, \\Omega and \\textmu m', '$\\kappa$ or κ, Ωand µm'],
		['\\constructor \\toString{x}', '\\constructor x'],
		['王 小明 λ 模型', '王 小明 λ 模型'],
		['lone $ and \\', 'lone $ and'],
	];
	for (const [latex, text] of values) {
		test(latex, () => assert.equal(plainText(latex), text));
	}
});

suite('names in LaTeX', () => {
	const values: readonly (readonly [latex: string, names: readonly string[]])[] = [
		['Gu, Albert and Dao, Tri', ['Albert Gu', 'Tri Dao']],
		['Ada Lovelace and\n  Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
		['van der Berg, Jan and Ludwig van Beethoven', ['Jan van der Berg', 'Ludwig van Beethoven']],
		['King, Jr., Martin Luther', ['Martin Luther King Jr.']],
		['{NASA and ESA} and {\\L}ukasz Kaiser', ['NASA and ESA', 'Łukasz Kaiser']],
		['Vaswani, Ashish and others', ['Ashish Vaswani']],
		['family=Vaswani, given=Ashish', ['Ashish Vaswani']],
		["O'Neil, Se\\'an and 王, 小明", ["Seán O'Neil", '小明 王']],
		['Plato', ['Plato']],
		['Plato, and J.\\,K. Rowling and Knuth, D.\\,E.', ['Plato', 'J. K. Rowling', 'D. E. Knuth']],
		['Band, A. and Anderson, B.', ['A. Band', 'B. Anderson']],
		['', []],
	];
	for (const [latex, names] of values) {
		test(latex, () => assert.deepEqual(bibtexNames(latex).names.map(spokenName), names));
	}

	test('tell the family from the particle', () =>
		assert.deepEqual(bibtexNames('Jan van der Berg').names, [
			{ family: 'Berg', given: 'Jan', particle: 'van der' },
		]));

	test('tell that there are others', () => {
		assert.isTrue(bibtexNames('A, B and others').more);
		assert.deepEqual(bibtexNames('A, B and et al.'), bibtexNames('A, B and others'));
		assert.isFalse(bibtexNames('A, B and Others, C').more);
	});
});
