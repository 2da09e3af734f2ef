import { CardReader, placeBlocks, type Card, type Placed } from './cards';
import { learnLayout, type Layout } from './learnLayout';
import { blocksOf } from './page/blocks';
import { pageText } from './page/pageText';
import { seeBlocks } from './seeBlocks';
import { Verdict } from './verdict';

/** What reading a page comes upon, in the order of its lines; a card comes when the next one begins. */
export type PageEvent =
	{ readonly kind: 'block'; readonly placed: Placed } | { readonly kind: 'card'; readonly card: Card };

/** What the whole page says about itself. */
export interface PageEnd {
	readonly layout: Layout;
	/** Above 0 the page is a dump. */
	readonly score: number;
	/** Different kinds of furniture that only pages of papers have. */
	readonly evidence: number;
}

/** So many blocks without a paper, and the rest is not read. */
const patience = 50_000;

/** Reads a page of papers; reading, explaining and sniffing all follow it. */
export function* readPage(text: string): Generator<PageEvent | undefined, PageEnd> {
	const layout = yield* learnLayout(text);
	const verdict = new Verdict(layout.markup.numberedLinks);
	let blocks = 0;
	const reader = new CardReader();
	for (const placed of placeBlocks(
		seeBlocks(
			blocksOf(
				pageText(text, layout.markup, layout.references),
				layout.width,
				layout.headLines,
				layout.titleColumn,
			),
			layout,
		),
	)) {
		if (!placed) {
			yield undefined;
			continue;
		}
		if (++blocks > patience && verdict.papers === 0) {
			break;
		}
		verdict.weigh(placed);
		const card = reader.read(placed);
		if (card) {
			verdict.add(card);
			yield { kind: 'card', card };
		}
		yield { kind: 'block', placed };
	}
	const last = reader.end();
	if (last) {
		verdict.add(last);
		yield { kind: 'card', card: last };
	}
	return { layout, score: verdict.score, evidence: verdict.evidence };
}
