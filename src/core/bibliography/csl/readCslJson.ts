import type { Bibliography, BibliographyEntry, BibliographyProblem } from '../bibliography';
import { LineCounter } from '../lineCounter';
import { cslReference } from './cslReference';
import { jsonItems } from './jsonItems';

/** Reads a CSL-JSON array item by item, so that a broken one hides no other. */
export function* readCslJson(text: string): Generator<undefined, Bibliography> {
	const lines = new LineCounter(text);
	const entries: BibliographyEntry[] = [];
	const problems: BibliographyProblem[] = [];
	for (const { start, end } of jsonItems(text)) {
		const line = lines.at(start);
		const reference = cslReference(parsed(text.slice(start, end)));
		if (reference) {
			entries.push({ reference, isWork: true, start, end, line });
		} else {
			problems.push({ code: 'brokenEntry', line });
		}
		if (entries.length % 20 === 0) {
			yield;
		}
	}
	return { entries, problems };
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		// What is wrong with it is told as a problem at its line.
		return undefined;
	}
}
