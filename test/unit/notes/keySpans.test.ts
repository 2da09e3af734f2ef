import { assert } from 'chai';
import { keySpans } from '../../../src/core/notes/keySpans';

suite('the places of a key in a note', () => {
	const places: [front: string, found: string][] = [
		['citekey: key', 'citekey: <key>'],
		['citekey: "key" # key', 'citekey: "<key>" # key'],
		["aliases: ['key', keys, x]", "aliases: ['<key>', keys, x]"],
		['aliases:\n  - key\n  - key2', 'aliases:\n  - <key>\n  - key2'],
		['citekey: >\n  key\nx: key', 'citekey: >\n  <key>\nx: key'],
		['title: key', 'title: key'],
		['citekey: [key', 'citekey: [key'],
	];
	for (const [front, found] of places) {
		test(front.replaceAll('\n', ' '), () => {
			const text = `---\n${front}\n---\nkey [[key]]`;
			let shown = text;
			for (const { start, end } of [...keySpans(text, 'key')].reverse()) {
				shown = `${shown.slice(0, start)}<${shown.slice(start, end)}>${shown.slice(end)}`;
			}
			assert.equal(shown, `---\n${found}\n---\nkey [[key]]`);
		});
	}
});
