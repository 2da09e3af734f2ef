import { inTitle } from './segment';
import { soughtWords } from './soughtWords';
import { matchTokens, rangesOf, type Range } from './textMatch';
import { titleTokens } from './textTokens';
import { titleMatches } from './titleMatches';
import { wordAt } from './words';

const shortest = 3;
const longest = 30;
/** An acronym often leaves out words like `of` and `with`. */
const mostSkipped = 4;

/** As `titleMatches`, and also where a word squeezes pieces of the title: `[C]onvolutional [B]lock …` for `cbam`. */
export function markedTitle(title: string, query: string): readonly Range[] {
	if (query === '') {
		return [];
	}
	const tokens = titleTokens(title);
	const missing = soughtWords(query, inTitle).filter(word => matchTokens(tokens, [word]).length === 0);
	const squeezed = missing.flatMap(({ text }) => squeezedPieces(title, text));
	const found = titleMatches(title, query).map(([start, end]) => ({ start, end }));
	return rangesOf([...found, ...squeezed]);
}

interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** What people keep of when they shorten a name: a word, or a part of one in camelCase. */
interface Piece {
	readonly text: string;
	readonly start: number;
	readonly isInner: boolean;
}

function squeezedPieces(title: string, word: string): readonly Stretch[] {
	if (word.length < shortest || word.length > longest) {
		return [];
	}
	const pieces = piecesOf(title);
	for (const index of pieces.keys()) {
		const found = squeezedFrom(pieces, index, word, 0, new Set());
		if (found && found.length > 1) {
			return found;
		}
	}
	return [];
}

/** Beginnings of this piece and those behind it that make up the rest of the word. */
function squeezedFrom(
	pieces: readonly Piece[],
	index: number,
	word: string,
	used: number,
	failed: Set<number>,
): readonly Stretch[] | undefined {
	const place = index * (longest + 1) + used;
	const piece = pieces[index];
	if (used === word.length) {
		return [];
	}
	if (!piece || failed.has(place)) {
		return undefined;
	}
	let taken = 0;
	while (
		taken < piece.text.length &&
		used + taken < word.length &&
		piece.text[taken] === word[used + taken]
	) {
		taken++;
	}
	for (; taken > 0; taken--) {
		const rest = squeezedFrom(pieces, index + 1, word, used + taken, failed);
		if (rest) {
			return [{ start: piece.start, end: piece.start + taken }, ...rest];
		}
	}
	failed.add(place);
	const maySkip = used > 0 && (piece.isInner || piece.text.length <= mostSkipped);
	return maySkip ? squeezedFrom(pieces, index + 1, word, used, failed) : undefined;
}

/** Words whose letters are not those of the title one by one are left out: nothing tells where their pieces stand. */
function piecesOf(title: string): readonly Piece[] {
	const pieces: Piece[] = [];
	for (let at = 0; at < title.length;) {
		const word = wordAt(title, at);
		if (word && word.text.length === word.end - word.start) {
			const cuts = [0, ...word.cuts, word.text.length];
			for (let cut = 0; cut + 1 < cuts.length; cut++) {
				const start = word.start + cuts[cut]!;
				pieces.push({ text: word.text.slice(cuts[cut], cuts[cut + 1]), start, isInner: cut > 0 });
			}
		}
		at = Math.max(at + 1, word?.end ?? 0);
	}
	return pieces;
}
