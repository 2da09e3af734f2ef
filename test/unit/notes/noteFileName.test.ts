import { assert } from 'chai';
import fc from 'fast-check';
import { fileName, noteFileName } from '../../../src/core/notes/noteFileName';
import { rounds } from '../rounds';

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
		['{title}', { title: '-rf \u202Ex\n' }, 'rf x.md'],
	];
	for (const [pattern, values, path] of names) {
		test(`${pattern} of ${JSON.stringify(values)}`, () => assert.equal(noteFileName(pattern, values), path));
	}

	test('is legal on every system', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
				const name = fileName(text);
				assert.notMatch(name, /[/\\?<>:*|"\p{Cc}\p{Cf}]|^[ .-]|[ .]$/u);
				assert.notMatch(name, /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
				assert.isAtMost(Buffer.byteLength(`${name}.md`), 204);
				assert.isAtMost([...name].length, 121);
			}),
			{ numRuns: rounds(200) },
		);
	});
});
