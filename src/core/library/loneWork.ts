import type { KeyedWork } from './keyedWork';
import type { Paper } from './paper';
import type { PlacedRecord } from './placedRecord';

const nothing: readonly never[] = [];

/** A work of which a single record of a dump tells. Most are so, and take no more memory than that record and its paper. */
export class LoneWork implements KeyedWork {
	constructor(
		private readonly placed: PlacedRecord,
		readonly paper: Paper,
		readonly madeKey: string,
		readonly madeName: string,
		readonly titleName: string,
	) {}

	get located(): readonly [PlacedRecord] {
		return [this.placed];
	}

	get fixedKey(): undefined {
		return undefined;
	}

	get isInBibliography(): false {
		return false;
	}

	get otherKeys(): readonly string[] {
		return nothing;
	}

	/** The same work with another paper. */
	of(paper: Paper): LoneWork {
		return new LoneWork(this.placed, paper, this.madeKey, this.madeName, this.titleName);
	}
}
