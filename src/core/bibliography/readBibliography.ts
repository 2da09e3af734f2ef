import type { Bibliography, BibliographyEntry, BibliographyProblem } from './bibliography';
import type { BibtexBlock } from './bibtex/bibtexBlock';
import { readBibtex } from './bibtex/readBibtex';
import { scanBibtex } from './bibtex/scanBibtex';

/** Reads a whole bibliography. Never throws on bad input. */
export function* readBibliography(text: string): Generator<undefined, Bibliography> {
	const blocks: BibtexBlock[] = [];
	for (const block of scanBibtex(text)) {
		blocks.push(block);
		if (blocks.length % 20 === 0) {
			yield;
		}
	}
	const entries = yield* readBibtex(text, blocks);
	const problems = blocks.flatMap(({ problems }) => problems);
	return { entries, problems: [...problems, ...duplicateKeys(entries)] };
}

/** BibTeX takes keys for the same whose letters differ in case alone. */
function* duplicateKeys(entries: readonly BibliographyEntry[]): Generator<BibliographyProblem> {
	const first = new Map<string, number>();
	for (const { reference, line } of entries) {
		const key = reference.key.toLowerCase();
		const firstLine = first.get(key);
		if (firstLine !== undefined && key !== '') {
			yield { code: 'duplicateKey', line, key: reference.key, firstLine };
		} else {
			first.set(key, line);
		}
	}
}
