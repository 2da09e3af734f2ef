import type { PaperRecord } from '../../library/paper';
import type { Dump } from '../dump';
import { citedEntries } from './citedEntries';
import { citedWork } from './citedWork';

/** The part of a text that tells whether it is a bibliography. */
const head = 8_000;
const fewest = 3;

/** So many paragraphs that cite nothing, and the rest is not looked at. */
const patience = 6;

/** Whether a text is a bibliography in prose and little else: `Lovelace, A. (1843). Notes. Memoirs, 3(1), 4–9.` */
export function isCitedList(text: string): boolean {
	// Most texts are known by their first lines.
	if (!/(?:19|20)\d\d/.test(text.slice(0, 2000))) {
		return false;
	}
	let works = 0;
	let read = 0;
	let all = 0;
	let last = 0;
	let entries = 0;
	for (const entry of citedEntries(text.slice(0, head))) {
		if (entry) {
			if (++entries > patience && works === 0) {
				return false;
			}
			const isWork = citedWork(entry.text, 0) !== undefined;
			works += isWork ? 1 : 0;
			read += isWork ? entry.text.length : 0;
			all += entry.text.length;
			last = isWork ? 0 : entry.text.length;
		}
	}
	// The head may end within an entry.
	all -= text.length > head ? last : 0;
	return works >= fewest && read >= all * 0.6;
}

/** Reads a list of references in prose: titles, authors and years, and no abstracts, which is told as a problem of each. */
export function* readCited(text: string): Generator<undefined, Dump> {
	const records: PaperRecord[] = [];
	for (const entry of citedEntries(text)) {
		yield;
		const work = entry && citedWork(entry.text, entry.line);
		if (work) {
			records.push(work);
		}
	}
	return {
		layout: 'bibliography',
		records,
		problems: records.map(({ line, title }) => ({ code: 'titleWithoutAbstract', line, title })),
	};
}
