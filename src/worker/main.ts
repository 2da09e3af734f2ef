import { type JobMessage, work, type WorkerData } from './jobs';

/** As much of a port as is used here; Node has it in a module, a browser's worker is one itself. */
interface Port {
	addEventListener(type: 'message', listener: (event: { readonly data: JobMessage }) => void): void;
	postMessage(answer: object, transfer: readonly ArrayBufferLike[]): void;
}

/** What is used of Node; an import would keep the script from running on the web. */
interface Node {
	readonly platform: string;
	getBuiltinModule?(name: 'node:worker_threads'): { parentPort: Port; workerData: WorkerData };
	getBuiltinModule?(name: 'node:os'): { setPriority(niceness: number): void };
}

/** Of the processor, whoever works so gets a third of what others do that want it too. */
const modest = 5;

const { process } = globalThis as { process?: Node };
const node = process?.getBuiltinModule?.('node:worker_threads');
const port = node?.parentPort ?? (globalThis as unknown as Port);
// The extension host goes first, and VS Code itself. Elsewhere than on Linux this would slow down the host as well.
if (node?.workerData.isModest && process?.platform === 'linux') {
	process.getBuiltinModule?.('node:os').setPriority(modest);
}

// One answer for each message, in their order. What goes wrong ends the worker, and the host hears of it.
port.addEventListener('message', ({ data }) => {
	const job = work(data);
	let step = job.next();
	while (!step.done) {
		step = job.next();
	}
	const arrays = 'arrays' in step.value ? step.value.arrays : [];
	port.postMessage(step.value, [...new Set(arrays.map(({ buffer }) => buffer))]);
});
