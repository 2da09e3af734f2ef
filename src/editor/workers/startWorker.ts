import type { JobMessage, WorkerData } from '../../worker/jobs';

/** A thread of its own that answers one message after another. */
export interface WorkerThread {
	post(message: JobMessage): void;
	/** Ends it at once, whatever it does. */
	terminate(): void;
}

export interface WorkerListener {
	answered(answer: unknown): void;
	/** It has ended by itself and answers no more. */
	failed(error: unknown): void;
}

/** Runs a script in a worker, of Node or of the browser, with these data in Node; throws where there can be none. */
export function startWorker(script: string, data: WorkerData, listener: WorkerListener): WorkerThread {
	const { process } = globalThis as { process?: { getBuiltinModule?(name: string): NodeThreads } };
	const node = process?.getBuiltinModule?.('node:worker_threads');
	return node ? startInNode(node, script, data, listener) : startInBrowser(script, listener);
}

/** With less, V8 would look through its memory so often that it also forgets code which was not run for a while. */
const youngMegabytes = 64;

/** What is used of Node's `worker_threads`; an import would keep the bundle from running on the web. */
interface NodeThreads {
	Worker: new (script: string, options: NodeOptions) => NodeWorker;
}

interface NodeOptions {
	readonly eval: true;
	readonly workerData: WorkerData;
	readonly resourceLimits: { readonly maxYoungGenerationSizeMb: number };
}

interface NodeWorker {
	on(event: 'message' | 'error' | 'exit', listener: (value: unknown) => void): void;
	postMessage(message: JobMessage): void;
	unref(): void;
	terminate(): void;
}

function startInNode(
	{ Worker }: NodeThreads,
	script: string,
	workerData: WorkerData,
	listener: WorkerListener,
): WorkerThread {
	const resourceLimits = { maxYoungGenerationSizeMb: youngMegabytes };
	const worker = new Worker(script, { eval: true, workerData, resourceLimits });
	worker.on('message', answer => listener.answered(answer));
	worker.on('error', error => listener.failed(error));
	worker.on('exit', code => listener.failed(new Error(`A worker ended with code ${String(code)}.`)));
	// It keeps no host alive.
	worker.unref();
	return { post: message => worker.postMessage(message), terminate: () => worker.terminate() };
}

function startInBrowser(script: string, listener: WorkerListener): WorkerThread {
	const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
	const worker = new Worker(url);
	worker.onmessage = event => listener.answered(event.data);
	worker.onerror = event => {
		// Else it would count as an error of the host as well.
		event.preventDefault();
		listener.failed(new Error(event.message));
	};
	return {
		post: message => worker.postMessage(message),
		terminate() {
			worker.terminate();
			URL.revokeObjectURL(url);
		},
	};
}
