import type { Link, Paper } from '../library/paper';
import { defined } from '../defined';
import type { Reference } from './reference';
import type { Name } from '../name';

/** What is known of a paper that stands in no bibliography. */
export function paperReference(paper: Paper): Reference {
	return defined<Reference>({
		key: paper.key,
		type: 'document',
		title: paper.title.replace(/\s+/g, ' ').trim(),
		authors: paper.authors.map(nameOf).filter(name => !('literal' in name) || name.literal !== ''),
		date: paper.year === undefined ? undefined : { year: paper.year },
		doi: paper.doi,
		arxiv: paper.arxiv,
		url: bestUrl(paper),
		abstract: paper.abstract === '' ? undefined : paper.abstract,
		note: paper.listed && `Listed ${paper.listed}`,
	});
}

const suffixes = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/;

/** `Guido van Rossum`, `van Rossum, Guido`; what has `and` in it is a group. */
export function nameOf(said: string): Name {
	const text = said.replace(/\s+/g, ' ').trim();
	if (/(?:^| )(?:and|&)(?: |$)/i.test(text) || !/[\s,]/.test(text)) {
		return { literal: text };
	}
	const [before = '', after] = text.split(/ ?, ?/, 2);
	const words = before.split(' ');
	const suffix =
		after === undefined && words.length > 2 && suffixes.test(words.at(-1)!) ? words.pop() : undefined;
	const isSmall = words.map((word, i) => i < words.length - 1 && /^\p{Ll}/u.test(word));
	const firstSmall = isSmall.indexOf(true, after === undefined ? 1 : 0);
	const lastSmall = isSmall.lastIndexOf(true);
	const family = lastSmall >= 0 ? lastSmall + 1 : after === undefined ? words.length - 1 : 0;
	const given = after ?? words.slice(0, firstSmall > 0 ? firstSmall : family).join(' ');
	const particle = firstSmall >= 0 ? words.slice(firstSmall, family).join(' ') : undefined;
	return defined<Name>({
		family: words.slice(family).join(' '),
		given: given || undefined,
		particle,
		suffix,
	});
}

const preferred: readonly Link['kind'][] = ['arxiv', 'other', 'project', 'code', 'model'];

function bestUrl({ links, arxiv, doi }: Paper): string | undefined {
	const byKind = (kind: Link['kind']): string | undefined => links.find(link => link.kind === kind)?.url;
	const fallback = arxiv ? `https://arxiv.org/abs/${arxiv}` : undefined;
	return byKind('arxiv') ?? fallback ?? (doi ? undefined : preferred.map(byKind).find(Boolean));
}
