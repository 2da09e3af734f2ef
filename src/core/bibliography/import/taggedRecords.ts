/** The values of one record by their tags, in order, and the 1-based line where it begins. */
export interface TaggedRecord {
	readonly line: number;
	readonly start: number;
	readonly end: number;
	readonly values: ReadonlyMap<string, readonly string[]>;
}

/**
 * Records of lines `TAG value`, with empty lines between records; `tagged` finds the tag and the value. Lines without a
 * tag go on with the value above.
 */
export function* taggedRecords(text: string, tagged: RegExp): Generator<TaggedRecord> {
	let values = new Map<string, string[]>();
	let [line, first, start] = [0, 0, 0];
	let last: string[] | undefined;
	for (const match of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
		line++;
		const written = match[1]!.replace(/^\uFEFF/, '');
		const [, tag, value = ''] = tagged.exec(written) ?? [];
		if (tag) {
			[first, start] = values.size === 0 ? [line, match.index] : [first, start];
			last = values.get(tag) ?? [];
			last.push(value.trim());
			values.set(tag, last);
		} else if (written.trim() === '') {
			if (values.size > 0) {
				yield { line: first, start, end: match.index, values };
			}
			values = new Map();
			last = undefined;
		} else if (last) {
			last.push(`${last.pop() ?? ''} ${written.trim()}`);
		}
	}
	if (values.size > 0) {
		yield { line: first, start, end: text.length, values };
	}
}
