import { assert } from 'chai';
import { realPapers } from '../../bench/corpus';
import { knownItems, meanReciprocalRank, type QueryMode } from './knownItems';
import { rewritings } from './harderQueries';
import { seededRandom } from './random';
import { indexOf, searched } from '../../unit/search/samplePapers';

suite('known items among the real papers', () => {
	const papers = realPapers();
	const index = indexOf(papers);
	/** Every other one, to be quick. */
	const asked = papers.filter((_, place) => place % 2 === 0);

	const goals: readonly (readonly [mode: QueryMode, least: number])[] = [
		['title words', 0.99],
		['shuffled', 0.99],
		['typos', 0.98],
		['squeezed', 0.95],
		['abstract words', 0.97],
	];
	for (const [mode, least] of goals) {
		test(`are found by ${mode}: mean reciprocal rank of ${least} or better`, function () {
			if (papers.length === 0) {
				this.skip();
			}
			const items = knownItems(asked, mode, seededRandom(2024));
			const { score, missed } = meanReciprocalRank(items, query =>
				searched(index, query, { limit: 10 }).hits.map(hit => hit.paper),
			);
			assert.isAtLeast(score, least, missed.map(({ query }) => query).join('\n'));
		});
	}

	for (const [name, least, rewriting] of rewritings) {
		test(`are found by ${name}: mean reciprocal rank of ${least} or better`, function () {
			if (papers.length === 0) {
				this.skip();
			}
			const random = seededRandom(77);
			const items = asked.flatMap(paper => {
				const query = rewriting(paper, random);
				return query ? [{ query, paper }] : [];
			});
			const { score, missed } = meanReciprocalRank(items, query =>
				searched(index, query, { limit: 10 }).hits.map(hit => hit.paper),
			);
			assert.isAtLeast(score, least, missed.map(({ query }) => query).join('\n'));
		});
	}
});
