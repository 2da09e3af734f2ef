import { median } from '../median';
import { saysPapers } from './credit';
import type { Row } from './row';
import { isPrinted, isSigned, type ShapedCard } from './shapedCards';
import { abstractOf } from './shapedPapers';

/** Rows of a page's head that may say what it lists. */
const head = 16;

/** Titles of a list stand out from what else its page says. */
const clear = 2.5;

/** Whether cards are papers, and their page a list of them: films, albums and talks have titles and people as well. */
export function holdsPapers(cards: readonly ShapedCard[], rows: readonly Row[]): boolean {
	const share = (has: (card: ShapedCard) => boolean) => cards.filter(has).length / cards.length;
	const signed = share(isSigned);
	const printed = share(isPrinted);
	const dated = share(({ before, after }) => [...before, ...after].some(row => row.kind === 'date'));
	const told = share(card => (abstractOf(card)?.block.looks.research ?? 0) > 1);
	const says = rows.slice(0, head).some(row => saysPapers(row.block.text));
	const enough = cards.length > 3 || (cards.length === 3 && signed === 1 && (printed === 1 || says));
	const different = new Set(cards.map(card => card.title.block.text)).size;
	return (
		enough &&
		median(cards.map(card => card.score)) > clear &&
		different >= cards.length * 0.8 &&
		((signed >= 0.6 && (printed >= 0.5 || says)) ||
			(printed >= 0.8 && says) ||
			(printed >= 0.6 && dated >= 0.6 && says) ||
			(told >= 0.7 && says)) &&
		!endsText(rows) &&
		explains(cards, rows)
	);
}

/** Whether these are the references below somebody's own sentences. */
function endsText(rows: readonly Row[]): boolean {
	const heading = rows.findIndex(({ block }) =>
		/^(?:references|bibliography|works cited|literatur(?:verzeichnis)?|références|referencias)\W?$/i.test(
			block.text,
		),
	);
	return (
		heading > 0 &&
		rows.slice(0, heading).some(({ kind, block }) => kind === 'prose' || block.looks.endsSentence)
	);
}

/** Whether cards are most of what the page says; each may have an abstract and a remark. */
function explains(cards: readonly ShapedCard[], rows: readonly Row[]): boolean {
	const inside = new Set(
		cards.flatMap(({ title, before, after }) => {
			const prose = after.filter(row => row.kind === 'prose').slice(2);
			return [title, ...before, ...after].filter(row => !prose.includes(row));
		}),
	);
	const outside = rows.filter(row => row.kind === 'prose' && !inside.has(row));
	return lengthOf(outside) < lengthOf([...inside]) * 0.5;
}

function lengthOf(rows: readonly Row[]): number {
	return rows.reduce((sum, row) => sum + row.block.text.length, 0);
}
