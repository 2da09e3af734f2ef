import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import type { Paper } from '../../src/core/library/paper';
import { dumpReader } from '../../src/editor/dumps/dumpReader';
import { LibraryMemory } from '../../src/editor/files/libraryMemory';
import { LibraryService } from '../../src/editor/files/libraryService';
import { ScratchFile } from '../../src/editor/files/scratchFile';
import { WorkspaceChanges } from '../../src/editor/files/workspaceChanges';
import { Browsing } from '../../src/editor/papers/browsing';
import { paperTooltip } from '../../src/editor/papers/paperTooltip';
import { PinnedGroups } from '../../src/editor/papers/pinnedGroups';
import { RecentPapers } from '../../src/editor/papers/recentPapers';
import { SeenPapers } from '../../src/editor/papers/seenPapers';
import { shownGroups } from '../../src/editor/papers/shownGroups';
import { foundRows } from '../../src/editor/search/foundRows';
import { IndexedDumps } from '../../src/editor/search/indexedDumps';
import { mostListed, SearchService } from '../../src/editor/search/searchService';
import { SavedSearches } from '../../src/editor/searches/savedSearches';
import { Workers } from '../../src/editor/workers/workers';
import { dumpPage } from '../dumpPage';
import { literature, remove, until, write } from './literature';

