import { bestQualities, partQuality, sum, type TokenMatch } from './textMatch';

/**
 * How much better a hit is than its words alone say, from 0: words in the title, best all of them, together and in
 * order, at its start, and few words beside them. The title is `length` words long, the query `asked`.
 */
export function titleFit(matches: readonly TokenMatch[], length: number, asked: number): number {
	if (matches.length === 0) {
		return 0;
	}
	const positions = new Set<number>();
	const places = new Set<number>();
	for (const { word, position } of matches) {
		positions.add(position);
		places.add(placeOf(word, position));
	}
	const best = bestQualities(matches);
	const covered = best.reduce(sum) / asked;
	const all = asked > 1 && best.length === asked;
	let adjacent = 0;
	for (const { word, position } of matches) {
		adjacent += places.has(placeOf(word + 1, position + 1)) ? 1 : 0;
	}
	const together = asked > 1 ? Math.min(1, adjacent / (asked - 1)) : 0;
	const leads = matches.some(
		({ word, start, quality: fit }) => word === 0 && start === 0 && fit !== partQuality,
	);
	const whole = Math.min(1, positions.size / Math.max(1, length));
	return covered * (0.7 + 0.4 * together + 0.4 * whole) + (leads ? 0.15 : 0) + (all ? 0.4 : 0);
}

function placeOf(word: number, position: number): number {
	return word * 65_536 + position;
}
