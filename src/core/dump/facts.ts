import type { Link, PaperRecord } from '../library/paper';
import { arxivIn, arxivYear, doiIn } from '../library/identifiers';
import { starsOf, upvotesOf } from './counts';
import { cleanUrl, distinct, kindOf, linksIn } from './links';
import { authorsOf } from './people';
import type { Card } from './cards';
import type { Sides } from './sides';
import type { Block } from './page/block';
import { datePattern, lineSort } from './page/lineSort';

/** What a card says about its paper, besides title and abstract. */
export type Facts = Omit<PaperRecord, 'title' | 'abstract' | 'line' | 'abstractLine'>;

export function factsOf(card: Card, sides: Sides): Facts {
	const around = [...card.head, ...card.after];
	/** Nearest first, on the side where this page puts facts of a sort. */
	const near = (side: 'before' | 'after') =>
		side === 'before' ? [...card.head, ...[...card.before].reverse()] : around;
	const idBlocks = [...card.title, ...near(sides.id)];
	const arxiv = firstOf(idBlocks, arxivOfBlock);
	const doi = firstOf(idBlocks, doiOfBlock);
	const listed = firstOf(near(sides.date), dateOfBlock);
	const year = arxiv !== undefined ? arxivYear(arxiv) : yearOf(listed);
	const upvotes = upvotesOf(card, sides);
	const stars = starsOf(around);
	return {
		authors: authorsOf(card.head, sides.authors === 'before' ? card.before : card.after, sides.authorRow),
		...(year !== undefined && { year }),
		...(arxiv !== undefined && { arxiv }),
		...(doi !== undefined && { doi }),
		...(listed !== undefined && { listed }),
		...(upvotes !== undefined && { upvotes }),
		...(stars !== undefined && { stars }),
		links: distinct([
			...card.abstract.flatMap(block => [...linksIn(block.text), ...pageLinks(block)]),
			...around.flatMap((block, index) => [...pageLinks(block), ...linkLine(block, around[index - 1])]),
		]),
	};
}

/** The year in a date, where it is written with four digits. */
export function yearOf(date: string | undefined): number | undefined {
	const year = date && /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(date)?.[0];
	return year ? Number(year) : undefined;
}

function firstOf<Item, Fact>(
	items: readonly Item[],
	read: (item: Item) => Fact | undefined,
): Fact | undefined {
	for (const item of items) {
		const fact = read(item);
		if (fact !== undefined) {
			return fact;
		}
	}
	return undefined;
}

function arxivOfBlock({ sort, field, text, links }: Block): string | undefined {
	const linked = firstOf(
		links.map(link => link.url),
		arxivIn,
	);
	return (
		linked ??
		(sort === 'link' || field?.name === 'facts' || sort === 'pageChrome' ? arxivIn(text) : undefined)
	);
}

function doiOfBlock({ sort, field, text, links }: Block): string | undefined {
	const linked = firstOf(
		links.map(link => link.url),
		doiIn,
	);
	return linked ?? (sort === 'link' || field?.name === 'facts' ? doiIn(text) : undefined);
}

function dateOfBlock({ sort, field, text }: Block): string | undefined {
	const dated =
		sort === 'date' ||
		field?.label === 'date' ||
		field?.label.startsWith('publ') ||
		field?.label.startsWith('submi');
	// `[3 authors](/papers/1) · [Aug 11](/papers/1)` is a row of links.
	const last = sort === 'link' || sort === 'authorCount' ? text.slice(text.lastIndexOf('·') + 1).trim() : '';
	return dated
		? datePattern.exec(text)?.[1]
		: lineSort(last) === 'date'
			? datePattern.exec(last)?.[1]
			: undefined;
}

/** Links that the page itself sets: a repository, a project page; never its people and menus. */
function pageLinks({ links }: Block): readonly Link[] {
	return links.flatMap(({ text, url }) => {
		const whole = /^(?:https?:)?\/\//i.test(url) ? cleanUrl(url.replace(/^\/\//, 'https://')) : undefined;
		if (!whole || /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)(?:\/|$)/i.test(whole)) {
			return [];
		}
		const kind = kindOf(whole, text);
		return kind === 'other' ? [] : [{ kind, url: whole }];
	});
}

function linkLine({ sort, text, field }: Block, before: Block | undefined): readonly Link[] {
	const label = field?.label ?? before?.text ?? '';
	return sort === 'link' || field?.name === 'facts'
		? linksIn(text).map(link =>
				link.kind === 'other' ? { kind: kindOf(link.url, label), url: link.url } : link,
			)
		: [];
}
