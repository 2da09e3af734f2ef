import type { PaperRecord } from '../library/paper';
import type { Placed } from './cards';
import { arxivIn, arxivYear } from '../library/identifiers';
import type { Block } from './page/block';
import { isAuthorRow } from './authorRows';
import { arxivInRow, isOwnButton, namesWork } from './anchors';
import { submitters } from './page/furniture';
import { lineSort } from './page/lineSort';
import { countOf } from './counts';
import { peopleIn } from './people';
import { isOrganisation, paperUrl, titleScore } from './score/titleScore';

/** A title in a list of papers that no abstract follows. */
export interface ListedTitle {
	readonly record: PaperRecord;
	/** Whether the page says beside it that it is a paper: a link to its page, counts around. */
	readonly certain: boolean;
	/** Whether the page names it as one, or its id and authors, as no list of references does. */
	readonly credited: boolean;
	/** Whether the same can be said of one among papers with abstracts, where much else stands near ids. */
	readonly lacksAbstract: boolean;
	/** Whether its authors and a date stand below, as those of talks and tasks do, too. */
	readonly dated: boolean;
	/** Whether its authors stand below, and nothing claims it. */
	readonly unclaimed: boolean;
	/** Whether its authors stand below. */
	readonly peopled: boolean;
	/** Whether it reads like a title, so that its abstract may be missing. */
	readonly likely: boolean;
}

/** Blocks below a title that may tell what it is. */
const ahead = 5;

/** Watches blocks go by for titles that stand alone, as daily lists print them. */
export class ListedTitles {
	private readonly near: Placed[] = [];

	/** The title that stood a few blocks before this one, if it was one. */
	read(placed: Placed): ListedTitle | undefined {
		const last = this.near.at(-1);
		if (last && isBroken(last.block, placed.block)) {
			this.near[this.near.length - 1] = { ...last, block: joined(last.block, placed.block) };
			return undefined;
		}
		this.near.push(placed);
		this.near.splice(0, this.near.length - ahead - 3);
		return this.titleAt(this.near.length - 1 - ahead);
	}

	/** Those among the last blocks. */
	end(): readonly ListedTitle[] {
		return this.near.flatMap((_, at) => (at < this.near.length - ahead ? [] : (this.titleAt(at) ?? [])));
	}

