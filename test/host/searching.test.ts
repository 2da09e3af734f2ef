import { assert } from 'chai';
import type { LiteratureApi } from '../../src/api';
import { dumpPage } from '../dumpPage';
import { literature, remove, until, untilFound, write } from './literature';

suite('searching through the API', () => {
	let api: LiteratureApi;
	const lantern = 'lanternFishersNorth';

	suiteSetup(async () => {
		api = await literature();
		await write('lanterns.txt', dumpPage('Lantern Fishers of the North', 'Lantern Makers in Autumn'));
		await write('lantern draft.md', `Fishers use lights [@${lantern}].\n`);
		await until(() => api.paper(lantern));
	});
	suiteTeardown(() => remove('lanterns.txt', 'lantern draft.md', 'kites.txt', 'kite draft.md'));

	const titles = async (query: string) => (await api.search(query)).map(({ paper }) => paper.title);

	test('finds what documents cite, by any or by the name of one', async () => {
		await untilFound(async () => (await titles('lantern cited:yes')).length > 0);
		for (const [query, title] of [
			['lantern cited:yes', 'Lantern Fishers of the North'],
			['lantern cited:no', 'Lantern Makers in Autumn'],
			['lantern cited:"lantern draft"', 'Lantern Fishers of the North'],
		] as const) {
			assert.deepEqual(await titles(query), [title], query);
		}
		assert.deepEqual(await titles('lantern cited:elsewhere'), []);
	});

	test('puts what a document cites before what fits as well', async () => {
		await write('kites.txt', dumpPage('Amber Kites over Water', 'Brass Kites over Water'));
		const found = async () => (await api.search('kites over water')).map(({ paper }) => paper);
		await untilFound(async () => (await found()).some(({ title }) => title.startsWith('Brass Kites')));
		const [amber, brass] = await found();
		assert.deepEqual([amber?.title, brass?.title], ['Amber Kites over Water', 'Brass Kites over Water']);
		await write('kite draft.md', `Kites fly [@${brass?.key}].\n`);
		await untilFound(async () => (await found())[0]?.key === brass?.key);
	});

	test('finds through typos, and by the file', async () => {
		assert.equal((await titles('lantenr fihsers'))[0], 'Lantern Fishers of the North');
		assert.sameMembers(await titles('in:lanterns'), [
			'Lantern Fishers of the North',
			'Lantern Makers in Autumn',
		]);
	});
});
