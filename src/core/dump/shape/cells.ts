import { citedWork } from '../cited/citedWork';
import type { Block } from '../page/block';
import { fieldOf } from '../page/fieldLabel';
import { lineSort } from '../page/lineSort';
import { looksOf, noLooks } from '../score/looks';
import { namesScore } from '../score/names';
import { isCredit, isPrinted } from './credit';

/** Cuts one line into what it puts side by side; `undefined` where it does not. */
type Cut = (block: Block) => readonly string[] | undefined;

/** Longer texts are paragraphs. */
const longest = 1200;

const cuts: readonly Cut[] = [
	({ text }) => several(text.split('\t')),
	({ text }) => several(text.split(/\s{2,}/)),
	// `Title ........ 12`
	({ text }) => parts(/^(.*?\S)\s?(?:[.·…]\s?){4,}\s*([\divxlc]{0,5})$/i.exec(text)),
	({ text, links }) => {
		const link = links.find(({ text: own }) => own.length > 8 && own.length < text.length);
		const at = link ? text.indexOf(link.text) : -1;
		return link && at >= 0 && link.text.includes(' ')
			? [text.slice(0, at), link.text, text.slice(at + link.text.length)]
			: undefined;
	},
	({ text }) => parts(/^()(?:\*\*|__)(.{4,300}?)(?:\*\*|__)[,.:]?\s*(\S.*)$/.exec(text)),
	({ text }) => parts(/^([^*_]{0,80})[*_]([^*_]{4,300}?)[*_][,.:]?\s*(\S.*)$/.exec(text)),
	({ text }) => parts(/^([^“"«]{4,200}?)\s?[“"«](.{4,300}?)[,.]?[”"»][,.]?\s+(\S.*)$/.exec(text)),
	({ text, line }) => {
		const work = /(?:19|20)\d\d/.test(text) ? citedWork(text, line) : undefined;
		const at = work ? text.indexOf(work.title) : -1;
		return work && at > 0
			? [work.authors.join(', '), work.title, text.slice(at + work.title.length)]
			: undefined;
	},
	({ text }) => beforeCredit(text, /\s(?:[—–|/·•-]|by)\s/g),
	({ text }) => beforeCredit(text, /\s(?=\([^()]{4,120}\)\S{0,2}(?:\s|$))/g),
	({ text }) => beforeCredit(text, /(?<=[\p{L}\d)”"][.?!])\s(?=\p{Lu})/gu),
];

/** What a programme or a list puts before titles. */
const lead =
	/^(?:\d{1,2}[:.]\d\d(?:\s?(?:[-–]|bis|to)\s?\d{1,2}[:.]\d\d)?\s+|[PT]?\d{1,3}[.)]?\s{2,}|(?:[Kk]eynote|Invited talk|Talk|Poster|Paper)\s?:\s|(?:TODO|DONE|LATER|NOW|DOING|WAITING|READING|SKIPPED|NEXT)\s+(?=\S)|\[[ xX-]\]\s+|:[a-z_]{2,30}:\s+|[·•▸▪]\s+)+/;

/** Finds by which of these cuts the lines of a page fall into titles and what belongs to them. */
export function* learnCells(blocks: readonly Block[]): Generator<undefined, readonly Cut[]> {
	const found: Cut[] = [];
	for (const cut of cuts) {
		let tried = 0;
		let good = 0;
		for (const [index, block] of blocks.entries()) {
			if (index % 64 === 63) {
				yield;
			}
			const cells = block.text.length < longest && block.text.length > 12 ? cut(block) : undefined;
			if (cells) {
				tried++;
				good +=
					cells.some(cell => saysWho(trimmed(cell))) && cells.some(cell => mayTitle(trimmed(cell))) ? 1 : 0;
			}
		}
		if (good > 2 && good >= tried * 0.5) {
			found.push(cut);
		}
	}
	return found;
}

/** A block's cells as blocks of their own. */
export function cellsOf(block: Block, learnt: readonly Cut[]): readonly Block[] {
	if (block.text.length > longest || block.text.length < 4) {
		return [block];
	}
	const bare = block.text.replace(lead, '');
	let cells: readonly Block[] = bare === block.text ? [block] : [cell(block, bare, true)];
	for (const cut of learnt) {
		cells = cells.flatMap(one => {
			const texts =
				one.field && one.field.name !== 'title'
					? undefined
					: cut(one)
							?.map(trimmed)
							.filter(text => text !== '');
			return texts && texts.length > 0 ? texts.map((text, index) => cell(one, text, index === 0)) : one;
		});
	}
	return cells;
}

function cell(block: Block, written: string, isFirst: boolean): Block {
	const text = written.replace(lead, '').trim() || written;
	const sort = lineSort(text);
	const field = sort === 'text' || sort === 'date' || sort === 'link' ? fieldOf(text) : undefined;
	return {
		line: block.line,
		lastLine: block.lastLine,
		text: field?.value ?? text,
		sort,
		...(field && { field }),
		heading: block.heading,
		bullet: block.bullet && isFirst,
		strong: block.strong,
		links: block.links.filter(link => text.includes(link.text)),
		looks: sort === 'text' ? looksOf(text) : noLooks,
		afterGap: block.afterGap && isFirst,
	};
}

function trimmed(text: string): string {
	return text
		.replace(/^[\s,;:|.”»–—-]+(?=\S)|[\s,;:|–—-]+$/g, '')
		.replace(/(?<=\S)(?:\s\[[^[\]]{1,24}\]){1,6}$/, '')
		.trim();
}

function several(texts: readonly string[]): readonly string[] | undefined {
	return texts.length > 1 ? texts : undefined;
}

function parts(match: RegExpExecArray | null): readonly string[] | undefined {
	return match?.slice(1);
}

/** Cuts at the first of these places behind which people, a year or a place of publication stand. */
function beforeCredit(text: string, places: RegExp): readonly string[] | undefined {
	for (const { index, 0: mark } of text.matchAll(places)) {
		const rest = text.slice(index + mark.length).trim();
		const credit = rest.replace(/^\(([^()]*)\)\S*/, '$1').trim();
		if (index > 3 && (namesScore(credit) >= 0.6 || isCredit(credit) || isPrinted(credit))) {
			return [text.slice(0, index), credit, rest.startsWith('(') ? rest.slice(rest.indexOf(')') + 1) : ''];
		}
	}
	return undefined;
}

function saysWho(text: string): boolean {
	return (
		namesScore(text) >= 0.5 ||
		isCredit(text) ||
		isPrinted(text) ||
		/^\(?(?:19|20)\d\d\)?$|^\d{1,4}$/.test(text)
	);
}

function mayTitle(text: string): boolean {
	return text.length > 5 && text.length < 320 && namesScore(text) < 1.5 && /\p{L}{2}.*\p{L}{2}/u.test(text);
}
