import type { Paper } from '../library/paper';
import { squeeze } from './fold';
import { inAbstract, inAuthors, inNames, inNote, inTags, inTitle } from './segment';
import { stem } from './stem';
import { tokenize, type TokenKind } from './tokens';

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

/** Lists the terms of papers, paper by paper; terms are numbered as they come. */
export class TermCounter {
	readonly terms: string[] = [];
	/** In how many papers each term stands. */
	readonly counts: number[] = [];
	/** Where each paper's entries end; an entry is a term, how often it stands in the paper, and in which fields. */
	readonly ends: number[] = [];
	readonly entryTerms: number[] = [];
	readonly entryFields: number[] = [];
	private readonly frequencies: number[] = [];

	private readonly termOf = new Map<string, number>();
	/** The newest entry of each term. */
	private readonly newest: number[] = [];
	/** Where the entries of the paper at hand begin. */
	private begin = 0;
	private field = inTitle;
	private boost = 1;
	private readonly countToken = (token: string, _start: number, _end: number, kind: TokenKind) =>
		this.count(token, shares[kind]);

	add({ title, abstract, ...paper }: Paper): void {
		this.read(title, inTitle, titleBoost / (0.6 + (0.4 * title.length) / usualTitle));
		this.read(abstract, inAbstract, 1 / (0.4 + (0.6 * abstract.length) / usualAbstract));
		this.read(paper.noteText ?? '', inNote, noteBoost);
		paper.authors.forEach(author => this.read(author, inAuthors, authorBoost));
		paper.tags.forEach(tag => this.read(tag, inTags, tagBoost));
		this.field = inNames;
		this.boost = nameBoost;
		for (const name of [paper.key, paper.arxiv, paper.doi, paper.year]) {
			if (name) {
				this.count(squeeze(String(name)), 1);
			}
		}
		this.begin = this.entryTerms.length;
		this.ends.push(this.begin);
	}

	/** How much an entry's term says about its paper, 1 to 255. */
	weight(entry: number): number {
		const frequency = this.frequencies[entry] ?? 0;
		return Math.max(1, Math.round((255 * frequency) / (frequency + halfWeight)));
	}

	private read(text: string, field: number, boost: number): void {
		this.field = field;
		this.boost = boost;
		tokenize(text, this.countToken);
	}

	private count(token: string, share: number): void {
		const term = this.termOf.get(token) ?? this.learn(token);
		let entry = this.newest[term] ?? -1;
		if (entry < this.begin) {
			entry = this.entryTerms.push(term) - 1;
			this.newest[term] = entry;
			this.entryFields.push(0);
			this.frequencies.push(0);
			this.counts[term] = (this.counts[term] ?? 0) + 1;
		}
		this.entryFields[entry] = (this.entryFields[entry] ?? 0) | this.field;
		this.frequencies[entry] = (this.frequencies[entry] ?? 0) + share * this.boost;
	}

	private learn(token: string): number {
		const stemmed = stem(token);
		let term = this.termOf.get(stemmed);
		if (term === undefined) {
			term = this.terms.push(stemmed) - 1;
			this.termOf.set(stemmed, term);
		}
		this.termOf.set(token, term);
		return term;
	}
}
