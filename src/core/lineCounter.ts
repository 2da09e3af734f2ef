/** Tells the 1-based lines of offsets that only grow. */
export class LineCounter {
	private line = 1;
	/** Where the next characters stand that end lines. */
	private feed: number;
	private carriage: number;

	constructor(private readonly text: string) {
		this.feed = this.find('\n', 0);
		this.carriage = this.find('\r', 0);
	}

	at(offset: number): number {
		for (;;) {
			const isCarriage = this.carriage < this.feed;
			const end = isCarriage ? this.carriage : this.feed;
			if (end >= offset) {
				return this.line;
			}
			if (isCarriage) {
				// Both together end one line.
				this.line += this.feed === end + 1 ? 0 : 1;
				this.carriage = this.find('\r', end + 1);
			} else {
				this.line++;
				this.feed = this.find('\n', end + 1);
			}
		}
	}

	private find(character: string, from: number): number {
		const at = this.text.indexOf(character, from);
		return at < 0 ? Infinity : at;
	}
}
