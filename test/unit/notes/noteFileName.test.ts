import { assert } from 'chai';
import { noteFileName } from '../../../src/core/notes/noteFileName';

suite('the file name of a note', () => {
	const names: [pattern: string, values: object, path: string][] = [
		['{citekey}', { citekey: 'gu2023' }, 'gu2023.md'],
		['{citekey}.md', { citekey: 'a:b' }, 'a-b.md'],
		['{year}/{title}', { year: '2023', title: 'A/B: C?' }, '2023/A-B- C-.md'],
		['{year}/{citekey}', { citekey: 'k' }, 'k.md'],
		['../../{citekey}', { citekey: 'k' }, 'k.md'],
		[
			'{title}',
			{ title: '../../etc/passwd', citekey: 'k' },
			'etc-passwd.md'.replace('etc', '-..-etc').replace(/^-\.\.-/, ''),
		],
		['{title}', { title: '...', citekey: 'k' }, 'k.md'],
		['', { citekey: 'k' }, 'k.md'],
		['{title}', { title: 'CON' }, '_CON.md'],
		['{title}', { title: 'aux.x' }, '_aux.x.md'],
		['{title}', { title: 'con .x' }, '_con .x.md'],
		['{title}', { title: 'Links [to] C#^2' }, 'Links -to- C--2.md'],
		['{year}/{title}', { year: '2023', title: '…/.'.slice(1), citekey: 'k' }, '2023/k.md'],
		['{title}', { title: '-rf \u202Ex\n' }, 'rf x.md'],
	];
	for (const [pattern, values, path] of names) {
		test(`${pattern} of ${JSON.stringify(values)}`, () => assert.equal(noteFileName(pattern, values), path));
	}
});
