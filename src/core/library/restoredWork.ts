import { keyedWork, type KeyedWork } from './keyedWork';
import type { LibraryPart } from './library';
import type { Paper, Source } from './paper';
import { PlacedRecord } from './placedRecord';

/** Which records each work is made of. */
export interface WorkRecords {
	/** Where those of each work begin, and where the last one's end. */
	readonly starts: Uint32Array;
	/** The number of the part of each. */
	readonly parts: Uint32Array;
	/** Its number in the part. */
	readonly places: Uint32Array;
	/** The line where it stands. */
	readonly lines: Uint32Array;
}

/** A work that an earlier session made. Its records are restored when somebody asks for what only they tell. */
export class RestoredWork implements KeyedWork {
	private records: readonly PlacedRecord[] | undefined;
	private made: KeyedWork | undefined;

	constructor(
		readonly paper: Paper,
		private readonly number: number,
		private readonly of: WorkRecords,
		private readonly parts: readonly LibraryPart[],
	) {}

	get located(): readonly PlacedRecord[] {
		return (this.records ??= recordsOf(this.number, this.of, this.parts));
	}

	get fixedKey(): string | undefined {
		return this.again.fixedKey;
	}

	get isInBibliography(): boolean {
		return this.again.isInBibliography;
	}

	get madeKey(): string {
		return this.again.madeKey;
	}

	get madeName(): string {
		return this.again.madeName;
	}

	get titleName(): string {
		return this.again.titleName;
	}

	get otherKeys(): readonly string[] {
		return this.again.otherKeys;
	}

	private get again(): KeyedWork {
		return (this.made ??= keyedWork(this.located));
	}
}

function recordsOf(
	work: number,
	{ starts, parts: numbers, places }: WorkRecords,
	parts: readonly LibraryPart[],
): readonly PlacedRecord[] {
	const start = starts[work]!;
	return Array.from(
		{ length: starts[work + 1]! - start },
		(_, index) => new PlacedRecord(parts[numbers[start + index]!]!, places[start + index]!),
	);
}

/** Where a work stands, as its paper says it. */
export function sourcesOf(
	work: number,
	{ starts, parts: numbers, lines }: WorkRecords,
	parts: readonly LibraryPart[],
): readonly Source[] {
	const source = (at: number): Source => ({ uri: parts[numbers[at]!]!.uri, line: lines[at]! });
	const start = starts[work]!;
	const end = starts[work + 1]!;
	// One that grows would have room for many.
	return end === start + 1
		? [source(start)]
		: Array.from({ length: end - start }, (_, index) => source(start + index));
}
