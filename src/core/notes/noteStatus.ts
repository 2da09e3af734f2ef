import type { Status } from '../library/paper';

export const statuses: readonly Status[] = ['toRead', 'reading', 'read'];

const written: Readonly<Record<string, Status>> = {
	toread: 'toRead',
	unread: 'toRead',
	reading: 'reading',
	read: 'read',
};

/** The status that somebody wrote as `to read`, `toRead`, `to-read`, `TO_READ`, `unread`. */
export function statusIn(text: string): Status | undefined {
	const squeezed = text.toLowerCase().replace(/[\s_-]+/g, '');
	return Object.hasOwn(written, squeezed) ? written[squeezed] : undefined;
}
