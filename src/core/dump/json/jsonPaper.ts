import { isObject } from '../../isObject';
import { withoutEntities } from '../../entities';
import type { Link, PaperRecord } from '../../library/paper';
import { arxivIn, arxivYear, doiIn } from '../../library/identifiers';
import { cleanUrl, distinct, kindOf, linksIn } from '../links';
import { peopleIn } from '../people';
import { yearOf } from '../facts';
import { abstractKeys, bareKey, roleOf, titleKeys } from './jsonKeys';

export type Fields = Readonly<Record<string, unknown>>;

const authorKeys = ['authors', 'author', 'authorships', 'authornames', 'authorstring'];
/** Of what hardly anything but papers has: a journal, a number in a registry. */
const printedKeys = ['journaltitle', 'journalinfo', 'containertitle', 'pmid', 'pmcid'];
const longestAbstract = 50_000;
/** What databases write where they have none. */
const noAbstract = /^\[?no abstract(?: available)?\.?\]?$/i;

/**
 * The record that a JSON object makes; `undefined` where it has no title, or neither an abstract nor anything else by
 * which it is surely a paper.
 */
export function jsonPaper(value: Fields, line: number, abstractLine: number): PaperRecord | undefined {
	const { paper } = value;
	return recordOf(isObject(paper) ? { ...value, ...paper } : value, line, abstractLine);
}

/** The title that a JSON object names, on one line where it was wrapped; `undefined` where it names none. */
export function titleIn(value: Fields): string | undefined {
	return unwrapped(stringOf(value, ...titleKeys));
}

function recordOf(value: Fields, line: number, abstractLine: number): PaperRecord | undefined {
	const title = titleIn(value);
	const abstract = unwrapped(abstractIn(value))?.replace(noAbstract, '');
	// One word is no abstract: what maps the names of fields to others has such.
	if (
		!title ||
		(!abstract && !isSurelyPaper(value)) ||
		(abstract && abstract.length < 40 && !/\s/.test(abstract))
	) {
		return undefined;
	}
	const arxiv = arxivOf(value);
	const doi = doiOf(value);
	const date = stringOf(
		value,
		'publishedat',
		'published',
		'publicationdate',
		'submittedondailyat',
		'date',
		'submitted',
		'updatedate',
	);
	const listed = date?.replace(/T.*$/, '');
	const year =
		arxiv !== undefined ? arxivYear(arxiv) : (yearOf(date) ?? numberOf(value, 'year', 'publicationyear'));
	const upvotes = numberOf(value, 'upvotes', 'votes', 'likes');
	const stars = numberOf(value, 'githubstars', 'stars');
	return {
		title,
		abstract: abstract ?? '',
		line,
		...(abstract && { abstractLine }),
		authors: authorsIn(fieldOf(value, ...authorKeys)),
		...(year !== undefined && { year }),
		...(arxiv !== undefined && { arxiv }),
		...(doi !== undefined && { doi }),
		...(listed && { listed }),
		...(upvotes !== undefined && { upvotes }),
		...(stars !== undefined && { stars }),
		links: distinct([
			...link(value, 'code', 'githubrepo', 'github', 'githuburl', 'codeurl', 'repo', 'urlcode'),
			...link(value, 'project', 'projectpage', 'website', 'homepage'),
			...linksIn(abstract ?? ''),
		]),
	};
}

function abstractIn(value: Fields): string | undefined {
	for (const key of abstractKeys) {
		const text = stringOf(value, key) ?? fromIndex(fieldOf(value, key));
		if (text !== undefined) {
			return text;
		}
	}
	return undefined;
}

/** Whether a record says of itself that it is a paper: an id, authors, a place of publication. */
export function isSurelyPaper(value: Fields): boolean {
	const authors = fieldOf(value, ...authorKeys);
	return (
		arxivOf(value) !== undefined ||
		doiOf(value) !== undefined ||
		(authors !== undefined && (namesAbstract(value) || fieldOf(value, ...printedKeys) !== undefined)) ||
		(Array.isArray(authors) &&
			(namesAbstract(value) || fieldOf(value, 'upvotes', 'publishedat', 'venue') !== undefined))
	);
}

/** Whether a record has a place for an abstract, called so, as hardly anything but papers has one. */
export function namesAbstract(value: Fields): boolean {
	return Object.keys(value).some(key => /abstract/i.test(key) && roleOf(key) === 'abstract');
}

