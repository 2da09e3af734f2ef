import type { Bibliography, BibliographyEntry, BibliographyProblem } from './bibliography';
import type { Span } from '../span';
import { LineCounter } from '../lineCounter';
import type { Reference } from './reference';

/** Reads a text item by item, so that a broken one hides no other; `read` gives `undefined` for such, and an item that is `undefined` is a pause. */
export function* readItems<Item extends Span>(
	text: string,
	items: Iterable<Item | undefined>,
	read: (item: Item) => Reference | undefined,
): Generator<undefined, Bibliography> {
	const lines = new LineCounter(text);
	const entries: BibliographyEntry[] = [];
	const problems: BibliographyProblem[] = [];
	for (const item of items) {
		if (!item) {
			yield;
			continue;
		}
		const { start, end } = item;
		const line = lines.at(start);
		const reference = read(item);
		if (reference) {
			entries.push({ reference, isWork: true, start, end, line });
		} else {
			problems.push({ code: 'brokenEntry', line });
		}
		yield;
	}
	return { entries, problems };
}
