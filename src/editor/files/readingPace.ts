/** In milliseconds. */
const firstShown = 500;
/** Of all the time that reading took so far. */
const share = 1;

/** Says when to show what was read of many files: soon at first, then ever more seldom, for it costs more each time. */
export class ReadingPace {
	private begun = 0;
	private due = 0;
	private isTaken = false;

	begin(): void {
		this.begun = performance.now();
		this.due = this.begun + firstShown;
	}

	/** Whether to show it now; for one of those who ask, until that turn ends. */
	takeTurn(): boolean {
		const now = performance.now();
		if (this.isTaken || now < this.due) {
			return false;
		}
		// Showing may take so long that it is due again at its end: much was read meanwhile.
		this.due = now + share * (now - this.begun);
		return (this.isTaken = true);
	}

	endTurn(): void {
		this.isTaken = false;
	}
}
