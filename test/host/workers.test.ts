import { assert } from 'chai';
import * as vscode from 'vscode';
import { StoredRecords } from '../../src/core/library/storedRecords';
import type { NamedRecord } from '../../src/core/library/work';
import { Workers } from '../../src/editor/workers/workers';
import { dumpPage } from '../dumpPage';

type Recorded = Pick<NamedRecord, 'record'>;

suite('workers', () => {
	const extension = vscode.extensions.getExtension('litnotes.litnotes')!.extensionUri;
	const { token } = new vscode.CancellationTokenSource();
	const page = dumpPage('Lamps of the Deep Sea', 'Ropes that Remember', 'Rain on Tin');
	const request = { content: new TextEncoder().encode(page), knownHash: undefined };
	const told: unknown[] = [];
	const make = (doneHere: number, idle?: number) =>
		new Workers(extension, error => told.push(error), doneHere, idle);
	let workers: Workers;

	teardown(() => workers.dispose());

	async function read(content: Uint8Array | string): Promise<readonly Recorded[]> {
		const answer = await workers.run('readDumpFile', { content, knownHash: undefined }, 1, token);
		return answer?.kind === 'read' ? [...new StoredRecords(answer.arrays)] : [];
	}

	const plain = (records: readonly Recorded[]) => records.map(({ record }) => ({ record: { ...record } }));

	test('read what is read here', async () => {
		workers = make(0);
		const apart = plain(await read(request.content));
		assert.equal(workers.count, 1);
		workers.dispose();
		workers = make(Infinity);
		assert.deepEqual(plain(await read(page)), apart);
		assert.equal(workers.count, 0);
		assert.deepEqual(
			apart.map(({ record }) => record.title),
			['Lamps of the Deep Sea', 'Ropes that Remember', 'Rain on Tin'],
		);
	});

	test('are two where there is much to do at once, and answer each in turn', async () => {
		workers = make(0);
		const titles = ['Alpha Winds', 'Beta Stones', 'Gamma Rivers', 'Delta Woods'];
		const found = await Promise.all(titles.map(title => read(dumpPage(title, 'Rain on Tin'))));
		assert.deepEqual(
			found.map(([first]) => first?.record.title),
			titles,
		);
		assert.equal(workers.count, 2);
	});

	test('are one again when nobody asks for more', async () => {
		workers = make(0, 300);
		await Promise.all([read(page), read(page)]);
		while (workers.count > 1) {
			await new Promise(resolve => setTimeout(resolve, 10));
		}
		await new Promise(resolve => setTimeout(resolve, 600));
		assert.equal(workers.count, 1);
		assert.lengthOf(await read(page), 3);
	});

	test('that end do not take their work with them', async () => {
		workers = make(0);
		const reading = read(page);
		while (workers.count === 0) {
			await new Promise(resolve => setTimeout(resolve, 1));
		}
		workers.dispose();
		assert.lengthOf(await reading, 3);
	});

	test('say what cannot be done', async () => {
		workers = make(0);
		told.length = 0;
		const broken = { content: 5 as unknown as string, knownHash: undefined };
		const failed = await workers.run('readDumpFile', broken, 1, token).catch(error => error as Error);
		assert.instanceOf(failed, Error);
		assert.lengthOf(told, 1);
		assert.lengthOf(await read(page), 3);
	});

	test('let the extension host go first where each thread has a priority, but for the one that stays', async () => {
		workers = make(0);
		if (typeof process === 'undefined' || process.platform !== 'linux') {
			return;
		}
		const { getPriority } = process.getBuiltinModule('node:os');
		const { readdirSync } = process.getBuiltinModule('node:fs');
		const modest = async () => {
			const threads = readdirSync('/proc/self/task').map(Number);
			// Of those that are listed one may have ended.
			const asked = await Promise.allSettled(threads.map(async thread => getPriority(thread)));
			return threads.filter((_, at) => {
				const answer = asked[at];
				return answer?.status === 'fulfilled' && answer.value === getPriority() + 5;
			});
		};
		const others = await modest();
		const mine = async () => (await modest()).filter(thread => !others.includes(thread));
		await read(page);
		assert.isEmpty(await mine());
		await Promise.all([read(page), read(page)]);
		assert.equal(workers.count, 2);
		assert.isNotEmpty(await mine());
	});
});
