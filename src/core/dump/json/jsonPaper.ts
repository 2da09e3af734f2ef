import type { Link, PaperRecord } from '../../library/paper';
import { arxivIn, arxivYear, doiIn } from '../../library/identifiers';
import { cleanUrl, distinct, kindOf, linksIn } from '../links';
import { peopleIn } from '../people';
import { yearOf } from '../facts';

type Fields = Readonly<Record<string, unknown>>;

/** The record that a JSON object makes, or `undefined` where it has no title or no abstract after all. */
export function jsonPaper(value: unknown, line: number, abstractLine: number): PaperRecord | undefined {
	if (!isFields(value)) {
		return undefined;
	}
	const { paper } = value;
	return recordOf(isFields(paper) ? { ...value, ...paper } : value, line, abstractLine);
}

function recordOf(value: Fields, line: number, abstractLine: number): PaperRecord | undefined {
	const title = unwrapped(stringOf(value, 'title', 'Title', 'paper_title', 'paperTitle'));
	const abstract = unwrapped(
		stringOf(value, 'summary', 'abstract', 'Abstract', 'paper_abstract', 'paperAbstract', 'abstractText') ??
			stringOf(value, 'ai_summary'),
	);
	if (!title || !abstract) {
		return undefined;
	}
	const arxiv = arxivOf(value);
	const doi = doiOf(value);
	const date = stringOf(
		value,
		'publishedAt',
		'published',
		'published_at',
		'publicationDate',
		'publication_date',
		'submittedOnDailyAt',
		'date',
		'submitted',
		'update_date',
	);
	const listed = date?.replace(/T.*$/, '');
	const year = arxiv !== undefined ? arxivYear(arxiv) : (yearOf(date) ?? numberOf(value, 'year'));
	const upvotes = numberOf(value, 'upvotes', 'votes', 'likes');
	const stars = numberOf(value, 'githubStars', 'github_stars', 'stars');
	return {
		title,
		abstract,
		line,
		abstractLine,
		authors: authorsIn(value['authors'] ?? value['author']),
		...(year !== undefined && { year }),
		...(arxiv !== undefined && { arxiv }),
		...(doi !== undefined && { doi }),
		...(listed && { listed }),
		...(upvotes !== undefined && { upvotes }),
		...(stars !== undefined && { stars }),
		links: distinct([
			...link(value, 'code', 'githubRepo', 'github', 'github_url', 'codeUrl', 'code_url', 'repo', 'url_code'),
			...link(value, 'project', 'projectPage', 'project_page', 'website', 'homepage'),
			...linksIn(abstract),
		]),
	};
}

/** Whether a record says of itself that it is a paper: an id, authors, a place of publication. */
export function isSurelyPaper(value: unknown): boolean {
	return (
		isFields(value) &&
		(arxivOf(value) !== undefined ||
			doiOf(value) !== undefined ||
			(Array.isArray(value['authors']) &&
				('abstract' in value || 'upvotes' in value || 'publishedAt' in value || 'venue' in value)))
	);
}

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lines that arXiv wrapped become one again; blank lines stay between paragraphs. */
function unwrapped(text: string | undefined): string | undefined {
	return text
		?.slice(0, 50_000)
		.trim()
		.split(/[ \t]*(?:\r\n?|\n)[ \t]*(?:(?:\r\n?|\n)[ \t]*)+/)
		.map(paragraph => paragraph.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, ' '))
		.join('\n\n');
}

function stringOf(fields: Fields, ...keys: readonly string[]): string | undefined {
	for (const key of keys) {
		const value = fields[key];
		if (typeof value === 'string' && value.trim() !== '') {
			return value;
		}
	}
	return undefined;
}

function numberOf(fields: Fields, ...keys: readonly string[]): number | undefined {
	for (const key of keys) {
		const value = fields[key];
		if (typeof value === 'number' && Number.isFinite(value)) {
			return value;
		}
	}
	return undefined;
}

function arxivOf(fields: Fields): string | undefined {
	const external = fields['externalIds'];
	const id =
		stringOf(fields, 'arxiv_id', 'arxivId', 'arxiv', 'id', 'paper_id', 'paperId', '_id') ??
		(isFields(external) ? stringOf(external, 'ArXiv') : undefined);
	const found = id === undefined ? undefined : arxivIn(id);
	const url = stringOf(fields, 'url', 'link', 'arxiv_url', 'pdf_url', 'paper_url', 'entry_id');
	return (
		found ??
		(isFields(external) ? arxivIn(stringOf(external, 'ArXiv') ?? '') : undefined) ??
		(url === undefined ? undefined : arxivIn(url))
	);
}

function doiOf(fields: Fields): string | undefined {
	const external = fields['externalIds'];
	const doi = stringOf(fields, 'doi', 'DOI') ?? (isFields(external) ? stringOf(external, 'DOI') : undefined);
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
		if (!isFields(author) || author['hidden'] === true) {
			return [];
		}
		const whole = stringOf(author, 'name', 'full_name', 'fullname', 'display_name');
		const given = [stringOf(author, 'given', 'first'), stringOf(author, 'family', 'last')]
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
