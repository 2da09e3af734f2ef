import type { PaperRecord } from '../library/paper';
import type { PageEnd } from './readPage';

/** A short word for what a page looks like. */
export function layoutName(
	{ layout, evidence }: PageEnd,
	records: readonly PaperRecord[],
	repeats: number,
): string {
	if (records.length === 1) {
		return 'paper page';
	}
	if (repeats * 3 > records.length) {
		return 'trending list';
	}
	if (layout.markup.numberedLinks) {
		return 'list with numbered links';
	}
	if (layout.markup.markdown) {
		return 'Markdown list';
	}
	return evidence > 0 ? 'search list' : 'list of papers';
}
