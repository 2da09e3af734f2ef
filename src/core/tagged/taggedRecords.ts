import type { Span } from '../span';

/** The values of one record by their tags, in order. */
export interface TaggedRecord extends Span {
	readonly values: ReadonlyMap<string, readonly string[]>;
}

/** How a format tags its lines. */
export interface TaggedFormat {
	/** Finds the tag of a line and its value. */
	readonly line: RegExp;
	/** The tag with which records begin; those that lack it end at an empty line. */
	readonly first: string;
	/** What joins a value and the lines without a tag below it; a space unless told. */
	readonly joint?: string;
}

/** The records of a text. What stands before the first of their tags is none. */
export function* taggedRecords(
	text: string,
	{ line, first, joint = ' ' }: TaggedFormat,
): Generator<TaggedRecord> {
	let [start, end] = [0, 0];
	let values = new Map<string, string[]>();
	let last: string[] | undefined;
	for (const match of text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
		const written = match[1]!.replace(/^\uFEFF/, '');
		const [, tag, value = ''] = line.exec(written) ?? [];
		const isOver = tag ? tag === first : written.trim() === '' && !values.has(first);
		if (isOver && values.size > 0) {
			yield { start, end, values };
			[values, last] = [new Map(), undefined];
		}
		if (tag) {
			start = values.size === 0 ? match.index : start;
			last = values.get(tag) ?? [];
			last.push(value.trim());
			values.set(tag, last);
		} else if (last && written.trim() !== '') {
			last.push([last.pop(), written.trim()].filter(Boolean).join(joint));
		}
		end = match.index + match[1]!.length;
	}
	if (values.size > 0) {
		yield { start, end: text.length, values };
	}
}

/** The values of the tags, without empty ones. */
export function tagValues({ values }: TaggedRecord, ...tags: readonly string[]): readonly string[] {
	return tags.flatMap(tag => values.get(tag) ?? []).filter(Boolean);
}
