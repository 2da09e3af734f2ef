import type { PaperRecord } from '../library/paper';
import type { Card } from './cards';
import { factsOf } from './facts';
import type { Block } from './page/block';
import { paperUrl } from './score/titleScore';
import type { Sides } from './sides';

/** The record of a card; `isFirst` for the first of its page. */
export function paperRecord(card: Card, sides: Sides, isFirst: boolean): PaperRecord {
	const written = card.title.map(linkedText).join(' ');
	const [abstract] = card.abstract;
	return {
		title: once(isFirst ? withoutSubscribe(written) : written),
		abstract: card.abstract
			.map((block, index) => (index === 0 ? '' : block.afterGap ? '\n\n' : '\n') + block.text)
			.join(''),
		line: card.title[0]!.line,
		abstractLine: abstract!.line,
		...factsOf(card, sides),
	};
}

/** Of a title that is a link to its paper only what the link says: a page may decorate it. */
function linkedText({ text, links, line, lastLine }: Block): string {
	const own =
		line === lastLine && links.find(link => link.text.length > text.length * 0.6 && paperUrl.test(link.url));
	return own && text.includes(own.text) ? own.text : text;
}

/** A page's own button, glued to the first title. */
function withoutSubscribe(title: string): string {
	return title.replace(/^Subscribe(?=[\p{Lu}\p{Lo}\d"“‘'([$])/u, '');
}

/** A title that its page printed twice in one line. */
function once(title: string): string {
	const half = title.slice(0, title.length >> 1).trimEnd();
	return half.length >= 8 && (title === half + half || title === `${half} ${half}`) ? half : title;
}
