import type { CitingPlace } from './citingPlaces';

/** What is kept of a file's citations between two sessions, with what tells whether the file is still the same. */
export interface StoredCitations {
	readonly uri: string;
	readonly mtime: number;
	readonly size: number;
	readonly project: string;
	readonly places: readonly CitingPlace[];
}

const version = 4;

/**
 * One line for each file, after one that says under which rules (settings, projects) they were read. A generator,
 * for there may be many.
 */
export function* storedText(rules: string, files: Iterable<StoredCitations>): Generator<undefined, string> {
	const lines = [JSON.stringify([version, rules])];
	for (const { uri, mtime, size, project, places } of files) {
		const flat = places.flatMap(({ key, line, start, end, isLink }) => [
			key,
			line,
			start,
			end,
			isLink ? 1 : 0,
		]);
		lines.push(JSON.stringify([uri, mtime, size, project, ...flat]));
		yield;
	}
	return lines.join('\n');
}

/** What such a text says; nothing where it was written under other rules, or is none of ours. */
export function* readStoredText(
	text: string,
	rules: string,
): Generator<undefined, readonly StoredCitations[]> {
	const [head = '', ...lines] = text.split('\n');
	if (head !== JSON.stringify([version, rules])) {
		return [];
	}
	const files: StoredCitations[] = [];
	for (const line of lines) {
		const [uri, mtime, size, project, ...flat] = parsed(line);
		const places = placesOf(flat);
		if (
			typeof uri === 'string' &&
			typeof mtime === 'number' &&
			typeof size === 'number' &&
			typeof project === 'string' &&
			places
		) {
			files.push({ uri, mtime, size, project, places });
		}
		yield;
	}
	return files;
}

/** A line that was cut off is as good as none: the file is read again. */
function parsed(line: string): readonly unknown[] {
	try {
		const value: unknown = JSON.parse(line);
		return Array.isArray(value) ? value : [];
	} catch {
		return [];
	}
}

function placesOf(flat: readonly unknown[]): readonly CitingPlace[] | undefined {
	const places: CitingPlace[] = [];
	for (let i = 0; i < flat.length; i += 5) {
		const [key, line, start, end, isLink] = flat.slice(i, i + 5);
		if (typeof key !== 'string' || ![line, start, end].every(Number.isInteger)) {
			return undefined;
		}
		places.push({
			key,
			line: Number(line),
			start: Number(start),
			end: Number(end),
			...(isLink === 1 && { isLink: true }),
		});
	}
	return places;
}
