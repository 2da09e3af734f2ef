import { GrowingNumbers } from './growing';
import { inTitle, type Segment } from './segment';

/** The postings that stand in a title, as a list of their own. */
export function* pickTitles(
	starts: Uint32Array,
	{ docs, fields }: Pick<Segment, 'docs' | 'fields'>,
): Generator<undefined, Pick<Segment, 'titleStarts' | 'titleDocs'>> {
	const titleStarts = new Uint32Array(starts.length);
	const titleDocs = new GrowingNumbers();
	let work = 0;
	for (let term = 0; term + 1 < starts.length; term++) {
		const end = starts[term + 1] ?? 0;
		for (let at = starts[term] ?? 0; at < end; at++) {
			if ((fields[at] ?? 0) & inTitle) {
				titleDocs.push(docs[at] ?? 0);
			}
		}
		titleStarts[term + 1] = titleDocs.length;
		work += 4 + end - (starts[term] ?? 0);
		if (work > 200_000) {
			work = 0;
			yield;
		}
	}
	return { titleStarts, titleDocs: titleDocs.trimmed() };
}
