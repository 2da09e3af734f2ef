import { madeNames, type KeyedWork } from './keyedWork';
import type { PlacedRecord } from './placedRecord';

/** A made key told apart from that of another work. */
const toldApart = /_[a-z0-9]{4,}$/;

/** The names of a record by which its work may be joined to others, or its citekey depend on theirs. */
export function recordNames(placed: PlacedRecord): readonly string[] {
	const { names, record, uri, place } = placed;
	// A record without any name has to be found again all the same.
	const own = names.length > 0 ? names : [`at:${uri}#${place}`];
	const keys = record.otherKeys ?? [];
	if (record.key === undefined && keys.length === 0) {
		return own;
	}
	return [
		...own,
		...(record.key === undefined ? keys : [record.key, ...keys]).flatMap(key => {
			const name = `key:${key.toLowerCase()}`;
			return toldApart.test(name) ? [name, name.replace(toldApart, '')] : name;
		}),
	];
}

/** All such names of a work. */
export function workNames({ located, madeName, titleName }: KeyedWork): readonly string[] {
	if (located.length === 1 && madeName === titleName) {
		return [...recordNames(located[0]!), `key:${madeName}`];
	}
	const withoutNotes = located.filter(({ isKeyedNote }) => !isKeyedNote);
	const isNoted = 0 < withoutNotes.length && withoutNotes.length < located.length;
	// By the keys that it would have without them, notes find their work.
	const made = [madeName, titleName, ...(isNoted ? madeNames(withoutNotes) : [])];
	return [...located.flatMap(recordNames), ...made.map(name => `key:${name}`)];
}
