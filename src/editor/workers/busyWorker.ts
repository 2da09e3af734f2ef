import type { JobAnswer, JobMessage, JobName, WorkerData } from '../../worker/jobs';
import { startWorker, type WorkerThread } from './startWorker';

interface Waiting {
	resolve(answer: unknown): void;
	reject(error: unknown): void;
}

/** One worker, which does what it is asked in turn. */
export class BusyWorker {
	private readonly thread: WorkerThread;
	/** Those who asked and have no answer yet, in their order. */
	private readonly waiting: Waiting[] = [];
	private failure: unknown;

	constructor(script: string, data: WorkerData) {
		this.thread = startWorker(script, data, {
			answered: answer => this.waiting.shift()?.resolve(answer),
			failed: error => this.end(error),
		});
	}

	/** How many jobs it has to do yet. */
	get load(): number {
		return this.waiting.length;
	}

	get isOver(): boolean {
		return this.failure !== undefined;
	}

	/** Rejects where the worker ends before it has an answer. */
	do<Name extends JobName>(message: JobMessage<Name>): Promise<JobAnswer<Name>> {
		return new Promise<JobAnswer<Name>>((resolve, reject) => {
			if (this.isOver) {
				reject(this.failure);
				return;
			}
			this.waiting.push({ resolve: answer => resolve(answer as JobAnswer<Name>), reject });
			this.thread.post(message);
		});
	}

	end(reason: unknown): void {
		this.failure ??= reason;
		this.thread.terminate();
		this.waiting.splice(0).forEach(({ reject }) => reject(reason));
	}
}
