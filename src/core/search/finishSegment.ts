import type { Paper } from '../library/paper';
import { growingNumbers } from './growing';
import { inTitle, keyHead, type Segment } from './segment';
import type { TitleWriter } from './titleBytes';
import type { VocabularyWriter } from './vocabularyWriter';

/** A segment whose parts are written. */
export function* finishSegment(
	papers: readonly Paper[],
	vocabulary: VocabularyWriter,
	postings: Pick<Segment, 'starts' | 'docs' | 'weights' | 'fields'>,
	titles: TitleWriter,
): Generator<undefined, Segment> {
	const keyHeads = new Uint32Array(papers.map(({ key }) => keyHead(key)));
	yield;
	const words = vocabulary.finish();
	yield;
	const inTitles = yield* pickTitles(postings);
	return { papers, keyHeads, vocabulary: words, ...postings, ...inTitles, titles: titles.finish() };
}

/** The postings that stand in a title, as a list of their own. */
function* pickTitles({
	starts,
	docs,
	fields,
}: Pick<Segment, 'starts' | 'docs' | 'fields'>): Generator<
	undefined,
	Pick<Segment, 'titleStarts' | 'titleDocs'>
> {
	const titleStarts = new Uint32Array(starts.length);
	const titleDocs = growingNumbers();
	let work = 0;
	for (let term = 0; term + 1 < starts.length; term++) {
		const end = starts[term + 1] ?? 0;
		for (let at = starts[term] ?? 0; at < end; at++) {
			if ((fields[at] ?? 0) & inTitle) {
				titleDocs.push(docs[at] ?? 0);
			}
		}
		titleStarts[term + 1] = titleDocs.length;
		work += 4 + end - (starts[term] ?? 0);
		if (work > 200_000) {
			work = 0;
			yield;
		}
	}
	return { titleStarts, titleDocs: titleDocs.trimmed() };
}
