import type { Row } from './row';
import { signs, type ShapedCard } from './shapedCards';

/** Learns how the cards of a page look, so that what looks otherwise is told from them. */
export function learnAlike(cards: readonly ShapedCard[]): (card: ShapedCard) => boolean {
	const signed = learnSigned(cards);
	const own = cards.filter(signed);
	const marks = mostOf(own.map(card => card.title.marks));
	const marked = (card: ShapedCard) => !marks || marks === '0' || card.title.marks === marks;
	const around = own.filter(marked).map(kindsAround);
	const counts = new Map<string, number>();
	for (const kind of around.flatMap(kinds => [...kinds])) {
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	const usual = [...counts.keys()].filter(kind => counts.get(kind)! >= around.length * 0.6);
	return card => {
		const kinds = kindsAround(card);
		return (
			signed(card) &&
			marked(card) &&
			(usual.length < 2 || usual.filter(kind => kinds.has(kind)).length >= usual.length * 0.4)
		);
	};
}

/** Where many titles have people beside them, what has none is a heading. */
function learnSigned(cards: readonly ShapedCard[]): (card: ShapedCard) => boolean {
	const [best] = [below, above]
		.map(side => (card: ShapedCard) => side(card).some(signs) || card.title.marks.includes('@'))
		.map(has => ({ has, count: cards.filter(has).length }))
		.sort((a, b) => b.count - a.count);
	return best && best.count > 2 && best.count >= cards.length * 0.4 ? best.has : () => true;
}

function below({ after }: ShapedCard): readonly Row[] {
	return after.slice(0, 3);
}

function above({ before }: ShapedCard): readonly Row[] {
	return before.slice(-2);
}

function kindsAround({ before, after }: ShapedCard): ReadonlySet<string> {
	return new Set([`<${before.at(-1)?.kind}`, ...after.slice(0, 10).map(row => row.kind)]);
}

/** What most items are. */
function mostOf(items: readonly string[]): string | undefined {
	return [...new Set(items)].find(one => items.filter(item => item === one).length >= items.length * 0.55);
}
