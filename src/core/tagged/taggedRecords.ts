import type { Span } from '../span';
import type { TaggedFormat } from './taggedFormats';

/** What a record says under its tags. It ends behind the tag that closes it, else where the next one begins. */
export interface TaggedRecord extends Span {
	/** Values by their tags, in order. */
	readonly values: ReadonlyMap<string, readonly string[]>;
	/** 1-based lines where the tags first stand. */
	readonly lines: ReadonlyMap<string, number>;
	/** Whether it was closed by the tag with which its format closes records. */
	readonly isClosed: boolean;
}

/** Lines that are read between two pauses. */
const pause = 200;

/** The records of a text, also such as lack their format's first tag; `undefined` is a pause. */
export function* taggedRecords(
	text: string,
	{ line, first, last, joint = ' ' }: TaggedFormat,
): Generator<TaggedRecord | undefined, void> {
	let start = 0;
	let values = new Map<string, string[]>();
	let lines = new Map<string, number>();
	let tag: string | undefined;
	let number = 0;
	const finish = (end: number, isClosed: boolean): TaggedRecord => {
		const record = { start, end, values, lines, isClosed };
		[values, lines, tag] = [new Map(), new Map(), undefined];
		return record;
	};
	for (const { 1: written = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
		number++;
		const [, found, value = ''] = line.exec(written.replace(/^\uFEFF/, '')) ?? [];
		const isOver = found ? found === first : written.trim() === '' && !values.has(first);
		if (isOver && values.size > 0) {
			yield finish(index, false);
		}
		if (found && found === last) {
			if (values.size > 0) {
				yield finish(index + written.length, true);
			}
		} else if (found) {
			start = values.size === 0 ? index : start;
			tag = found;
			const own = values.get(tag) ?? [];
			own.push(value.trim());
			values.set(tag, own);
			lines.set(tag, lines.get(tag) ?? number);
		} else if (tag !== undefined && written.trim() !== '') {
			const own = values.get(tag)!;
			const before = own.pop();
			own.push(before ? before + joint + written.trim() : written.trim());
		}
		if (number % pause === 0) {
			yield undefined;
		}
	}
	if (values.size > 0) {
		yield finish(text.length, false);
	}
}

/** The values of the tags, without empty ones. */
export function tagValues({ values }: TaggedRecord, ...tags: readonly string[]): readonly string[] {
	return tags.flatMap(tag => values.get(tag) ?? []).filter(Boolean);
}
