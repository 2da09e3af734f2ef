import type { PaperRecord } from '../../library/paper';
import type { Card } from '../cards';
import { factsOf } from '../facts';
import { peopleIn } from '../people';
import { learnSides } from '../sides';
import { learnTitleMarks, withoutMarks } from '../titleMarks';
import type { Row } from './row';
import { signs, type ShapedCard } from './shapedCards';

/** Shorter texts below a title are no abstracts. */
const shortest = 80;

/** What cards say of their papers; `firstCards` teach on which side of a title its facts stand. */
export function learnRecords(firstCards: readonly ShapedCard[]): (card: ShapedCard) => PaperRecord {
	const marks = learnTitleMarks(firstCards.map(card => card.title.block.text));
	const sides = learnSides(firstCards.map(plainCard));
	return shaped => {
		const card = plainCard(shaped);
		const people = [...shaped.after, ...[...shaped.before].reverse()].find(signs);
		const [abstract] = card.abstract;
		return {
			title: withoutMarks(shaped.title.block.text, marks),
			abstract: abstract?.text ?? '',
			line: shaped.title.block.line,
			...(abstract && { abstractLine: abstract.line }),
			...factsOf(card, sides),
			...(people && people.kind !== 'credit' && { authors: peopleIn(people.block.text) }),
		};
	};
}

/** The row that stands in an abstract's place; right below a title also a single sentence. */
export function abstractOf({ after }: ShapedCard): Row | undefined {
	return (
		after.find(({ kind, block }) => kind === 'prose' && block.looks.length > shortest) ??
		after
			.slice(0, 3)
			.find(({ kind, block: { looks } }) => kind === 'line' && looks.endsSentence && looks.words > 5)
	);
}

function plainCard(card: ShapedCard): Card {
	const abstract = abstractOf(card);
	return {
		before: card.before.map(row => row.block),
		title: [card.title.block],
		head: [],
		abstract: abstract ? [abstract.block] : [],
		after: card.after.flatMap(row => (row === abstract ? [] : row.block)),
	};
}
