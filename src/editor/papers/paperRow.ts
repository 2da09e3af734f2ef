import { readingText } from '../../core/browse/readingNames';
import type { Paper } from '../../core/library/paper';
import { paperLinks } from './paperLinks';

/** What stands behind a paper's title in every list: its citekey, its date as far as it is known, how it was read. */
export function rowDescription(paper: Paper): string {
	return [paper.key, paper.listed ?? paper.year, readingText(paper)].filter(Boolean).join(' · ');
}

/** By this, menus tell rows of papers apart. */
export function rowContext(paper: Paper): string {
	return paperLinks(paper).length > 0 ? 'paper.linked' : 'paper';
}
