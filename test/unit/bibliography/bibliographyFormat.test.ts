import { assert } from 'chai';
import { bibliographyFormat, formatOfName } from '../../../src/core/bibliography/bibliographyFormat';
import { importFormat } from '../../../src/core/bibliography/import/foreignFormat';

suite('the format of a bibliography', () => {
	const files: readonly (readonly [path: string, head: string, format: string | undefined])[] = [
		['a.bib', '', 'bibtex'],
		['A.BIB', 'anything', 'bibtex'],
		['a.ris', '', 'ris'],
		['a.json', '[ { "id": "a", "type": "document", "title": "A" } ]', 'csl-json'],
		['a.json', '[{"title":"A","id":"a","type":"article","issued":{"date-parts":[[2020]]}}]', 'csl-json'],
		[
			'works.json',
			'[{"id":"https://openalex.org/W1","doi":"10.1/x","title":"A","type":"article"}]',
			undefined,
		],
		['package.json', '{"id": "a", "type": "module", "URL": ""}', undefined],
		['a.yml', 'a2020:\n  type: article\n  title: A\n', 'hayagriva'],
		['a.yaml', '---\n# mine\n"a b":\n    title: A\n    type: Web\n', 'hayagriva'],
		['docker.yml', 'services:\n  web:\n    image: a\n    type: book\n', undefined],
		['a.yaml', 'references:\n- id: a\n  title: A\n', 'csl-yaml'],
		['a.yaml', 'references:\n  - title: A\n    id: a\n', 'csl-yaml'],
		['a.yaml', '---\nreferences: []\n...\n', 'csl-yaml'],
		['a.yaml', 'references: []\nother: 1\n', undefined],
		['a.txt', '@misc{a,}', undefined],
	];
	for (const [path, head, format] of files) {
		test(`${path}: ${JSON.stringify(head)}`, () => assert.equal(bibliographyFormat(head, path), format));
	}
});

test('no file keeps one waiting who asks for its format', () => {
	assert.isUndefined(bibliographyFormat(`${'# A comment \n'.repeat(200)}services:\n  web: a\n`, 'a.yml'));
	assert.isUndefined(bibliographyFormat(`references:${' '.repeat(30_000)}x`, 'a.yml'));
	assert.equal(importFormat(`TY  - JOUR\r\n${'AU  - Ada\r\n'.repeat(200)}ER  - \r\n`, 'a.ris'), 'ris');
	assert.isUndefined(importFormat(`%0 Book\r\n${'a line\r\n'.repeat(200)}`, 'a.txt'));
});

test('the format that a name promises', () => {
	assert.equal(formatOfName('a.BIB'), 'bibtex');
	assert.equal(formatOfName('a.yaml', 'pandoc'), 'csl-yaml');
	assert.equal(formatOfName('a.yaml', 'typst'), 'hayagriva');
	assert.isUndefined(formatOfName('a.txt'));
});