suite('what picker, tree and API show of a query', () => {
	const { token } = new vscode.CancellationTokenSource();
	const opened: vscode.Disposable[] = [];
	let api: LiteratureApi;
	let library: LibraryService;
	let search: SearchService;
	let browsing: Browsing;
	let pinned: PinnedGroups;

	/** Keeps things as long as the test. */
	function memento(): vscode.Memento {
		const kept = new Map<string, unknown>();
		return {
			keys: () => [...kept.keys()],
			get: <T>(key: string, otherwise?: T) => (kept.has(key) ? (kept.get(key) as T) : otherwise),
			update: (key, value) => Promise.resolve(void kept.set(key, value)),
		};
	}

	suiteSetup(async () => {
		api = await literature();
		const titles = [
			'Pelican Sonar Heard at Night',
			'Sonar for Pelicans at Dusk',
			'Pelikan Fountain Pens',
			'Sonar in Shallow Bays',
		];
		const things =
			'Harbours Lanterns Meadows Needles Orchards Pebbles Quarries Ribbons Saddles Thickets Wells'.split(' ');
		const more = things.flatMap(one => things.map(other => `${one} and Gannets by the ${other} in Winter`));
		await write('.litnotes/searches.yaml', 'Gannets: gannet winter\nMixed: pelican gannet\n');
		await write('sea birds.txt', dumpPage(...titles, 'Müller Pelican Diaries', '鵜の声の研究'));
		await write('gannets.txt', dumpPage(...more));
		const isRead = (end: string) => api.papers().some(({ title }) => title.endsWith(end));
		await until(() => isRead('の声の研究') && isRead('Wells and Gannets by the Wells in Winter'));

		const { extensionUri } = vscode.extensions.getExtension('litnotes.litnotes')!;
		const failed = (error: unknown) => assert.fail(String(error));
		const workers = new Workers(extensionUri, failed);
		const memory = new LibraryMemory(undefined, () => Promise.resolve('1'));
		const changes = new WorkspaceChanges();
		const searches = new SavedSearches(changes);
		const dumps = new IndexedDumps(workers, () => library.current);
		library = new LibraryService([dumpReader(workers, new ScratchFile(undefined, failed), dumps)], memory);
		const recent = new RecentPapers(memento(), library);
		search = new SearchService({ library, recent, cited: () => false, memory, workers, dumps });
		browsing = new Browsing(memento());
		const seen = new SeenPapers(memento(), library);
		pinned = new PinnedGroups(search, searches, seen);
		opened.push(workers, changes, searches, library, search, browsing, seen);
		await library.refresh();
		await search.whenCurrent();
		await until(() => [...searches.files].length > 0);
	});
	suiteTeardown(async () => {
		vscode.Disposable.from(...opened).dispose();
		// The context is of the whole window.
		await vscode.commands.executeCommand('setContext', 'litnotes.filtered', false);
		await remove('sea birds.txt', 'gannets.txt', '.litnotes');
	});

	async function picked(query: string, most = mostListed): Promise<readonly string[]> {
		const unasked = () => [{ label: 'New', papers: library.current.papers.slice(0, 1) }];
		const options = { title: '', placeholder: '', many: false, actions: [], unasked };
		const row = (paper: Paper) => ({ label: paper.title, paper });
		const found = await foundRows(query, { search, options, row, most }, token);
		return found!.rows.flatMap(({ paper }) => paper?.title ?? []);
	}

	async function listed(filter: string) {
		await browsing.set({ filter });
		const { groups, ...counts } = (await shownGroups({ library, search, browsing, pinned }, token))!;
		const titles = groups
			.filter(group => group.pinned !== 'search')
			.flatMap(({ papers }) => papers.map(({ title }) => title));
		const below = groups.find(group => group.pinned === 'near')?.papers.map(({ title }) => title) ?? [];
		return { titles: [...new Set(titles)], below, groups, ...counts };
	}

	const queries = [
		...[
			'pelican sonar',
			'sonar pelican',
			'pelican',
			'peli',
			'pelican son',
			'pelcan sonra',
			'pelican fountain',
		],
		...['title:pelican', 'pelican -dusk', 'pelican OR bays', '(fountain OR shallow) pens', '"pelican sonar"'],
		...[
			'"sonar for pel',
			'pelican "',
			'pelican title:',
			'pelican -',
			'year:soon pelican',
			'müller',
			'muller pelikan',
		],
		...[
			'鵜の声',
			'in:birds',
			'in:birds sonar',
			'nothingofthekind',
			'pelican nothingofthekind',
			'pelican gannet',
		],
	];
	for (const grouping of ['dump', 'letter', 'none'] as const) {
		test(`is the same papers, grouped: ${grouping}`, async () => {
			await browsing.set({ groupBy: grouping });
			for (const query of queries) {
				const titles = await picked(query);
				const hits = await api.search(query, mostListed);
				const shown = await listed(query);
				if (shown.count <= mostListed) {
					assert.sameMembers(shown.titles, [...titles], query);
				}
				assert.includeMembers(shown.titles, [...titles], query);
				assert.sameMembers(
					hits.map(({ paper }) => paper.title),
					[...titles],
					`API: ${query}`,
				);
				const near = titles.filter(title => shown.below.includes(title));
				assert.deepEqual(shown.below, near, `the order of the search: ${query}`);
				assert.equal(shown.count + shown.below.length, shown.titles.length, query);
			}
		});
	}

	test('tells those that have all of it from those that come near', async () => {
		const shown = await listed('pelican diaries');
		assert.equal(shown.count, 1);
		assert.equal(shown.groups.at(-1)?.id, 'near');
		assert.include(shown.below, 'Pelican Sonar Heard at Night');
		const none = await listed('pelican nothingofthekind');
		assert.equal(none.count, 0);
		assert.equal(none.groups.find(group => group.pinned === 'near')?.id, 'onlyNear');
	});

	test('is what there is before a word is typed, while a query says nothing yet', async () => {
		const { papers } = library.current;
		for (const query of ['title:', '-', '(', '"', 'year:soon', 'OR']) {
			assert.equal((await listed(query)).count, papers.length, query);
			assert.deepEqual(await picked(query), [papers[0]!.title], query);
		}
	});

	test('begins alike, however many are wanted', async () => {
		for (const query of ['gannet winter', 'wells gannets', 'gannets']) {
			const { hits } = await search.search(query, { limit: 121 });
			assert.isAbove(hits.length, mostListed, query);
			const keys = hits.map(({ paper }) => paper.key);
			const scores = hits.map(({ score }) => score);
			assert.deepEqual(
				scores,
				[...scores].sort((one, other) => other - one),
			);
			for (const limit of [0, 1, 50, 80, 100, 110]) {
				const fewer = await search.search(query, { limit });
				assert.deepEqual(
					fewer.hits.slice(0, mostListed).map(({ paper }) => paper.key),
					keys.slice(0, Math.min(limit, mostListed)),
					`${limit} of ${query}`,
				);
			}
		}
	});

	test('goes on where more fit than a list shows at first', async () => {
		const first = await picked('gannet winter');
		assert.lengthOf(first, mostListed);
		const all = await picked('gannet winter', 2 * mostListed);
		assert.sameMembers(all.slice(0, mostListed), [...first]);
		assert.sameMembers([...all], (await listed('gannet winter')).titles);
	});

	test('is told in the hover with the words that were found', () => {
		const paper = library.current.papers.find(({ title }) => title.startsWith('Pelican Sonar'))!;
		assert.include(
			paperTooltip(paper, 'abs:sonar collections').value,
			'three **collections** of pelican **sonar** heard',
		);
		assert.notInclude(paperTooltip(paper).value, '**collections**');
	});

	test('is in a saved search what has all of it', async () => {
		await browsing.set({ filter: '', groupBy: 'dump' });
		const { groups } = (await shownGroups({ library, search, browsing, pinned }, token))!;
		const sizes = groups
			.filter(group => group.pinned === 'search')
			.map(group => [group.label, group.papers.length]);
		assert.deepEqual(sizes, [
			['Gannets', 121],
			['Mixed', 0],
		]);
	});
});