/** Lines that arXiv wrapped become one again; blank lines stay between paragraphs. */
function unwrapped(text: string | undefined): string | undefined {
	const whole = withoutTags(text?.slice(0, longestAbstract))?.trim();
	if (!whole?.includes('\n') && !whole?.includes('\r')) {
		return whole;
	}
	return whole
		.split(/[ \t]*(?:\r\n?|\n)[ \t]*(?:(?:\r\n?|\n)[ \t]*)+/)
		.map(paragraph => paragraph.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, ' '))
		.join('\n\n');
}

/** Databases write `<i>` and `<jats:p>` into titles and abstracts. */
function withoutTags(text: string | undefined): string | undefined {
	return text !== undefined && /<\/?[a-z]|&\w/i.test(text)
		? withoutEntities(
				text.replace(/<\/?(?:[ibpu]|em|strong|su[bp]|scp|sec|title|h\d|jats:[\w-]+)\b[^<>]{0,200}>/gi, ''),
			)
		: text;
}

/** The first of these keys that has a value; data write keys in several ways, and some put values into `{"value": …}`. */
function fieldOf(fields: Fields, ...keys: readonly string[]): unknown {
	const values = bareFields(fields);
	for (const key of keys) {
		const value = values.get(key);
		if (value !== undefined && value !== null && value !== '') {
			return isObject(value) && 'value' in value ? value['value'] : value;
		}
	}
	return undefined;
}

/** A record is asked for dozens of fields, one after another. */
let last: { readonly fields: Fields; readonly values: ReadonlyMap<string, unknown> } | undefined;

function bareFields(fields: Fields): ReadonlyMap<string, unknown> {
	if (last?.fields !== fields) {
		const values = new Map(Object.entries(fields).map(([key, value]) => [bareKey(key), value]));
		last = { fields, values };
	}
	return last.values;
}

/** A string, or the strings of a list: Crossref has a list of titles with one in it. */
function stringOf(fields: Fields, ...keys: readonly string[]): string | undefined {
	for (const key of keys) {
		const value = fieldOf(fields, key);
		const text =
			Array.isArray(value) && value.every(one => typeof one === 'string') ? value.join('\n\n') : value;
		if (typeof text === 'string' && text.trim() !== '') {
			return text;
		}
	}
	return undefined;
}

/** The words of `{"We": [0], "show": [1, 7]}` in their places, as OpenAlex stores abstracts. */
function fromIndex(index: unknown): string | undefined {
	if (!isObject(index)) {
		return undefined;
	}
	const words: string[] = [];
	for (const [word, places] of Object.entries(index)) {
		for (const place of Array.isArray(places) ? places : []) {
			if (Number.isInteger(place) && place >= 0 && place < longestAbstract) {
				words[place] = word;
			}
		}
	}
	return words.filter(Boolean).join(' ') || undefined;
}

function numberOf(fields: Fields, ...keys: readonly string[]): number | undefined {
	const values = keys.map(key => fieldOf(fields, key));
	const numbers = values.map(value =>
		typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
	);
	return numbers.find((value): value is number => typeof value === 'number' && Number.isFinite(value));
}

function arxivOf(fields: Fields): string | undefined {
	const external = fieldOf(fields, 'externalids');
	const ids = [
		stringOf(fields, 'arxivid', 'arxiv', 'id', 'paperid'),
		isObject(external) ? stringOf(external, 'arxiv') : undefined,
		stringOf(fields, 'url', 'link', 'arxivurl', 'pdfurl', 'paperurl', 'entryid'),
	];
	return ids.flatMap(id => (id === undefined ? [] : (arxivIn(id) ?? [])))[0];
}

function doiOf(fields: Fields): string | undefined {
	const external = fieldOf(fields, 'externalids');
	const doi = stringOf(fields, 'doi') ?? (isObject(external) ? stringOf(external, 'doi') : undefined);
	return doi === undefined ? undefined : doiIn(doi);
}

function authorsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') {
		return peopleIn(value);
	}
	return (Array.isArray(value) ? value : []).flatMap((author: unknown) => {
		if (typeof author === 'string') {
			return author.trim() || [];
		}
		if (!isObject(author) || author['hidden'] === true) {
			return [];
		}
		const { author: inner } = author;
		const person = isObject(inner) ? inner : author;
		const whole = stringOf(person, 'name', 'fullname', 'displayname');
		const given = [stringOf(person, 'given', 'first'), stringOf(person, 'family', 'last')]
			.filter(Boolean)
			.join(' ');
		return whole?.trim() || given || [];
	});
}

function link(fields: Fields, kind: Link['kind'], ...keys: readonly string[]): readonly Link[] {
	const text = stringOf(fields, ...keys);
	const url = text === undefined ? undefined : cleanUrl(text);
	return url === undefined ? [] : [{ kind: kindOf(url, '') === 'other' ? kind : kindOf(url, ''), url }];
}
