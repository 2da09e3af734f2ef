import { assert } from 'chai';
import { mergeNotes } from '../../../src/core/notes/mergeNotes';
import { readNote } from '../../../src/core/notes/readNote';
import { edited } from '../../../src/core/textEdit';

function merged(text: string, other: string): string {
	const result = mergeNotes(text, other, 'notes/other.md');
	return result.kind === 'edits' ? edited(text, result.edits) : `refused: ${result.problem.code}`;
}

suite('two notes of a paper', () => {
	test('become one that says what both say', () => {
		const text = '---\r\ncitekey: k # mine\r\ntags: [a,  b]\r\nstatus:\r\n---\r\n\r\n# Mine\r\n';
		const other =
			'---\ncitekey: k\ntags: [b, c]\nstatus: read\nrating: 4\nmine: x\n---\n\nTheirs.\n\n- more\n';
		assert.equal(
			merged(text, other),
			'---\r\ncitekey: k # mine\r\ntags: [a,  b, c]\r\nstatus: read\r\nrating: 4\r\nmine: x\r\n---\r\n\r\n# Mine\r\n\r\n## notes/other.md\r\n\r\nTheirs.\r\n\r\n- more\r\n',
		);
	});

	test('lose nothing that they say differently, or that is more than text', () => {
		const text = '---\ncitekey: k\nstatus: read\n---\nMine';
		const yaml = 'citekey: k\nstatus: to read # or not\nmap:\n  a: x ``` b\n';
		assert.equal(
			merged(text, `---\n${yaml}---\nTheirs`),
			`${text}\n\n## notes/other.md\n\n\`\`\`\`yaml\n${yaml}\`\`\`\`\n\nTheirs\n`,
		);
	});

	test('go by both keys afterwards', () => {
		const now = merged('---\ncitekey: k\naliases: [A]\n---\n', '---\ncitekey: old\naliases: [B]\n---\n');
		const note = readNote(now);
		assert.equal(note?.key, 'k');
		assert.deepEqual(note?.otherKeys, ['A', 'B', 'old'], now);
	});

	test('stay as they are where one is broken', () => {
		assert.equal(merged('---\ncitekey: k\n---\n', '---\ncitekey: k\ntags: [a\n---\n'), 'refused: brokenYaml');
		assert.equal(merged('---\ncitekey: k\ntags: [a\n---\n', '---\ncitekey: k\n---\n'), 'refused: brokenYaml');
	});

	test('are one already where they say the same', () => {
		const text = '---\ncitekey: k\nstatus: read\n---\n';
		assert.equal(merged(text, '---\nstatus: read\ncitekey: k\ntags:\n---\n\n'), text);
	});
});
