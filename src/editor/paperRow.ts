import type { Paper } from '../core/library/paper';
import { paperLinks } from './paperLinks';

/** What stands behind a paper's title in every list: its citekey, and its date as far as it is known. */
export function rowDescription(paper: Paper): string {
	return [paper.key, paper.listed ?? paper.year].filter(Boolean).join(' · ');
}

/** By this, menus tell rows of papers apart. */
export function rowContext(paper: Paper): string {
	return paperLinks(paper).length > 0 ? 'paper.linked' : 'paper';
}
