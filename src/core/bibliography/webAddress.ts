/** A whole address of the web, or `undefined`. */
export function webAddress(text: string): string | undefined {
	return /^https?:\/\/[^\s<>"]+/i.exec(text.trim().slice(0, 2_000))?.[0];
}
