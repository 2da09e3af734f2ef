import { madeNames, type KeyedWork } from './keyedWork';
import { nameHash } from './nameNumber';
import type { PlacedRecord } from './placedRecord';

/** A made key told apart from that of another work. */
const toldApart = /_[a-z0-9]{4,}$/;

/** The hashes of all names by which a record's work may be joined to others, or its citekey depend on theirs. */
export function recordHashes(placed: PlacedRecord): readonly number[] {
	const { numbers, uri, place } = placed;
	// A record without any name has to be found again all the same.
	const own = numbers.length > 0 ? numbers.map(number => number >>> 0) : [nameHash(`at:${uri}#${place}`)];
	// No dump fixes a citekey.
	return placed.kind === 'dump' ? own : [...own, ...keyNames(placed).map(nameHash)];
}

function keyNames({ record: { key, otherKeys = [] } }: PlacedRecord): readonly string[] {
	return (key === undefined ? otherKeys : [key, ...otherKeys]).flatMap(one => {
		const name = `key:${one.toLowerCase()}`;
		return toldApart.test(name) ? [name, name.replace(toldApart, '')] : name;
	});
}

/** The hashes of all such names of a work. */
export function workHashes({ located, madeName, titleName }: KeyedWork): readonly number[] {
	const [first] = located as readonly [PlacedRecord];
	if (located.length === 1 && madeName === titleName) {
		return [...recordHashes(first), nameHash(`key:${madeName}`)];
	}
	const withoutNotes = located.filter(({ isKeyedNote }) => !isKeyedNote);
	const isNoted = 0 < withoutNotes.length && withoutNotes.length < located.length;
	// By the keys that it would have without them, notes find their work.
	const made = [madeName, titleName, ...(isNoted ? madeNames(withoutNotes) : [])];
	return [...new Set([...located.flatMap(recordHashes), ...made.map(name => nameHash(`key:${name}`))])];
}
