import type { PaperRecord } from '../library/paper';
import type { Placed } from './cards';
import { arxivIn, arxivYear } from '../library/identifiers';
import type { Block } from './page/block';
import { countOf } from './counts';
import { peopleIn } from './people';
import { isOrganisation, titleScore } from './score/titleScore';

/** A title in a list of papers that no abstract follows. */
export interface ListedTitle {
	readonly record: PaperRecord;
	/** Whether the page says beside it that it is a paper: a link to its page, counts around. */
	readonly certain: boolean;
	/** Whether the page names it as one or counts its authors, as no list of references does. */
	readonly credited: boolean;
}

/** Watches blocks go by for titles that stand alone, as daily lists print them. */
export class ListedTitles {
	private readonly near: Placed[] = [];

	/** The title that stood just before this block, if it was one. */
	read(placed: Placed | undefined): ListedTitle | undefined {
		const last = this.near.at(-1);
		if (placed && last && isBroken(last.block, placed.block)) {
			this.near[this.near.length - 1] = { ...last, block: joined(last.block, placed.block) };
			return undefined;
		}
		const [earlier, before, title] = placed
			? [this.near.at(-3), this.near.at(-2), this.near.at(-1)]
			: this.near.slice(-3);
		if (placed) {
			this.near.push(placed);
			this.near.splice(0, this.near.length - 4);
		}
		return title && listedTitle(title, before?.block, earlier?.block, placed?.block);
	}
}

/** Whether a page broke a title that leads to its paper into these two lines. */
function isBroken(block: Block, next: Block): boolean {
	return (
		[block, next].every(({ sort, field, looks }) => sort === 'text' && !field && looks.names < 1.5) &&
		next.line === block.lastLine + 1 &&
		next.heading === 0 &&
		block.text.length >= 40 &&
		block.text.length < 130 &&
		next.text.length < 110 &&
		!block.looks.endsSentence &&
		!isOrganisation(next.text) &&
		new Set([...papersOf(block), ...papersOf(next)]).size === 1
	);
}

function papersOf({ links }: Block): readonly string[] {
	return links.flatMap(link => arxivIn(link.url) ?? []);
}

function joined(block: Block, next: Block): Block {
	const text = `${block.text} ${next.text}`;
	const links = [...block.links, ...next.links].map(({ url }) => ({ text, url }));
	return { ...block, text, links, lastLine: next.lastLine };
}

function idOf({ sort, field, text }: Block): string | undefined {
	return sort === 'link' || field?.name === 'facts' ? arxivIn(text) : undefined;
}

function listedTitle(
	{ block, part, inTail }: Placed,
	before: Block | undefined,
	earlier: Block | undefined,
	after: Block | undefined,
): ListedTitle | undefined {
	if (
		inTail ||
		block.sort !== 'text' ||
		block.looks.length > 300 ||
		!/\p{L}{2}/u.test(block.text) ||
		block.looks.names >= 3 ||
		isOrganisation(block.text)
	) {
		return undefined;
	}
	if (after?.text === block.text || before?.text === block.text) {
		return undefined;
	}
	const link = block.links.find(
		({ text, url }) => text.length > block.text.length * 0.6 && arxivIn(url) !== undefined,
	);
	const arxiv = link && arxivIn(link.url);
	const counted = before?.sort === 'count' || earlier?.text.toLowerCase() === 'submitted by';
	const credited =
		after?.sort === 'authorCount' ||
		after?.sort === 'rule' ||
		after?.sort === 'count' ||
		after?.text.toLowerCase() === 'submitted by' ||
		(after !== undefined && isOrganisation(after.text));
	const score = titleScore(block);
	const framed = counted && credited;
	const labelled =
		block.field?.name === 'title' &&
		before !== undefined &&
		before.links.length === 0 &&
		idOf(before) !== undefined;
	const certain = arxiv !== undefined || framed || labelled || after?.sort === 'authorCount';
	// Between a count and the number of authors stands a title, even if it reads like something else.
	if (!framed && ((part !== 'other' && !certain) || block.looks.names >= 1.5)) {
		return undefined;
	}
	if (
		score < (arxiv !== undefined ? -3 : framed ? -1.5 : certain ? 0 : 2.4) ||
		(!certain && block.looks.words < 5) ||
		/ \((?:19|20)\d\d\)$/.test(block.text)
	) {
		return undefined;
	}
	const { text: title, line } = block;
	const id = arxiv ?? (labelled ? idOf(before) : undefined);
	const upvotes = framed && before?.sort === 'count' ? countOf(before.text) : undefined;
	const ids = id === undefined ? {} : { arxiv: id, year: arxivYear(id) };
	return {
		certain,
		credited: labelled || after?.sort === 'authorCount',
		record: {
			title,
			abstract: '',
			line,
			authors: after && after.looks.names >= 2 ? peopleIn(after.text) : [],
			links: [],
			...ids,
			...(upvotes !== undefined && { upvotes }),
		},
	};
}
