import type { Reference } from '../reference';
import type { BibliographyEntry } from '../bibliography';
import type { BibtexBlock, BibtexEntry } from './bibtexBlock';
import { bibtexReference, type BibtexValues } from './bibtexReference';
import { BibtexMacros, entryValues } from './bibtexValues';

/** Entries that hold settings or parts of others, and no work. */
const noWork = /^(?:xdata|set|control|ieeetranbstctl|bstctl|settings)$/i;
/** Chains of crossrefs are short; loops are not. */
const mostParents = 5;

/** The entries of a `.bib` file, given its blocks; what an entry inherits by crossref or xdata is part of it. */
export function* readBibtex(
	text: string,
	blocks: readonly BibtexBlock[],
): Generator<undefined, readonly BibliographyEntry[]> {
	const macros = BibtexMacros.of(text, blocks);
	const entries: BibtexEntry[] = [];
	const byKey = new Map<string, BibtexEntry>();
	for (const [index, block] of blocks.entries()) {
		if (index % 500 === 0) {
			yield;
		}
		if (block.kind === 'entry') {
			entries.push(block);
			const key = block.key.toLowerCase();
			if (!byKey.has(key)) {
				byKey.set(key, block);
			}
		}
	}
	const read: BibliographyEntry[] = [];
	for (const entry of entries) {
		const absent: string[] = [];
		const values = withParents(entryValues(text, entry, macros), parent => {
			const found = byKey.get(parent.toLowerCase());
			absent.push(...(found ? [] : [parent]));
			return found && entryValues(text, found, macros);
		});
		const reference: Reference = bibtexReference(entry.type, entry.key, values);
		const { start, end, line } = entry;
		const isWork = !noWork.test(entry.type);
		read.push({ reference, isWork, start, end, line, ...(absent.length > 0 && { needsOthers: true }) });
		if (read.length % 20 === 0) {
			yield;
		}
	}
	return read;
}

function withParents(
	values: Map<string, string>,
	find: (key: string) => Map<string, string> | undefined,
	depth = 0,
): BibtexValues {
	if (depth >= mostParents) {
		return values;
	}
	const parents = [
		...listed(values.get('xdata')).map(key => ({ key, isChild: false })),
		...listed(values.get('crossref')).map(key => ({ key, isChild: true })),
	];
	for (const { key, isChild } of parents) {
		const parent = find(key);
		if (parent) {
			inherit(values, withParents(parent, find, depth + 1), isChild);
		}
	}
	return values;
}

function listed(keys = ''): readonly string[] {
	return keys
		.split(',')
		.map(key => key.trim())
		.filter(key => key !== '');
}

const ownFields = new Set([
	'crossref',
	'xdata',
	'ids',
	'xref',
	'entryset',
	'label',
	'shorttitle',
	'sorttitle',
	'title',
	'subtitle',
]);

/** A parent's title is the child's `booktitle`; what the child says itself stays. */
function inherit(values: Map<string, string>, parent: BibtexValues, asChild: boolean): void {
	const titled = asChild ? [['booktitle', parent.get('booktitle') ?? parent.get('title')] as const] : [];
	const others = [...parent].filter(([name]) => !(asChild ? ownFields.has(name) : name === 'ids'));
	for (const [name, value] of [...titled, ...others]) {
		if (value !== undefined && !values.has(name)) {
			values.set(name, value);
		}
	}
}
