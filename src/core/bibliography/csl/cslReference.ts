import { arxivIn, doiIn } from '../../library/identifiers';
import { dateOf } from '../dates';
import { defined, unlessEmpty } from '../../defined';
import { isObject } from '../../isObject';
import type { Reference, ReferenceDate, ReferenceType } from '../reference';
import type { Name } from '../../name';
import { webAddress } from '../webAddress';

/** What a CSL item says, from JSON or YAML; `undefined` where it is no object. */
export function cslReference(item: unknown): Reference | undefined {
	if (!isObject(item)) {
		return undefined;
	}
	const text = (...names: readonly string[]) => names.map(name => textOf(item[name])).find(Boolean);
	const line = (...names: readonly string[]) =>
		text(...names)
			?.replace(/\s+/g, ' ')
			.trim();
	const url = webAddress(line('URL') ?? '');
	const doi = doiIn(line('DOI') ?? '') ?? (url && /doi\.org\//i.test(url) ? doiIn(url) : undefined);
	const editors = names(item['editor']);
	const container = line('container-title');
	const named = [
		line('number'),
		line('archive_location', 'archive-location'),
		url,
		doi,
		container,
		line('note'),
	];
	const isArxiv = /^arxiv$/i.test(line('archive') ?? line('publisher') ?? '');
	const type = typeOf(line('type') ?? '');
	const arxiv = arxivIn(
		named.find(place => place && /arxiv/i.test(place)) ?? (isArxiv ? (named[0] ?? named[1] ?? '') : ''),
	);
	return defined<Reference>({
		key: line('citation-key', 'id') ?? '',
		type,
		title: (line('title') ?? '').replace(/<\/?(?:i|b|su[bp]|span|sc)\b[^<>]*>/g, ''),
		authors: names(item['author']),
		moreAuthors: undefined,
		editors: unlessEmpty(editors),
		date: dateIn(item['issued']),
		container,
		series: line('collection-title'),
		volume: line('volume'),
		issue: line('issue'),
		pages: line('page')?.replace(/\s*[-–—]+\s*/g, '-'),
		edition: line('edition'),
		publisher: line('publisher'),
		place: line('publisher-place'),
		genre: line('genre'),
		number: arxiv && /arxiv/i.test(line('number') ?? '') ? undefined : line('number'),
		doi,
		arxiv,
		isbn: line('ISBN'),
		issn: line('ISSN'),
		url,
		accessed: dateIn(item['accessed']),
		abstract: text('abstract')
			?.replace(/<\/?(?:jats:\w+|p)\b[^<>]*>/g, '')
			.trim(),
		keywords: list(item['keyword']),
		language: line('language'),
		note: line('note'),
	});
}

const types: ReadonlySet<string> = new Set<ReferenceType>([
	...([
		'article',
		'article-journal',
		'book',
		'chapter',
		'dataset',
		'document',
		'entry-encyclopedia',
	] as const),
	...(['manuscript', 'paper-conference', 'patent', 'report', 'software', 'thesis', 'webpage'] as const),
]);

function typeOf(type: string): ReferenceType {
	return types.has(type)
		? (type as ReferenceType)
		: /^(?:article-|journal-article)/.test(type)
			? 'article-journal'
			: /^(?:post|post-weblog)$/.test(type)
				? 'webpage'
				: /^(?:entry|entry-dictionary)$/.test(type)
					? 'entry-encyclopedia'
					: 'document';
}

function names(value: unknown): Name[] {
	return (Array.isArray(value) ? value : []).flatMap(item => {
		if (!isObject(item)) {
			return typeof item === 'string' && item.trim() ? [{ literal: item.trim() }] : [];
		}
		const text = (name: string) => textOf(item[name])?.replace(/\s+/g, ' ').trim();
		const family = text('family');
		const literal = text('literal') ?? text('name') ?? (family ? undefined : text('given'));
		if (literal !== undefined || family === undefined) {
			return literal ? [{ literal }] : [];
		}
		const particle = [text('dropping-particle'), text('non-dropping-particle')].filter(Boolean).join(' ');
		return [
			defined<Name>({
				family,
				given: text('given'),
				particle: particle || undefined,
				suffix: text('suffix'),
			}),
		];
	});
}

function dateIn(value: unknown): ReferenceDate | undefined {
	if (!isObject(value)) {
		return dateOf(textOf(Array.isArray(value) ? dateText(value[0]) : value) ?? '');
	}
	const parts = value['date-parts'];
	if (Array.isArray(parts) && Array.isArray(parts[0])) {
		return dateOf(parts[0].map(part => textOf(part) ?? '').join('-'));
	}
	return dateOf(textOf(value['raw']) ?? textOf(value['literal']) ?? dateText(value) ?? '');
}

/** CSL YAML writes `{year: 2020, month: 5}`. */
function dateText(value: unknown): string | undefined {
	return isObject(value)
		? [value['year'], value['month'], value['day']].map(textOf).filter(Boolean).join('-')
		: textOf(value);
}

function list(value: unknown): readonly string[] | undefined {
	const items = (Array.isArray(value) ? value.map(textOf) : (textOf(value)?.split(/[,;]/) ?? []))
		.map(item => item?.trim() ?? '')
		.filter(item => item !== '');
	return unlessEmpty(items);
}

/** A text or a number; Crossref gives titles as lists of one. */
function textOf(value: unknown): string | undefined {
	const one: unknown = Array.isArray(value) ? value[0] : value;
	return typeof one === 'string' ? one : typeof one === 'number' ? String(one) : undefined;
}
