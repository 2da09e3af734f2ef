/** Tells the 1-based lines of offsets that only grow. */
export class LineCounter {
	private countedTo = 0;
	private line = 1;

	constructor(private readonly text: string) {}

	at(offset: number): number {
		for (let at = this.countedTo; at < offset; at++) {
			const code = this.text.charCodeAt(at);
			if (code === 10 || (code === 13 && this.text.charCodeAt(at + 1) !== 10)) {
				this.line++;
			}
		}
		this.countedTo = Math.max(this.countedTo, offset);
		return this.line;
	}
}
