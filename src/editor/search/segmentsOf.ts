import type * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { storePapers } from '../../core/library/storedPapers';
import { buildSegment } from '../../core/search/buildSegment';
import type { Segment } from '../../core/search/segment';
import { segmentOfArrays } from '../../core/search/segmentArrays';
import { inSlices } from '../slices';
import type { Workers } from '../workers/workers';
import { withBytes } from '../workers/withBytes';

/** So few are indexed here before a worker would know of them. */
const fewPapers = 300;
/** So many papers at least are a job, and of many papers there are so many jobs. */
const leastPapers = 2000;
const jobs = 12;
/** More would be a message that stalls the host. */
export const mostPapers = 8000;
/** Jobs that are prepared at a time, so that no worker waits and few texts stand twice. */
const jobsAtOnce = 4;

/** Indexes papers, a job's papers in each segment; `undefined` where `token` said stop. */
export async function segmentsOf(
	papers: readonly Paper[],
	workers: Workers,
	token: vscode.CancellationToken,
): Promise<readonly Segment[] | undefined> {
	const papersAtOnce = Math.min(mostPapers, Math.max(leastPapers, Math.ceil(papers.length / jobs)));
	const segments: (Segment | undefined)[] = [];
	let next = 0;
	const work = async () => {
		for (
			let job = next++;
			job * papersAtOnce < papers.length && !token.isCancellationRequested;
			job = next++
		) {
			const some = papers.slice(job * papersAtOnce, (job + 1) * papersAtOnce);
			segments[job] = await indexed(some, workers, token);
		}
	};
	await Promise.all(Array.from({ length: jobsAtOnce }, work));
	const all = segments.filter(segment => segment !== undefined);
	return token.isCancellationRequested ? undefined : all;
}

async function indexed(
	papers: readonly Paper[],
	workers: Workers,
	token: vscode.CancellationToken,
): Promise<Segment | undefined> {
	if (papers.length <= fewPapers) {
		return inSlices(buildSegment(papers), token);
	}
	const stored = await inSlices(storePapers(papers), token);
	const answer =
		stored &&
		(await withBytes(stored, (bytes, size) => workers.run('indexPapers', { stored: bytes }, size, token)));
	return answer && segmentOfArrays(answer.arrays, papers);
}
