import { arxivIn, doiIn } from '../../library/identifiers';
import { isObject } from '../../isObject';
import { dateOf } from '../dates';
import { defined, unlessEmpty } from '../../defined';
import type { Reference, ReferenceType } from '../reference';
import type { Name } from '../../name';
import { webAddress } from '../webAddress';

type Fields = { readonly [name: string]: unknown };

const types: Readonly<Record<string, ReferenceType>> = {
	...{
		chapter: 'chapter',
		anthos: 'chapter',
		entry: 'entry-encyclopedia',
		report: 'report',
		thesis: 'thesis',
	},
	...{ web: 'webpage', blog: 'webpage', post: 'webpage', thread: 'webpage', book: 'book', anthology: 'book' },
	...{
		proceedings: 'book',
		manuscript: 'manuscript',
		repository: 'software',
		software: 'software',
		patent: 'patent',
	},
	...{ reference: 'book', periodical: 'article-journal' },
};

/** What an entry says; its parent is the journal, the book or the proceedings that it stands in. */
export function hayagrivaReference(key: string, fields: Fields): Reference {
	const parents = listOf(fields['parent']).filter(isObject);
	const [parent = {}] = parents;
	const own = (name: string) => textOf(fields[name])?.replace(/\s+/g, ' ').trim();
	const any = (name: string) => own(name) ?? parents.map(it => textOf(it[name])).find(Boolean);
	const ids = serialNumbers([fields, ...parents]);
	const address = [fields, ...parents].map(it => it['url']).find(Boolean);
	const url = webAddress(textOf(address) ?? '');
	const [publisher = {}] = [fields, ...parents].map(it => it['publisher']).filter(isObject);
	const series = parents.flatMap(it => listOf(it['parent']).filter(isObject))[0];
	const accessed = isObject(address) ? dateOf(textOf(address['date']) ?? '') : undefined;
	const parentTitle = textOf(parent['title'])?.replace(/\s+/g, ' ').trim();
	const editors = names(fields['editor'] ?? parent['editor']);
	const arxiv = arxivIn(ids.get('arxiv') ?? '') ?? (url && /arxiv/i.test(url) ? arxivIn(url) : undefined);
	return defined<Reference>({
		key,
		type: typeOf(own('type') ?? '', textOf(parent['type']) ?? '', arxiv !== undefined),
		title: unmarked(own('title') ?? ''),
		authors: names(fields['author']),
		editors: unlessEmpty(editors),
		date: dateOf(any('date') ?? ''),
		container: parentTitle && unmarked(parentTitle),
		series: series && textOf(series['title']),
		volume: any('volume'),
		issue: any('issue'),
		pages: own('page-range')?.replace(/\s*[-–—]+\s*/g, '-'),
		edition: any('edition'),
		publisher: any('publisher') ?? textOf(publisher['name']) ?? any('organization'),
		place: any('location') ?? textOf(publisher['location']),
		genre: own('genre'),
		doi: doiIn(ids.get('doi') ?? '') ?? (url && /doi\.org\//i.test(url) ? doiIn(url) : undefined),
		arxiv,
		isbn: ids.get('isbn'),
		issn: ids.get('issn'),
		number: ids.get('serial'),
		url,
		accessed,
		abstract: textOf(fields['abstract'])?.trim(),
		language: own('language'),
		note: own('note'),
	});
}

/** Braces keep the case of a text and are no part of it, but for those behind a backslash. */
function unmarked(text: string): string {
	return text.replace(/\\([\\{}$])|[{}]/g, '$1');
}

function typeOf(type: string, parent: string, isPreprint: boolean): ReferenceType {
	const lower = type.toLowerCase();
	if (lower !== 'article') {
		return types[lower] ?? 'document';
	}
	return /^(?:proceedings|conference)$/i.test(parent)
		? 'paper-conference'
		: isPreprint && parent === ''
			? 'article'
			: 'article-journal';
}

function serialNumbers(all: readonly Fields[]): Map<string, string> {
	const found = new Map<string, string>();
	for (const fields of all) {
		const value = fields['serial-number'];
		const numbers = isObject(value) ? Object.entries(value) : [['serial', value] as const];
		for (const [name, number] of numbers) {
			const text = textOf(number);
			if (text && !found.has(name.toLowerCase())) {
				found.set(name.toLowerCase(), text);
			}
		}
	}
	return found;
}

/** `Lovelace, Ada`, or `{name: Lovelace, given-name: Ada}`; what has no comma is a name as it is. */
function names(value: unknown): Name[] {
	return listOf(value).flatMap((item): Name[] => {
		if (isObject(item)) {
			const text = (name: string) => textOf(item[name])?.trim();
			const family = text('name');
			const given = text('given-name');
			return family === undefined
				? []
				: given === undefined
					? [{ literal: family }]
					: [defined<Name>({ family, given, particle: text('prefix'), suffix: text('suffix') })];
		}
		const [family = '', given, suffix] = (textOf(item) ?? '').trim().split(/\s*,\s*/);
		return family === ''
			? []
			: given
				? [defined<Name>({ ...parted(family), given, suffix })]
				: [{ literal: family }];
	});
}

/** `van der Berg` */
function parted(family: string): { family: string; particle?: string | undefined } {
	const found = /^((?:\p{Ll}\S* )+)(.+)$/u.exec(family);
	return { family: found?.[2] ?? family, particle: found?.[1]?.trim() };
}

function listOf(value: unknown): readonly unknown[] {
	return value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value];
}

/** A text, or the one that `value` holds. */
function textOf(value: unknown): string | undefined {
	const text = isObject(value) ? value['value'] : value;
	return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