	private titleAt(at: number): ListedTitle | undefined {
		const [earlier, before, title] = [this.near[at - 2], this.near[at - 1], this.near[at]];
		if (title?.block.sort !== 'text' || title.block.looks.length > 300) {
			return undefined;
		}
		const below = this.near.slice(at + 1, at + 1 + ahead).map(one => one.block);
		return listedTitle(title, before?.block, earlier?.block, below);
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
	below: readonly Block[],
): ListedTitle | undefined {
	if (
		inTail ||
		(block.looks.words > 7 && block.text.endsWith('.')) ||
		!/\p{L}{2}/u.test(block.text) ||
		block.looks.names >= 3 ||
		isOrganisation(block.text)
	) {
		return undefined;
	}
	const [after] = below;
	// Nothing stands between this title and its abstract that could tell more.
	if (part !== 'other' && !block.field && block.links.length === 0 && isProse(after)) {
		return undefined;
	}
	if (after?.text === block.text || before?.text === block.text) {
		return undefined;
	}
	const link = block.links.find(
		({ text, url }) =>
			text.length > block.text.length * 0.6 && paperUrl.test(url) && lineSort(text) === 'text',
	);
	const arxiv = link && arxivIn(link.url);
	const counted = before?.sort === 'count' || isSubmitter(earlier);
	const ended =
		after?.sort === 'authorCount' ||
		after?.sort === 'rule' ||
		after?.sort === 'count' ||
		isSubmitter(after) ||
		countsAuthors(below) ||
		(after !== undefined && isOrganisation(after.text));
	const framed = counted && ended;
	// Names stand above the number of their authors as well.
	const isCounted =
		after?.sort === 'authorCount' && (framed || link !== undefined || block.looks.names < 0.5);
	const labelledId =
		block.field?.name === 'title' ? [before, earlier].map(row => row && idOf(row)).find(Boolean) : undefined;
	const people = below.find(row => !isButton(row));
	const hasOwn = [before, after].some(row => row !== undefined && isOwnButton(row));
	const hasButton = hasOwn || (people !== undefined && after !== people);
	// Below a title that leads to its paper a single name is its author.
	const places = people === undefined ? [] : placesBelow(below, people);
	const isPlaced = places.some(row => row.sort === 'venue' || namesWork(row));
	const isDated = places.some(row => row.sort === 'date');
	const peopled = people !== undefined && isPeople(people, link || hasOwn || isPlaced || isDated ? 0.5 : 1.5);
	const named = idBelow(block, below);
	const credited =
		(peopled && isPlaced) ||
		labelledId !== undefined ||
		named !== undefined ||
		isCounted ||
		(peopled && (link !== undefined || hasButton));
	const lacksAbstract =
		part === 'other' &&
		!block.text.endsWith('.') &&
		(isCounted || (peopled && hasOwn) || (link !== undefined && credited));
	const certain = arxiv !== undefined || framed || credited;
	// Between a count and the number of authors stands a title, even if it reads like something else.
	if (!framed && ((part !== 'other' && !certain) || block.looks.names >= 1.5)) {
		return undefined;
	}
	const score = titleScore(block);
	const likely = score >= 2.4 && block.looks.words >= 5;
	if (
		score < (arxiv !== undefined || named ? -3 : peopled ? -2 : framed ? -1.5 : 0) ||
		(!certain && !peopled && !likely) ||
		/ \((?:19|20)\d\d\)$/.test(block.text)
	) {
		return undefined;
	}
	const { line } = block;
	const title = link?.text ?? block.text;
	const id = arxiv ?? labelledId ?? (named && arxivOf(named));
	const ids = id === undefined ? {} : { arxiv: id, year: arxivYear(id) };
	const upvotes = framed && before?.sort === 'count' ? countOf(before.text) : undefined;
	return {
		certain,
		credited,
		lacksAbstract,
		dated: peopled && isDated,
		unclaimed:
			part === 'other' &&
			!block.text.endsWith('.') &&
			people !== undefined &&
			isPeople(people) &&
			!isButton(block),
		peopled,
		likely,
		record: {
			title,
			abstract: '',
			line,
			authors: peopled ? peopleIn(people.text) : [],
			links: [],
			...ids,
			...(upvotes !== undefined && { upvotes }),
		},
	};
}

/** The row that says where the paper is, if it stands below this title and not above the next one. */
function idBelow(block: Block, below: readonly Block[]): Block | undefined {
	const end = below.findIndex(row => row.sort === 'text' && !isPeople(row) && !namesWork(row));
	const rows = end < 0 ? below : below.slice(0, end);
	const at = rows.findIndex(namesWork);
	const isAbove = below[at + 1]?.field?.name === 'title';
	return at < 0 || isAbove || block.field || namesWork(block) ? undefined : rows[at];
}

/** The rows below a paper's authors that may say where or when it came out. */
function placesBelow(below: readonly Block[], people: Block): readonly Block[] {
	const rows = below.slice(below.indexOf(people) + 1).slice(0, 3);
	const end = rows.findIndex(({ sort, text }) => sort === 'text' && !isOrganisation(text));
	return end < 0 ? rows : rows.slice(0, end);
}

function isProse(block: Block | undefined): boolean {
	return block?.sort === 'text' && block.looks.length > 160;
}

/** Whether the number of authors stands below, after the names of some. */
function countsAuthors(below: readonly Block[]): boolean {
	const at = below.findIndex(row => row.sort === 'authorCount');
	return at > 0 && below.slice(0, at).every(row => row.sort === 'text' && row.text.length < 40 && !row.field);
}

/** The label above the one who put a paper on the page. */
function isSubmitter(block: Block | undefined): boolean {
	return block !== undefined && submitters.includes(block.text.toLowerCase());
}

/** `PDF`, `Supplementary Material`: what may be pressed beside a title. */
function isButton(block: Block): boolean {
	const { sort, text } = block;
	return (
		isOwnButton(block) ||
		((sort === 'chrome' || sort === 'pageChrome' || /^pdf$/i.test(text)) && text.length < 30)
	);
}

function isPeople(block: Block, least = 1.5): boolean {
	return isAuthorRow(block, least) && (isAuthorRow(block, 1.5) || !isOrganisation(block.text));
}

function arxivOf({ text, links }: Block): string | undefined {
	return links.map(link => arxivIn(link.url)).find(Boolean) ?? arxivInRow(text);
}
