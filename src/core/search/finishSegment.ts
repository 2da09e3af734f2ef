import type { Paper } from '../library/paper';
import type { PostingWriter } from './postings';
import { keyHead, type Segment } from './segment';
import type { TitleWriter } from './titleBytes';
import type { VocabularyWriter } from './vocabularyWriter';

const papersBetweenYields = 4096;

/** A segment whose parts are written. */
export function* finishSegment(
	papers: readonly Paper[],
	vocabulary: VocabularyWriter,
	postings: PostingWriter,
	titles: TitleWriter,
): Generator<undefined, Segment> {
	const keyHeads = new Uint32Array(papers.length);
	for (const [doc, { key }] of papers.entries()) {
		keyHeads[doc] = keyHead(key);
		if (doc % papersBetweenYields === 0) {
			yield;
		}
	}
	const words = vocabulary.finish();
	yield;
	return { papers, keyHeads, vocabulary: words, postings: postings.finish(), titles: titles.finish() };
}
