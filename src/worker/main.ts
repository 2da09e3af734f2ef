import { type JobMessage, work } from './jobs';

/** As much of a port as is used here; Node has it in a module, a browser's worker is one itself. */
interface Port {
	addEventListener(type: 'message', listener: (event: { readonly data: JobMessage }) => void): void;
	postMessage(answer: object, transfer: readonly ArrayBufferLike[]): void;
}

const { process } = globalThis as {
	process?: { getBuiltinModule?(name: 'node:worker_threads'): { parentPort: Port } };
};
const port = process?.getBuiltinModule?.('node:worker_threads').parentPort ?? (globalThis as unknown as Port);

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
