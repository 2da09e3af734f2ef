import type { TextEdit } from '../textEdit';

/** A text after edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let done = 0;
	for (const edit of edits) {
		result += text.slice(done, edit.start) + edit.text;
		done = edit.end;
	}
	return result + text.slice(done);
}
