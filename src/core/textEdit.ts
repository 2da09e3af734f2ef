/** Replaces what stands from `start` to `end` by `text`. */
export interface TextEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}
