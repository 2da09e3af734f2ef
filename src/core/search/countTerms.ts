import type { Paper } from '../library/paper';
import { squeeze } from './fold';
import { BytesWriter, GrowingList, growingNumbers, trimmed } from './growing';
import { type BytesOfPapers, inAbstract, inAuthors, inNames, inNote, inTags, inTitle } from './segment';
import { stem } from './stem';
import { tokenize, type TokenKind } from './tokens';
import { wordByte } from './wordOrder';

/** How much a token of each kind counts. */
const shares: Record<TokenKind, number> = { word: 1, part: 0.6, glued: 0.7, initials: 0.5 };

const titleBoost = 4;
const noteBoost = 0.5;
const authorBoost = 2;
const tagBoost = 3;
const nameBoost = 6;

/**
 * In UTF-16 units. Fixed, so that a paper's weights do not depend on its neighbours and segments can be merged as
 * they are.
 */
const usualTitle = 75;
const usualAbstract = 1150;
/** A term that stands so often has half the greatest weight. */
const halfWeight = 1.2;

const papersBetweenYields = 16;

/** The terms of papers, numbered as they come, paper by paper. */
export interface CountedTerms {
	readonly terms: readonly string[];
	/** Their numbers in the order of the vocabulary. */
	readonly sorted: Uint32Array;
	/** In how many papers each term stands. */
	readonly counts: readonly number[];
	/** Where each paper's entries end: its terms. */
	readonly ends: readonly number[];
	readonly entryTerms: Uint32Array;
	/** How much each says about the paper, 1 to 255, and in six bits in which fields it stands. */
	readonly marks: Uint16Array;
	/** See `Segment`. */
	readonly order: BytesOfPapers;
}

export function* countTerms(papers: readonly Paper[]): Generator<undefined, CountedTerms> {
	const terms: string[] = [];
	const counts: number[] = [];
	const ends: number[] = [];
	const entryTerms = growingNumbers();
	const marks = new GrowingList(Uint16Array);

	/** The terms of the paper at hand; by term, how often it stands there, and where. */
	let found: number[] = [];
	const frequencies: number[] = [];
	const places: number[] = [];
	const count = (term: number, field: number, share: number) => {
		if (!frequencies[term]) {
			found.push(term);
		}
		frequencies[term]! += share;
		places[term]! |= field;
	};

	/** The byte of each term. */
	const bytes: number[] = [];
	const order = new BytesWriter();
	const add = (term: string) => {
		bytes.push(wordByte(term));
		counts.push(0);
		frequencies.push(0);
		places.push(0);
		return terms.push(term) - 1;
	};
	const numbers = new Map<string, number>();
	const termOf = (token: string): number => numbers.get(token) ?? learn(token);
	const learn = (token: string) => {
		const stemmed = stem(token);
		const term = stemmed === token ? add(token) : termOf(stemmed);
		numbers.set(token, term);
		return term;
	};
	const read = (text: string, field: number, boost: number) =>
		tokenize(text, (token, _start, _end, kind) => {
			const term = termOf(token);
			count(term, field, shares[kind] * boost);
			if (kind === 'word') {
				order.bytes.push(bytes[term]!);
			}
		});

	for (const [index, { title, abstract, ...paper }] of papers.entries()) {
		read(title, inTitle, titleBoost / (0.6 + (0.4 * title.length) / usualTitle));
		read(abstract, inAbstract, 1 / (0.4 + (0.6 * abstract.length) / usualAbstract));
		read(paper.noteText ?? '', inNote, noteBoost);
		paper.authors.forEach(author => read(author, inAuthors, authorBoost));
		paper.tags.forEach(tag => read(tag, inTags, tagBoost));
		for (const name of [paper.key, paper.arxiv, paper.doi, paper.year]) {
			if (name) {
				count(termOf(squeeze(String(name))), inNames, nameBoost);
			}
		}
		for (const term of found) {
			const frequency = frequencies[term]!;
			entryTerms.push(term);
			marks.push(
				(Math.max(1, Math.round((255 * frequency) / (frequency + halfWeight))) << 6) | places[term]!,
			);
			counts[term]!++;
			frequencies[term] = places[term] = 0;
		}
		found = [];
		ends.push(entryTerms.length);
		order.end();
		if (index % papersBetweenYields === 0) {
			yield;
		}
	}
	return {
		terms,
		sorted: Uint32Array.from(terms.slice().sort(), term => numbers.get(term)!),
		counts,
		ends,
		entryTerms: yield* trimmed(entryTerms),
		marks: yield* trimmed(marks),
		order: yield* order.finish(),
	};
}
