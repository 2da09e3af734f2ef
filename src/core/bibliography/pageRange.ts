/** Pages of which the first and the last stand apart: `3-17`, or `3` where that is all. */
export function pageRange(start: string | undefined, end: string | undefined): string | undefined {
	return start && end && start !== end ? `${start}-${end}` : start;
}
