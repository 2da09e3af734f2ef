import { assert } from 'chai';
import * as vscode from 'vscode';
import { hurry, inIdleSlices, inSlices } from '../../src/editor/slices';

suite('work in slices', () => {
	test('rests where nobody waits for it, as long as somebody waits for other work', async () => {
		const steps: string[] = [];
		function* work(name: string): Generator<undefined, string> {
			for (let step = 0; step < 8; step++) {
				const begun = performance.now();
				while (performance.now() - begun < 4) {
					// As long as most of a slice.
				}
				steps.push(name);
				yield;
			}
			return name;
		}
		const { token } = new vscode.CancellationTokenSource();
		const done = await Promise.all([inIdleSlices(work('idle'), token), inSlices(work('asked'))]);
		assert.deepEqual(done, ['idle', 'asked']);
		const asked = steps.slice(steps.indexOf('asked'), steps.lastIndexOf('asked') + 1);
		assert.deepEqual(
			asked,
			Array.from({ length: 8 }, () => 'asked'),
		);
		assert.lengthOf(steps, 16);
	});

	test('begins, where nobody waits for it, after those who waited for other work have asked for more', async () => {
		const steps: string[] = [];
		function* work(name: string): Generator<undefined, void> {
			steps.push(name);
			yield;
		}
		const { token } = new vscode.CancellationTokenSource();
		// After a while in which nothing was done, a slice begins at once.
		await new Promise(resolve => setTimeout(resolve, 50));
		await inSlices(work('awaited'));
		const idle = inIdleSlices(work('idle'), token);
		await soon();
		await Promise.all([idle, inSlices(work('asked'))]);
		assert.deepEqual(steps, ['awaited', 'asked', 'idle']);
	});

	test('begins before the host goes on where it is hurried, once in each of its turns', async () => {
		const steps: string[] = [];
		function* work(name: string, milliseconds: number): Generator<undefined, void> {
			yield;
			const begun = performance.now();
			while (performance.now() - begun < milliseconds) {
				// As long as it is said to take.
			}
			steps.push(name);
		}
		const longerThanASlice = 40;
		await inSlices(work('first', longerThanASlice));
		hurry();
		const hurried = inSlices(work('hurried', longerThanASlice));
		await soon();
		assert.deepEqual(steps, ['first', 'hurried']);
		hurry();
		const last = inSlices(work('last', 0));
		await soon();
		assert.deepEqual(steps, ['first', 'hurried']);
		await Promise.all([hurried, last]);
		assert.deepEqual(steps, ['first', 'hurried', 'last']);
	});
});

/** All that needs no turn of the host has been done by then. */
async function soon(): Promise<void> {
	for (let then = 0; then < 20; then++) {
		await Promise.resolve();
	}
}
