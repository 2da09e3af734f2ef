/** A stretch of a text; `end` is the offset after its last character. */
export interface Span {
	readonly start: number;
	readonly end: number;
}
