import type { LineNote } from '../../core/dump/dump';

/** What a line of a dump was taken for, and why, in a few words. */
export function lineNoteText({ role, reason }: LineNote): string {
	if (role === 'blank') {
		return '';
	}
	const why = reasons[reason];
	return why === '' ? role : `${role}: ${why}`;
}

const reasons: Record<LineNote['reason'], string> = {
	beginsPaper: 'a paper begins here',
	belongsToPaper: '',
	pageFurniture: 'part of the page, not of a paper',
	repeatedCard: 'the same paper once more',
	noAbstract: 'no paper, since no abstract follows',
	noTitle: 'no paper, since no title stands above',
	otherPaper: 'a recommendation, not a paper of this page',
	brokenRecord: 'no paper, since the record is broken',
	noDump: 'this file does not read like a dump',
	unknown: '',
};
