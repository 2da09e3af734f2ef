import type { Bibliography, BibliographyEntry, BibliographyProblem } from './bibliography';
import type { BibliographyFormat } from './bibliographyFormat';
import { bibtexBlocks } from '../bibtex/bibtexBlocks';
import { decodedEntries } from './decodedEntries';
import { readCslJson } from './csl/readCslJson';
import { readCslYaml } from './csl/readCslYaml';
import { readHayagriva } from './hayagriva/readHayagriva';
import { readBibtex } from './bibtex/readBibtex';
import { readRis } from './ris/readRis';

/** Reads a whole bibliography. Never throws on bad input. */
export function* readBibliography(
	text: string,
	format: BibliographyFormat = 'bibtex',
): Generator<undefined, Bibliography> {
	const { entries: written, problems } = yield* readers[format](text);
	const entries = yield* decodedEntries(written);
	return { entries, problems: [...problems, ...(yield* duplicateKeys(entries))] };
}

const readers: Readonly<Record<BibliographyFormat, (text: string) => Generator<undefined, Bibliography>>> = {
	bibtex: readBibtexFile,
	'csl-json': readCslJson,
	'csl-yaml': readCslYaml,
	hayagriva: readHayagriva,
	ris: readRis,
};

function* readBibtexFile(text: string): Generator<undefined, Bibliography> {
	const blocks = yield* bibtexBlocks(text);
	const entries = yield* readBibtex(text, blocks);
	return { entries, problems: blocks.flatMap(({ problems }) => problems) };
}

/** BibTeX takes keys for the same whose letters differ in case alone. */
function* duplicateKeys(
	entries: readonly BibliographyEntry[],
): Generator<undefined, readonly BibliographyProblem[]> {
	const problems: BibliographyProblem[] = [];
	const first = new Map<string, number>();
	for (const [index, { reference, line }] of entries.entries()) {
		const key = reference.key.toLowerCase();
		const firstLine = first.get(key);
		if (firstLine !== undefined && key !== '') {
			problems.push({ code: 'duplicateKey', line, key: reference.key, firstLine });
		} else {
			first.set(key, line);
		}
		if (index % 500 === 0) {
			yield;
		}
	}
	return problems;
}
