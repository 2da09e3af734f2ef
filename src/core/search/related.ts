import type { Paper } from '../library/paper';
import type { Corpus } from './corpus';
import { inAbstract, inTitle } from './segment';
import { compareText } from './sortTerms';
import { stem } from './stem';
import { tokenize } from './tokens';

const mostTerms = 40;
/** Terms of more papers than this share say nothing about what a text is about. */
const commonShare = 0.1;
const titleBoost = 2;

/** Papers that share the telling words of a text, nearest first. `title` counts more than `body`. */
export function relatedPapers(
	corpus: Corpus,
	{ title, body }: { readonly title: string; readonly body: string },
	limit: number,
	except?: Paper,
): readonly Paper[] {
	const scores = new Float32Array(corpus.size);
	for (const [term, weight] of tellingTerms(corpus, title, body)) {
		for (const [index, { vocabulary, starts, docs, weights, fields }] of corpus.segments.entries()) {
			const id = vocabulary.find(term);
			const offset = corpus.offsets[index] ?? 0;
			const end = id < 0 ? 0 : (starts[id + 1] ?? 0);
			for (let at = id < 0 ? 0 : (starts[id] ?? 0); at < end; at++) {
				if ((fields[at] ?? 0) & (inTitle | inAbstract)) {
					const doc = offset + (docs[at] ?? 0);
					scores[doc] = (scores[doc] ?? 0) + weight * (weights[at] ?? 0);
				}
			}
		}
	}
	const found: { paper: Paper; score: number }[] = [];
	for (const [doc, score] of scores.entries()) {
		const paper = score > 0 && corpus.isAlive(doc) ? corpus.paper(doc) : undefined;
		if (paper && paper !== except) {
			found.push({ paper, score });
		}
	}
	found.sort((left, right) => right.score - left.score || compareText(left.paper.key, right.paper.key));
	return found.slice(0, limit).map(({ paper }) => paper);
}

/** The terms that say most about the text, with how much. */
function tellingTerms(corpus: Corpus, title: string, body: string): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	const read = (text: string, weight: number) => {
		tokenize(text, (token, _start, _end, kind) => {
			if (kind === 'word' && token.length > 1) {
				const term = stem(token);
				counts.set(term, (counts.get(term) ?? 0) + weight);
			}
		});
	};
	read(title, titleBoost);
	read(body, 1);
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
