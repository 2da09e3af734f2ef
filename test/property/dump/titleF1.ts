import { readDump } from '../../../src/core/dump/readDump';
import type { Sample } from './renderings';
import { drain } from '../../unit/drain';

/** F1 of the titles found in the papers as one rendering writes them. */
export function titleF1(render: (papers: readonly Sample[]) => string, papers: readonly Sample[]): number {
	const wanted = new Set(papers.map(paper => paper.title));
	const found = drain(readDump(render(papers))).records;
	const right = found.filter(record => wanted.delete(record.title)).length;
	return (2 * right) / (found.length + papers.length);
}
