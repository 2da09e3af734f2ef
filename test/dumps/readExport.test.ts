import { assert } from 'chai';
import { readDump } from '../../src/core/dump/readDump';
import { sniffDump } from '../../src/core/dump/sniffDump';
import { drain } from '../unit/drain';

const abstract = 'Boats wait for the tide. We ask whether the tide waits for boats, in nine harbours.';

/** The same two papers as databases and reference managers write them. */
const forms: Readonly<Record<string, string>> = {
	PubMed: `PMID- 34999001
TI  - Tides that wait: a stepped-wedge
      trial.
AB  - ${abstract.replace('We ask', 'We\n      ask')}
FAU - Müller, Ada
AU  - Müller A
LID - 10.9999/t.1 [doi]
DP  - 2024 Sep 6

PMID- 34999002
TI  - Piers.
FAU - Tan, Wei
AU  - Tan W
DP  - 2023`,
	RIS: `TY  - JOUR
TI  - Tides that wait: a stepped-wedge trial
AU  - Müller, Ada
PY  - 2024
DO  - 10.9999/t.1
AB  - ${abstract}
ER  - 

TY  - JOUR
TI  - Piers
AU  - Tan, Wei
PY  - 2023
ER  - `,
	EndNote: `%0 Journal Article
%T Tides that wait: a stepped-wedge trial
%A Müller, Ada
%D 2024
%R 10.9999/t.1
%X ${abstract}

%0 Journal Article
%T Piers
%A Tan, Wei
%D 2023`,
	'Web of Science': `PT J
AU Müller, Ada
TI Tides that wait: a stepped-wedge
   trial
PY 2024
DI 10.9999/t.1
AB ${abstract}
ER

PT J
AU Tan, Wei
TI Piers
PY 2023
ER`,
	BibTeX: `@article{muller2024,
  title = {Tides that {wait}: a stepped-wedge trial},
  author = {M{\\"u}ller, Ada},
  year = 2024, doi = "10.9999/t.1",
  abstract = {${abstract.replace('We ask', 'We\n    ask')}}
}

@misc{tan, author={Tan, Wei}, title={Piers}, year={2023}}`,
};

suite('an export in a text file', () => {
	for (const [name, text] of Object.entries(forms)) {
		test(`of ${name}`, () => {
			const { layout, records, problems } = drain(readDump(text));
			assert.deepEqual(
				[layout, records.map(record => record.title), records.map(record => record.abstract)],
				['export', ['Tides that wait: a stepped-wedge trial', 'Piers'], [abstract, '']],
			);
			const [{ authors, year, doi, line }] = records as [(typeof records)[0]];
			assert.deepEqual([authors, year, doi], [['Ada Müller'], 2024, '10.9999/t.1']);
			assert.include(text.split('\n')[line - 1], 'Tides that');
			assert.deepEqual(
				problems.map(problem => problem.code),
				['titleWithoutAbstract'],
			);
			assert.isTrue(drain(sniffDump(text, 'export.txt')));
		});
	}

	test('of BibTeX says what a bibliography would: macros, particles, other authors, the preprint in a journal', () => {
		const { records } = drain(
			readDump(
				`@string{who = "Maria {\\O}rsted"}
@article{orsted2024,
  title = {The $\\alpha$-tides of {Kraków}},
  author = who # { and van der Berg, Anna and others},
  journal = {arXiv preprint arXiv:2401.01234},
  abstract = {${abstract}}
}`,
			),
		);
		assert.deepEqual(
			records.map(({ title, authors, arxiv, line, abstractLine }) => [
				title,
				authors,
				arxiv,
				line,
				abstractLine,
			]),
			[['The $\\alpha$-tides of Kraków', ['Maria Ørsted', 'Anna van der Berg'], '2401.01234', 3, 6]],
		);
	});

	test('of the Web of Science has names in full where it has both', () => {
		const { records } = drain(
			readDump(
				`FN Clarivate\nVR 1.0\nPT J\nAU Müller, A\n   Tan, W\nAF Müller, Ada\n   Tan, Wei\nTI Piers\nAB ${abstract}\nPY 2023\nER\n\nEF`,
			),
		);
		assert.deepEqual(
			records.map(({ authors, line, abstractLine, abstract: said }) => [authors, line, abstractLine, said]),
			[[['Ada Müller', 'Wei Tan'], 8, 9, abstract]],
		);
	});

	test('as a table without abstracts: those with a DOI and authors', () => {
		const { records } = drain(
			readDump(
				'\ufeffid,display_name,publication_year,author_names,doi\n' +
					'W1,"Tides, Trains, Tea",2012,S. Gupta,https://doi.org/10.9999/t.2\n' +
					'W2,Piers,2023,Wei Tan|Ada Müller,https://doi.org/10.9999/t.3',
			),
		);
		assert.deepEqual(
			records.map(({ title, authors, year, doi }) => [title, authors, year, doi]),
			[
				['Tides, Trains, Tea', ['S. Gupta'], 2012, '10.9999/t.2'],
				['Piers', ['Wei Tan', 'Ada Müller'], 2023, '10.9999/t.3'],
			],
		);
	});
});
