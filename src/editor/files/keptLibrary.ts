import type { ByteSource } from '../../core/byteSource';
import { Library, type LibraryPart } from '../../core/library/library';
import type { Paper } from '../../core/library/paper';
import { worksLength } from '../../core/library/storedLibrary';
import { storeRecords, StoredRecords } from '../../core/library/storedRecords';
import type { PaperIndex } from '../../core/search/paperIndex';
import { segmentLength } from '../../core/search/segmentArrays';
import { restoreIndex, storeIndex } from '../../core/search/storedIndex';
import type { DumpPart } from '../dumps/dumpReader';
import type { Found, Kept } from './keptParts';
import type { FilePart } from './partReader';

/** What stands in front of the arrays, as JSON. */
interface Contents {
	readonly parts: readonly KeptPart[];
	/** How many arrays the facts of papers are. */
	readonly facts: number;
	/** The numbers of the arrays of their abstracts among those that are read later. */
	readonly abstracts: readonly number[];
}

interface KeptPart {
	/** All but the records; of what is no dump only what a library needs. */
	readonly part: Omit<DumpPart, 'records'> | Omit<LibraryPart, 'records'>;
	/** The numbers of the arrays of its records, but for the first one, which is read at once. */
	readonly records: readonly number[];
}

const papersBetweenYields = 8192;

/** A library and its index as arrays of bytes; `undefined` where the index is of other papers. */
export function* toKeep(index: PaperIndex, library: Library): Generator<undefined, Kept | undefined> {
	const { arrays, papers: indexed } = yield* storeIndex(index);
	const order = yield* orderOf(indexed, library.papers);
	if (!order) {
		return undefined;
	}
	const { papers, works } = yield* library.stored();
	const facts = (papers.length - 1) >> 1;
	const later = new Map<ByteSource, number>();
	const numbersOf = (sources: readonly ByteSource[]) =>
		sources.map(source => {
			const number = later.get(source) ?? later.size;
			later.set(source, number);
			return number;
		});
	const abstracts = numbersOf(papers.slice(1 + facts));
	const parts: KeptPart[] = [];
	const recordHeads: ByteSource[] = [];
	for (const part of library.parts) {
		const [head, ...records] = yield* storeRecords(part.records);
		recordHeads.push(head!);
		parts.push({ part: described(part), records: numbersOf(records) });
		yield;
	}
	const contents: Contents = { parts, facts, abstracts };
	const now = [
		new TextEncoder().encode(JSON.stringify(contents)),
		new Uint8Array(order.buffer),
		...arrays,
		...works,
		...papers.slice(0, 1 + facts),
		...recordHeads,
	];
	return { now, later: [...later.keys()] };
}

interface KeptLibrary {
	readonly library: Library;
	readonly index: PaperIndex;
	/** The dumps, by their URIs. */
	readonly files: ReadonlyMap<string, FilePart>;
}

/** What `toKeep` made these arrays of; `undefined` where they do not fit together. */
export function* fromKept({ now, later }: Found): Generator<undefined, KeptLibrary | undefined> {
	const rest = now.values();
	const next = (count: number) => Array.from({ length: count }, () => rest.next().value ?? new Uint8Array(0));
	const laterOf = (numbers: readonly number[]) => numbers.map(number => later[number]!);
	const [text, orderBytes] = next(2) as [Uint8Array, Uint8Array];
	const { parts, facts, abstracts } = JSON.parse(new TextDecoder().decode(text)) as Contents;
	const arrays = next(segmentLength);
	const works = next(worksLength);
	const papers = [...next(1 + facts), ...laterOf(abstracts)];
	const files = new Map<string, FilePart>();
	const restored: LibraryPart[] = [];
	for (const { part, records } of parts) {
		const whole = { ...part, records: new StoredRecords([...next(1), ...laterOf(records)]) };
		restored.push(whole);
		if (isDump(whole)) {
			files.set(whole.uri, whole);
		}
		yield;
	}
	const library = yield* Library.restored({ papers, works }, restored);
	const order = new Uint32Array(orderBytes.buffer, orderBytes.byteOffset, orderBytes.length >>> 2);
	const indexed: Paper[] = [];
	for (const number of library ? order : []) {
		if (indexed.push(library!.papers[number]!) % papersBetweenYields === 0) {
			yield;
		}
	}
	const index = restoreIndex({ arrays, papers: indexed });
	return library && index && { library, index, files };
}

function described(part: LibraryPart): KeptPart['part'] {
	if (isDump(part)) {
		const { records: _records, ...facts } = part;
		return facts;
	}
	return { uri: part.uri, kind: part.kind };
}

function isDump(part: LibraryPart): part is DumpPart {
	return part.kind === 'dump';
}

/** The numbers of some papers among all; `undefined` where some is not among them. */
function* orderOf(
	some: readonly Paper[],
	all: readonly Paper[],
): Generator<undefined, Uint32Array | undefined> {
	const numbers = new Map<Paper, number>();
	for (const paper of all) {
		if (numbers.set(paper, numbers.size).size % papersBetweenYields === 0) {
			yield;
		}
	}
	const order = new Uint32Array(some.length);
	for (const [at, paper] of some.entries()) {
		const number = numbers.get(paper);
		if (number === undefined) {
			return undefined;
		}
		order[at] = number;
		if (at % papersBetweenYields === 0) {
			yield;
		}
	}
	return order;
}
