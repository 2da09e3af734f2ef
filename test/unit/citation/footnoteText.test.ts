import { assert } from 'chai';
import { footnoteText, type FootnoteWork } from '../../../src/core/citation/footnoteText';

suite('the notes of cited footnotes', () => {
	const gu: FootnoteWork = {
		key: 'gu',
		title: 'Mamba: *So*',
		authors: ['A. Gu', 'T. Dao'],
		year: 2023,
		links: [],
	};

	function noted(text: string, ...works: FootnoteWork[]): string {
		const edit = footnoteText(text, works);
		return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text;
	}

	test('stand at the end, each once', () => {
		const once = 'So[^gu].\n\n[^gu]: A. Gu, T. Dao. *Mamba: \\*So\\**. 2023.\n';
		assert.equal(noted('So[^gu].', gu), once);
		assert.equal(noted(once, gu), once);
		assert.equal(
			noted(once, { ...gu, key: 'b', authors: [], arxiv: '2312.00752' }),
			`${once}[^b]: *Mamba: \\*So\\**. 2023. <https://arxiv.org/abs/2312.00752>\n`,
		);
	});

	test('show what strangers wrote to the letter', () => {
		const title = '<img src=x onerror=alert(1)> [a](javascript:b)\n# c';
		assert.equal(
			noted('', { key: 'x', title, authors: [], links: [{ kind: 'other', url: 'javascript:alert(1)' }] }),
			'\n\n[^x]: *\\<img src=x onerror=alert(1)\\> \\[a\\](javascript:b) \\# c*.\n',
		);
	});
});
