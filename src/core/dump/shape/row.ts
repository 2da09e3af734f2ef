import { arxivIn, doiIn } from '../../library/identifiers';
import type { Block } from '../page/block';
import { maskDigits } from '../repeats';
import { namesScore } from '../score/names';
import { isOrganisation, isVolume, paperUrl } from '../score/titleScore';
import { isCredit, isPrinted, standsBesidePapers } from './credit';

/** A block, or a cell of one, with a word for what it is by itself. */
export interface Row {
	readonly block: Block;
	/** Rows of one name are furniture, or play the same part in each card. */
	readonly kind: string;
	/** How it is set. */
	readonly marks: string;
}

/** Longer texts are no titles. */
const longestTitle = 320;

export function rowOf(block: Block, repeated: ReadonlySet<string>): Row {
	const { heading, bullet, strong, links, text } = block;
	const own = links.find(link => link.text.length >= text.length * 0.6);
	const linked = own ? (paperUrl.test(own.url) ? '@' : '+') : '';
	return {
		block,
		kind: kindOf(block, repeated),
		marks: `${heading}${bullet ? '-' : ''}${strong ? '*' : ''}${linked}`,
	};
}

function kindOf(block: Block, repeated: ReadonlySet<string>): string {
	const { sort, text, field, looks } = block;
	const masked = maskDigits(text);
	if (
		masked !== undefined &&
		repeated.has(masked) &&
		!(sort === 'text' && (looks.length > 40 || looks.names > 0.5))
	) {
		return sort === 'count' || sort === 'date' || sort === 'authorCount' ? sort : `=${masked.slice(0, 24)}`;
	}
	if (field) {
		return field.name === 'title' ? 'titled' : `:${field.label}`;
	}
	if (sort !== 'text') {
		return sort === 'link' && isCredit(text) ? 'credit' : isPrinted(text) ? 'venue' : sort;
	}
	if (standsBesidePapers(text)) {
		return 'button';
	}
	if (looks.names >= 1.5 || (text.endsWith(':') && namesScore(text.slice(0, -1)) >= 0.6)) {
		return 'people';
	}
	if (isCredit(text)) {
		return 'credit';
	}
	if (looks.length > longestTitle || isProse(block)) {
		return 'prose';
	}
	if (isPrinted(text)) {
		return 'venue';
	}
	return looks.names >= 0.5 ? 'person' : isOrganisation(text) ? 'organisation' : 'line';
}

/** What stands in programmes and tables of contents between papers. */
const interval =
	/^(?:(?:coffee|tea|lunch|short|poster|health) ?(?:break|session|buffet)?\b(?! \p{Ll})|registration\b|welcome\b|opening\b|closing\b|(?:social |conference |gala )?dinner\b|reception\b|panel discussion|discussion$|break$|kaffee\p{L}*|mittag\p{L}*|pause\b|begrüßung|almuerzo|déjeuner|editorial$|book reviews?|obituary|contents$|table of contents|notes for contributors|session \d|chair\b|rezensionen$|comptes rendus|field trip)/iu;

function isInterval(text: string): boolean {
	return text.length < 70 && interval.test(text);
}

function isProse({ looks, text }: Block): boolean {
	return (
		(looks.words > 5 && /^(?:…|\.{3})|(?:…|\.{3})$/.test(text)) ||
		(looks.endsSentence && looks.words > 12 && (looks.finiteVerbs > 0 || looks.length > 160)) ||
		looks.breaks > 1 ||
		(looks.length > 220 && looks.finiteVerbs > 2)
	);
}

/** Whether a row says where its paper was printed. */
export function isPrintedRow({ kind, block: { text, links } }: Row): boolean {
	return (
		kind === 'venue' ||
		kind === 'button' ||
		((kind === 'credit' || kind === 'people') &&
			(isPrinted(text) || /\((?:19|20)\d\d\)\s\p{Lu}/u.test(text))) ||
		standsBesidePapers(text) ||
		links.some(({ url }) => arxivIn(url) !== undefined || doiIn(url) !== undefined)
	);
}

/** Whether a row could be a title at all. */
export function couldBeTitle({ kind, block }: Row): boolean {
	return (
		(kind === 'line' ||
			kind === 'titled' ||
			kind === 'person' ||
			kind === 'organisation' ||
			kind === 'credit' ||
			(kind === 'people' && !block.field)) &&
		!isInterval(block.text) &&
		!isVolume(block.text) &&
		block.looks.length <= longestTitle &&
		/\p{L}{2}/u.test(block.text)
	);
}
