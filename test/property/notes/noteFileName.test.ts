import { assert } from 'chai';
import fc from 'fast-check';
import { fileName } from '../../../src/core/notes/noteFileName';
import { rounds } from '../rounds';

suite('the file name of any note', () => {
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
