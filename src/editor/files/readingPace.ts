/** In milliseconds. */
const firstShown = 500;
/** Of all the time that reading took so far. */
const share = 0.5;

/** Says when to show what was read of many files: soon at first, then ever more seldom, for it costs more each time. */
export class ReadingPace {
	private begun = 0;
	private due = 0;

	begin(): void {
		this.begun = performance.now();
		this.due = this.begun + firstShown;
	}

	/** Whether to show it now; for one of those who ask. */
	takeTurn(): boolean {
		const isDue = performance.now() >= this.due;
		if (isDue) {
			this.due = Infinity;
		}
		return isDue;
	}

	/** It is shown. */
	endTurn(): void {
		const now = performance.now();
		this.due = now + share * (now - this.begun);
	}
}
