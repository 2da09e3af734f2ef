import type { Paper } from '../library/paper';
import type { Corpus } from './corpus';
import { PostingReader } from './postings';
import { inAbstract, inTitle } from './segment';
import { compareText } from './compareText';
import { stem } from './stem';
import { tokenize } from './tokens';
import { TopPapers } from './topPapers';

const mostTerms = 40;
/** Terms of more papers than this share say nothing about what a text is about. */
const commonShare = 0.1;
const papersBetweenYields = 8192;

/** Papers that share the telling words of a text, nearest first. */
export function* relatedPapers(
	corpus: Corpus,
	text: string,
	limit: number,
	except?: Paper,
): Generator<undefined, readonly Paper[]> {
	const scores = new Float32Array(corpus.size);
	for (const [term, weight] of tellingTerms(corpus, text)) {
		for (const [{ vocabulary, postings }, offset] of corpus.segments) {
			// Of no term there are no postings.
			for (const posting = new PostingReader(postings, vocabulary.find(term), offset); posting.next();) {
				if (posting.fields & (inTitle | inAbstract)) {
					scores[posting.doc]! += weight * posting.weight;
				}
			}
		}
		yield;
	}
	const top = new TopPapers(corpus, limit + 1);
	for (let doc = 0; doc < corpus.size; doc++) {
		const score = scores[doc]!;
		if (score > 0 && !corpus.dead[doc]) {
			top.add(doc, score);
		}
		if (doc % papersBetweenYields === 0) {
			yield;
		}
	}
	return top.entries
		.map(({ paper }) => paper)
		.filter(paper => paper !== except)
		.slice(0, limit);
}

/** The terms that say most about the text, with how much. */
function tellingTerms(corpus: Corpus, text: string): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	tokenize(text, (token, _start, _end, kind) => {
		if (kind === 'word' && token.length > 1) {
			const term = stem(token);
			counts.set(term, (counts.get(term) ?? 0) + 1);
		}
	});
	const terms: [string, number][] = [];
	for (const [term, count] of counts) {
		const frequency = corpus.frequency(term);
		if (frequency > 0 && frequency <= Math.max(2, corpus.alive * commonShare)) {
			terms.push([term, corpus.rarity(frequency) * (1 + Math.log(count))]);
		}
	}
	terms.sort(([leftTerm, left], [rightTerm, right]) => right - left || compareText(leftTerm, rightTerm));
	return terms.slice(0, mostTerms);
}
