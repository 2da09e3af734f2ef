import type { Paper, Status } from '../library/paper';

export const statusNames: Readonly<Record<Status, string>> = {
	toRead: 'To read',
	reading: 'Reading',
	read: 'Read',
};

/** `★★★☆☆`; a half counts as a whole. */
export function stars(rating: number): string {
	const full = Math.round(rating);
	return '★'.repeat(full) + '☆'.repeat(5 - full);
}

/** What the reader has noted of a paper in a few words: `Reading · ★★★☆☆ · #ssm`. */
export function readingText({ status, rating, tags }: Pick<Paper, 'status' | 'rating' | 'tags'>): string {
	const said = [
		status && statusNames[status],
		rating !== undefined && stars(rating),
		...tags.map(tag => `#${tag}`),
	];
	return said.filter(Boolean).join(' · ');
}
