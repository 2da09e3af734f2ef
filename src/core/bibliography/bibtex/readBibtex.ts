import type { Reference } from '../reference';
import type { BibliographyEntry } from '../bibliography';
import type { BibtexBlock, BibtexEntry } from '../../bibtex/bibtexBlock';
import { bibtexReference, type BibtexValues } from './bibtexReference';
import { BibtexMacros, entryValues } from '../../bibtex/bibtexValues';

/** Entries that hold settings or parts of others, and no work. */
const noWork = /^(?:xdata|set|control|ieeetranbstctl|bstctl|settings)$/i;
/** Chains of crossrefs are short. */
const mostParents = 20;

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
	/** What those say that others inherit from; each is read once, so that loops come to an end. */
	const parents = new Map<BibtexEntry, Map<string, string>>();
	const valuesOf = (parent: BibtexEntry, depth: number): BibtexValues => {
		const known = parents.get(parent);
		const values = known ?? entryValues(text, parent, macros);
		parents.set(parent, values);
		const find = (key: string, depth: number) => {
			const next = byKey.get(key.toLowerCase());
			return next && valuesOf(next, depth);
		};
		return known ?? withParents(values, find, depth);
	};
	const read: BibliographyEntry[] = [];
	for (const entry of entries) {
		const absent: string[] = [];
		const values = withParents(entryValues(text, entry, macros), (key, depth) => {
			const parent = byKey.get(key.toLowerCase());
			absent.push(...(parent ? [] : [key]));
			return parent && valuesOf(parent, depth);
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
	find: (key: string, depth: number) => BibtexValues | undefined,
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
		const parent = find(key, depth + 1);
		if (parent) {
			inherit(values, parent, isChild);
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

/** What is said of one work alone; a child with its parent's DOI would be taken for it. */
const ownFields = new Set([
	...[
		'doi',
		'url',
		'urldate',
		'eprint',
		'archiveprefix',
		'eprinttype',
		'eprintclass',
		'primaryclass',
		'arxivid',
	],
	...['abstract', 'keywords', 'note', 'annotation', 'annote', 'pages', 'pagetotal', 'file', 'howpublished'],
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
