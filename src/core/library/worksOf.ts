import type { KeyedWork } from './keyedWork';
import type { PlacedRecord } from './placedRecord';
import { WideMap } from './wideMap';
import { groupByWork } from './work';

type Keyed = (located: readonly PlacedRecord[]) => KeyedWork;

/**
 * The works that records tell of, both in the order of papers. A note with a citekey belongs to the paper of that key,
 * whatever else it says.
 */
export function* worksOf(located: readonly PlacedRecord[], keyed: Keyed): Generator<undefined, KeyedWork[]> {
	let firstNote = located.length;
	while (located[firstNote - 1]?.isKeyedNote) {
		firstNote--;
	}
	const others = firstNote < located.length ? located.slice(0, firstNote) : located;
	const { works: groups, find } = yield* groupByWork(others, ({ numbers }) => numbers);
	const works: KeyedWork[] = [];
	for (const group of groups) {
		works.push(keyed(group));
		if (works.length % 50 === 0) {
			yield;
		}
	}
	if (firstNote === located.length) {
		return works;
	}
	const notes = located.slice(firstNote);
	const indexOf = ({ numbers }: PlacedRecord) => numbers.map(find).find(index => index !== undefined);
	return yield* withNotes(works, notes, indexOf, keyed);
}

function* withNotes(
	works: readonly KeyedWork[],
	notes: readonly PlacedRecord[],
	indexOf: (note: PlacedRecord) => number | undefined,
	keyed: Keyed,
): Generator<undefined, KeyedWork[]> {
	const fixed = new WideMap<string, number>();
	/** Those that two works would have lead to none. */
	const made = new WideMap<string, number | undefined>();
	for (const [index, work] of works.entries()) {
		for (const key of work.fixedKey === undefined ? work.otherKeys : [work.fixedKey, ...work.otherKeys]) {
			fixed.set(key.toLowerCase(), fixed.get(key.toLowerCase()) ?? index);
		}
		for (const key of new Set([work.madeName, work.titleName])) {
			made.set(key, made.has(key) ? undefined : index);
		}
		if (index % 500 === 0) {
			yield;
		}
	}
	const groups: (readonly PlacedRecord[])[] = works.map(work => work.located);
	yield;
	for (const note of notes) {
		const lower = (note.record.key ?? '').toLowerCase();
		const index = fixed.get(lower) ?? made.get(lower) ?? indexOf(note) ?? groups.length;
		groups[index] = [...(groups[index] ?? []), note];
		fixed.set(lower, index);
	}
	const result: KeyedWork[] = [];
	for (const [index, group] of groups.entries()) {
		const work = works[index];
		result.push(work && work.located.length === group.length ? work : keyed(group));
		if (index % 500 === 0) {
			yield;
		}
	}
	return result;
}
