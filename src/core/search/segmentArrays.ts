import type { Paper } from '../library/paper';
import type { Segment } from './segment';
import { Vocabulary } from './vocabulary';

const none = new Uint8Array(0);

/** How many arrays a segment has. */
export const segmentLength = 13;

/** All of a segment but its papers, as bytes. */
export function segmentArrays({
	vocabulary,
	keyHeads,
	postings,
	titles,
	order,
}: Segment): readonly Uint8Array[] {
	const arrays = [
		vocabulary.units,
		vocabulary.starts,
		vocabulary.letters,
		keyHeads,
		postings.bytes,
		postings.starts,
		postings.places,
		titles.bytes,
		titles.starts,
		titles.firsts,
		titles.pairs,
		order.bytes,
		order.starts,
	];
	return arrays.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
}

/** The segment of these papers whose arrays these are; `undefined` where they do not fit together. */
export function segmentOfArrays(
	arrays: readonly Uint8Array[],
	papers: readonly Paper[],
): Segment | undefined {
	const rest = arrays.values();
	const bytes = () => rest.next().value ?? none;
	const numbers = () => {
		const { buffer, byteOffset, length } = bytes();
		return new Uint32Array(buffer, byteOffset, length >>> 2);
	};
	const { buffer, byteOffset, length } = bytes();
	const units = new Uint16Array(buffer, byteOffset, length >>> 1);
	const segment: Segment = {
		papers,
		vocabulary: new Vocabulary(units, numbers(), numbers()),
		keyHeads: numbers(),
		postings: { bytes: bytes(), starts: numbers(), places: numbers() },
		titles: { bytes: bytes(), starts: numbers(), firsts: numbers(), pairs: numbers() },
		order: { bytes: bytes(), starts: numbers() },
	};
	return fitsTogether(segment) ? segment : undefined;
}

function fitsTogether({ papers, vocabulary, keyHeads, postings, titles, order }: Segment): boolean {
	return (
		keyHeads.length === papers.length &&
		titles.firsts.length === papers.length &&
		titles.pairs.length === papers.length &&
		titles.starts.length === papers.length + 1 &&
		titles.starts.at(-1) === titles.bytes.length &&
		order.starts.length === papers.length + 1 &&
		order.starts.at(-1) === order.bytes.length &&
		vocabulary.starts.length === vocabulary.size + 1 &&
		vocabulary.starts.at(-1) === vocabulary.units.length &&
		postings.starts.length === vocabulary.size + 1 &&
		postings.places.length === vocabulary.size + 1 &&
		postings.places.at(-1) === postings.bytes.length
	);
}
