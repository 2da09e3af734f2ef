import * as vscode from 'vscode';
import type { JobAnswer, JobName, JobRequest } from '../../worker/jobs';
import { inSlices } from '../slices';
import { Soon } from '../soon';
import { Turns } from '../turns';
import { BusyWorker } from './busyWorker';

/** As many as can work beside the extension host on any machine of today. */
const mostWorkers = 2;
/** In bytes of text: so much is done here before a worker is up and as fast. */
const little = 2 << 20;
/** In milliseconds: what was done longer ago does not count. */
const burst = 10_000;
/** In milliseconds: workers that nobody asked anything for so long give back their memory, all but one. */
const usuallyIdle = 60_000;
/** Workers that may fail before none is started any more. */
const mostFailures = 3;

/** Does long work beside the extension host: in workers where there is much of it, else here in slices. */
export class Workers implements vscode.Disposable {
	private busy: BusyWorker[] = [];
	private script: Promise<string> | undefined;
	private readonly turns: Record<JobName, Turns> = {
		readDumpFile: new Turns(),
		indexPapers: new Turns(),
		indexRecords: new Turns(),
	};
	/** What ended workers; all that one of them had to do ends with the same. */
	private readonly failures = new Set<unknown>();
	/** Bytes that were asked for lately, and when last. */
	private asked = 0;
	private lastAsked = 0;
	private readonly soon: Soon;

	constructor(
		private readonly extension: vscode.Uri,
		/** Hears of workers that failed. */
		private readonly tell: (error: unknown) => void,
		private readonly doneHere = little,
		idle = usuallyIdle,
	) {
		// Where there was much to read, the one that stays reads what changes as quickly as it read the rest.
		this.soon = new Soon(idle, () => this.sendHome((worker, at) => at > 0 && worker.load === 0));
	}

	/** How many workers there are just now. */
	get count(): number {
		return this.busy.filter(worker => !worker.isOver).length;
	}

	/** The answer of a job that reads `size` bytes of text; `undefined` where `token` said stop. */
	async run<Name extends JobName>(
		name: Name,
		request: JobRequest<Name>,
		size: number,
		token: vscode.CancellationToken,
	): Promise<JobAnswer<Name> | undefined> {
		const message = { name, request };
		if (this.isMuch(size)) {
			try {
				const worker = this.leastBusy(await (this.script ??= this.loadScript()));
				const answer = await worker.do(message);
				return token.isCancellationRequested ? undefined : answer;
			} catch (error) {
				if (token.isCancellationRequested) {
					return undefined;
				}
				// Whatever ended the worker, the work itself can still be done, or fails again for all to see.
				this.failed(error);
			} finally {
				this.soon.ask();
			}
		}
		const { work } = await import('../../worker/jobs');
		// One of a kind after the other, so that the first is done early.
		return this.turns[name].take(() => inSlices(work(message), token));
	}

	dispose(): void {
		this.soon.dispose();
		this.sendHome(() => true);
	}

	private isMuch(size: number): boolean {
		const now = performance.now();
		this.asked = (now - this.lastAsked < burst ? this.asked : 0) + size;
		this.lastAsked = now;
		return this.failures.size < mostFailures && (this.busy.length > 0 || this.asked > this.doneHere);
	}

	private leastBusy(script: string): BusyWorker {
		this.busy = this.busy.filter(worker => !worker.isOver);
		if (this.busy.length < mostWorkers && this.busy.every(worker => worker.load > 0)) {
			// The first one stays, and whoever changes a file waits for it.
			this.busy.push(new BusyWorker(script, { isModest: this.busy.length > 0 }));
		}
		return this.busy.reduce((one, other) => (other.load < one.load ? other : one));
	}

	private async loadScript(): Promise<string> {
		const file = vscode.Uri.joinPath(this.extension, 'dist', 'worker.js');
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	}

	private failed(error: unknown): void {
		if (!this.failures.has(error)) {
			this.failures.add(error);
			this.tell(error);
		}
	}

	private sendHome(isMeant: (worker: BusyWorker, at: number) => boolean): void {
		const reason = new Error('The worker is not needed any more.');
		this.busy.filter(isMeant).forEach(worker => worker.end(reason));
		this.busy = this.busy.filter(worker => !worker.isOver);
	}
}
