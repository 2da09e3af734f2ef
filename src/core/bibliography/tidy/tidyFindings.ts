import { groupByWork, namedRecord } from '../../library/work';
import type { BibtexBlock, BibtexEntry } from '../../bibtex/bibtexBlock';
import { bibtexBlocks } from '../../bibtex/bibtexBlocks';
import { plainText } from '../../bibtex/plainText';
import { BibtexMacros, rawValue } from '../../bibtex/bibtexValues';
import { readBibtex } from '../bibtex/readBibtex';
import { missingFields } from '../missingFields';
import { referenceRecord } from '../referenceRecord';

/** What could be tidied in a `.bib` file. What is broken is left alone, and all behind something that has no end. */
export interface TidyFindings {
	/** Those that nobody cites. */
	readonly unused: readonly BibtexEntry[];
	readonly duplicates: readonly DuplicateEntries[];
	readonly incomplete: readonly IncompleteEntry[];
}

/** An entry and what it lacks, as one would say it. */
export interface IncompleteEntry {
	readonly entry: BibtexEntry;
	readonly lacks: readonly string[];
}

/** Entries of one key or of one work; the first is the one to keep. */
export interface DuplicateEntries {
	readonly entries: readonly [BibtexEntry, ...BibtexEntry[]];
	/** Fields of which they say different things. */
	readonly conflicts: readonly Conflict[];
}

export interface Conflict {
	/** In lower case. */
	readonly field: string;
	/** The values as plain text and the entries that have them, each value once. */
	readonly values: readonly { readonly text: string; readonly entry: BibtexEntry }[];
}

/** Looks through a file; `isCited` says whether some draft cites a key. */
export function* tidyFindings(
	text: string,
	isCited: (key: string) => boolean,
): Generator<undefined, TidyFindings> {
	const blocks = yield* bibtexBlocks(text);
	const macros = BibtexMacros.of(text, blocks);
	const open = blocks.findIndex(({ problems }) => problems.some(({ code }) => code === 'notClosed'));
	const sound = new Map(
		blocks
			.slice(0, open < 0 ? blocks.length : open)
			.flatMap(block =>
				block.kind === 'entry' && block.problems.length === 0 ? [[block.start, block] as const] : [],
			),
	);
	const read = yield* readBibtex(text, blocks);
	const works = read.filter(({ isWork, start }) => isWork && sound.has(start));
	const isNamed = namedByOthers(text, blocks, macros);
	const isNeeded = (key: string) => isCited(key) || isNamed(key);
	const unused: BibtexEntry[] = [];
	const incomplete: IncompleteEntry[] = [];
	const named: { readonly names: readonly string[]; readonly item: BibtexEntry }[] = [];
	for (const work of works) {
		const { key } = work.reference;
		const item = sound.get(work.start)!;
		const names = namedRecord(referenceRecord(work)).names;
		named.push({ item, names: key ? [...names, `key:${key.toLowerCase()}`] : names });
		if (!isNeeded(key)) {
			unused.push(item);
		}
		const lacks = work.needsOthers ? [] : missingFields(work.reference);
		if (lacks.length > 0) {
			incomplete.push({ entry: item, lacks });
		}
		if (named.length % 100 === 0) {
			yield;
		}
	}
	const { works: groups } = yield* groupByWork(named, ({ names }) => names);
	const found: DuplicateEntries[] = [];
	for (const group of groups.filter(({ length }) => length > 1)) {
		const entries = group.map(({ item }) => item);
		found.push(...duplicates(text, entries, isNeeded, macros));
		yield;
	}
	return { unused, duplicates: found, incomplete };
}

/** Whether a crossref or the like needs the entry. */
function namedByOthers(
	text: string,
	blocks: readonly BibtexBlock[],
	macros: BibtexMacros,
): (key: string) => boolean {
	const keys = new Set<string>();
	for (const block of blocks) {
		for (const field of block.kind === 'entry' ? block.fields : []) {
			if (/^(?:crossref|xref|xdata|entryset|related)$/i.test(field.name)) {
				rawValue(text, field, macros)
					.split(',')
					.forEach(key => keys.add(key.trim().toLowerCase()));
			}
		}
	}
	return key => keys.has(key.toLowerCase());
}

/** Entries that drafts cite, or others point to, by different keys are both needed. */
function duplicates(
	text: string,
	group: readonly BibtexEntry[],
	isNeeded: (key: string) => boolean,
	macros: BibtexMacros,
): readonly DuplicateEntries[] {
	const needed = group.filter(({ key }) => isNeeded(key));
	if (new Set(needed.map(({ key }) => key)).size > 1) {
		return [];
	}
	const candidates = needed.length > 0 ? needed : group;
	const kept = candidates.reduce((best, entry) => (entry.fields.length > best.fields.length ? entry : best));
	const entries: [BibtexEntry, ...BibtexEntry[]] = [kept, ...group.filter(entry => entry !== kept)];
	const names = new Set(group.flatMap(({ fields }) => fields.map(({ name }) => name.toLowerCase())));
	const conflicts = [...names].flatMap(field => {
		const values = new Map<string, { text: string; entry: BibtexEntry }>();
		for (const entry of entries) {
			const found = entry.fields.find(({ name }) => name.toLowerCase() === field);
			const value =
				found &&
				plainText(rawValue(text, found, macros))
					.replace(/\s+/g, ' ')
					.trim();
			if (value && !values.has(value.toLowerCase())) {
				values.set(value.toLowerCase(), { text: value, entry });
			}
		}
		return values.size > 1 ? [{ field, values: [...values.values()] }] : [];
	});
	return [{ entries, conflicts }];
}
