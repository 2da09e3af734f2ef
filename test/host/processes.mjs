import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const groups = new Set();

/** Starts a program in a process group of its own, so that ending it ends its children too. */
export function start(command, args, options = {}) {
	const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...options });
	if (child.pid !== undefined) {
		groups.add(child.pid);
	}
	return child;
}

/** Runs a program to its end and resolves to its exit code; `undefined` means it took too long and was ended. */
export async function run(command, args, { minutes = 10, onOutput, onMessage, ...options } = {}) {
	const output = onOutput ? 'pipe' : 'inherit';
	const stdio = ['ignore', output, output, ...(onMessage ? ['ipc'] : [])];
	const child = start(command, args, { stdio, ...options });
	child.stdout?.on('data', onOutput);
	child.stderr?.on('data', onOutput);
	child.on('message', message => onMessage?.(message));
	const ended = new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', code => resolve(code ?? 1));
	});
	const timer = new AbortController();
	const late = sleep(minutes * 60_000, undefined, { signal: timer.signal }).catch(() => undefined);
	const code = await Promise.race([ended, late]);
	timer.abort();
	await end(child.pid);
	return code;
}

/** Ends a process group: asks first, insists after three seconds. */
export async function end(pid) {
	if (pid === undefined || !signal(pid, 'SIGTERM')) {
		return;
	}
	for (let waited = 0; waited < 3000 && signal(pid, 0); waited += 50) {
		await sleep(50);
	}
	signal(pid, 'SIGKILL');
}

/** Ends all that `start` and `run` started and that still lives. */
export async function endAll() {
	await Promise.all([...groups].map(end));
}

/** Whether the group was there to get the signal. */
function signal(pid, name) {
	try {
		process.kill(-pid, name);
		return true;
	} catch (error) {
		if (error.code !== 'ESRCH' && error.code !== 'EPERM') {
			throw error;
		}
		groups.delete(pid);
		return false;
	}
}

process.on('exit', () => [...groups].forEach(pid => signal(pid, 'SIGKILL')));
for (const [name, code] of [
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
]) {
	process.on(name, () => void endAll().finally(() => process.exit(code)));
}
