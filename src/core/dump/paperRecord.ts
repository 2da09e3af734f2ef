import type { PaperRecord } from '../library/paper';
import type { Card } from './cards';
import { factsOf } from './facts';
import type { Block } from './page/block';
import { paperUrl } from './score/titleScore';
import type { Sides } from './sides';
import { sharedByAbstracts, withoutShared, type SharedWords } from './sharedWords';
import { learnTitleMarks, withoutMarks, type TitleMarks } from './titleMarks';

/** The record of a card; `isFirst` for the first of its page. */
export function paperRecord(card: Card, sides: Sides, marks: CardMarks, isFirst: boolean): PaperRecord {
	const written = writtenTitle(card);
	const [abstract] = card.abstract;
	return {
		title: once(withoutMarks(isFirst ? withoutSubscribe(written) : written, marks.title)),
		abstract: withoutShared(writtenAbstract(card), marks.abstract),
		line: card.title[0]!.line,
		abstractLine: abstract!.line,
		...factsOf(card, sides),
	};
}

/** What a page puts around its titles and abstracts. */
export interface CardMarks {
	readonly title: TitleMarks;
	readonly abstract: SharedWords;
}

export function learnCardMarks(cards: readonly Card[]): CardMarks {
	return {
		title: learnTitleMarks(cards.map(writtenTitle)),
		abstract: sharedByAbstracts(cards.map(writtenAbstract)),
	};
}

function writtenAbstract({ abstract }: Card): string {
	return unfolded(
		abstract.map((block, index) => (index === 0 ? '' : block.afterGap ? '\n\n' : '\n') + block.text).join(''),
	);
}

/** Of `…the middle… ▽ More The whole △ Less`, as arXiv's search has it, the whole. */
function unfolded(abstract: string): string {
	const whole = abstract.replace(/\s*△ Less$/, '');
	const more = whole.indexOf('▽ More');
	return more < 0 || whole.length - more < more ? whole : whole.slice(more + '▽ More'.length).trim();
}

/** The title with all that its page put around it, save links. */
function writtenTitle({ title }: Card): string {
	return title.map(linkedText).join(' ');
}

/** Of a title that is a link to its paper only what the link says: a page may decorate it. */
function linkedText({ text, links, line, lastLine }: Block): string {
	const buttons = links
		.filter(link => link.text.length < 12)
		.reduce((sum, link) => sum + link.text.length + 1, 0);
	const own =
		line === lastLine &&
		links.find(link => link.text.length > (text.length - buttons) * 0.6 && paperUrl.test(link.url));
	return own && text.includes(own.text) ? own.text : text;
}

/** A page's own button, glued to the first title. */
function withoutSubscribe(title: string): string {
	return title.replace(/^Subscribe(?=[\p{Lu}\p{Lo}\p{Extended_Pictographic}\d"“‘'([$])/u, '');
}

/** A title that its page printed twice in one line. */
function once(title: string): string {
	const half = title.slice(0, title.length >> 1).trimEnd();
	return half.length >= 8 && (title === half + half || title === `${half} ${half}`) ? half : title;
}
