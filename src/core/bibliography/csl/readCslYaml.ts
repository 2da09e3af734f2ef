import type { Bibliography, BibliographyEntry, BibliographyProblem } from '../bibliography';
import type { Span } from '../bibtex/bibtexBlock';
import { LineCounter } from '../lineCounter';
import { parsedYaml } from '../yamlChunk';
import { cslReference } from './cslReference';

/** Reads the list under `references:`, as pandoc does, item by item. */
export function* readCslYaml(text: string): Generator<undefined, Bibliography> {
	const lines = new LineCounter(text);
	const entries: BibliographyEntry[] = [];
	const problems: BibliographyProblem[] = [];
	for (const { start, end } of cslYamlItems(text)) {
		const line = lines.at(start);
		const parsed = parsedYaml(text.slice(start, end));
		const reference = cslReference(Array.isArray(parsed) ? parsed[0] : undefined);
		if (reference) {
			entries.push({ reference, isWork: true, start, end, line });
		} else {
			problems.push({ code: 'brokenEntry', line });
		}
		yield;
	}
	return { entries, problems };
}

/** Where the items stand, each from the start of the line of its dash. */
export function* cslYamlItems(text: string): Generator<Span> {
	const heading = /^\uFEFF?references:[ \t]*(?:#.*)?\r?$/m.exec(text);
	if (!heading) {
		return;
	}
	const from = heading.index + heading[0].length;
	const rest = /^(?:[^\s#-]|---|\.\.\.).*$/m.exec(text.slice(from + 1));
	const end = rest ? from + 1 + rest.index : text.length;
	const list = text.slice(from, end);
	const indent = /^([ \t]*)-[ \t]/m.exec(list)?.[1];
	if (indent === undefined) {
		return;
	}
	const starts = Array.from(list.matchAll(/^([ \t]*)-[ \t]/gm))
		.filter(([, own]) => own === indent)
		.map(({ index }) => from + index);
	for (const [i, start] of starts.entries()) {
		yield { start, end: starts[i + 1] ?? end };
	}
}
