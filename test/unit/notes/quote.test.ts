import { assert } from 'chai';
import { edited } from '../../../src/core/textEdit';
import { quoteEdit, relativeAddress } from '../../../src/core/notes/quote';

suite('a quotation', () => {
	const source = { label: 'my_page.txt, line 3', address: '../my_page.txt#L3' };
	const quoted = (text: string, quote: string) => edited(text, [quoteEdit(text, quote, source)]);

	test('comes last, with its place', () => {
		const quote = '> Two words\n>\n> and \\*more\\*\n>\n> — [my\\_page.txt, line 3](../my_page.txt#L3)\n';
		for (const [before, after] of [
			['', ''],
			['# A', '# A\n\n'],
			['# A\n', '# A\n\n'],
			['# A\n\n', '# A\n\n'],
		] as const) {
			assert.equal(quoted(before, ' Two words\n\n\nand *more*\n'), after + quote);
		}
		const crlf = '# A\r\n';
		assert.equal(edited(crlf, [quoteEdit(crlf, 'b', undefined)]), `${crlf}\r\n> b\r\n`);
	});

	test('leads to its place from where the note lies', () => {
		assert.equal(relativeAddress('/w/notes/a.md', '/w/dumps/b (1).txt'), '../dumps/b%20%281%29.txt');
		assert.equal(relativeAddress('/w/a.md', '/w/b.txt'), 'b.txt');
		assert.equal(relativeAddress('/w/x/y/a.md', '/w/x/b.txt'), '../b.txt');
	});
});
