import { indexPapers, indexRecords } from './indexPapers';
import { readDumpFile } from './readDumpFile';

/** What is done in a worker where there is one, and in slices where there is none. Only data goes in and comes out. */
export const jobs = { readDumpFile, indexPapers, indexRecords };

export type JobName = keyof typeof jobs;
export type JobRequest<Name extends JobName> = Parameters<(typeof jobs)[Name]>[0];
export type JobAnswer<Name extends JobName> =
	ReturnType<(typeof jobs)[Name]> extends Generator<undefined, infer Answer> ? Answer : never;

/** What a worker is told when it starts. */
export interface WorkerData {
	/** Whether it steps back for all who want the processor too. */
	readonly isModest: boolean;
}

/** What is sent to a worker. */
export interface JobMessage<Name extends JobName = JobName> {
	readonly name: Name;
	readonly request: JobRequest<Name>;
}

/** Does a job bit by bit, in the worker or, where there is none, beside the editor. */
export function work<Name extends JobName>({
	name,
	request,
}: JobMessage<Name>): Generator<undefined, JobAnswer<Name>> {
	const job = jobs[name] as (request: JobRequest<Name>) => Generator<undefined, JobAnswer<Name>>;
	return job(request);
}
