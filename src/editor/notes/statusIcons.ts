import type { Status } from '../../core/library/paper';

/** Names of VS Code's icons. */
export const statusIcons: Readonly<Record<Status, string>> = {
	toRead: 'bookmark',
	reading: 'book',
	read: 'check',
};
