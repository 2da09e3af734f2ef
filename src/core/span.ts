/** A stretch of a text; `end` is the offset after its last character. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether an offset lies within a stretch or at one of its ends, as a cursor does that touches a word. */
export function touches({ start, end }: Span, offset: number): boolean {
	return start <= offset && offset <= end;
}
