import { assert } from 'chai';
import * as vscode from 'vscode';
import { Library, type LibraryPart } from '../../src/core/library/library';
import type { Paper } from '../../src/core/library/paper';
import { StoredRecords } from '../../src/core/library/storedRecords';
import { buildSegment } from '../../src/core/search/buildSegment';
import { PaperIndex } from '../../src/core/search/paperIndex';
import { segmentArrays } from '../../src/core/search/segmentArrays';
import { IndexedDumps, type IndexedParts } from '../../src/editor/search/indexedDumps';
import { inSlices } from '../../src/editor/slices';
import { Workers } from '../../src/editor/workers/workers';
import { dumpPage } from '../dumpPage';

suite('dumps that are indexed while they are read', () => {
	const { token } = new vscode.CancellationTokenSource();
	const workers = new Workers(vscode.extensions.getExtension('litnotes.litnotes')!.extensionUri, error =>
		assert.fail(String(error)),
	);
	const titles = ['Lamps of the Deep Sea', 'Ropes that Remember', 'Rain on Tin'];
	let library = Library.empty;
	let dumps: IndexedDumps;

	suiteTeardown(() => workers.dispose());

	setup(() => {
		library = Library.empty;
		dumps = new IndexedDumps(workers, () => library);
	});

	const dump = (name: string, ...named: string[]) => read(name, dumpPage(...named));

	/** Reads a dump as its reader does. */
	async function read(name: string, content: string) {
		const uri = `file:///${name}`;
		const index = dumps.prepare({ uri, known: undefined }, token);
		const answer = await workers.run('readDumpFile', { content, knownHash: undefined }, 1, token);
		const records = new StoredRecords(answer?.kind === 'read' ? answer.arrays : []);
		const part = { uri, kind: 'dump', records } as const;
		await index(part);
		return part;
	}

	const made = async (...parts: LibraryPart[]) => (library = await inSlices(Library.of(parts, library)));

	/** That these papers, and no others, are indexed as papers are that come otherwise. */
	async function areIndexed({ segments, unwanted }: IndexedParts, papers: readonly Paper[]): Promise<void> {
		const docs = new Map(unwanted.map(doc => [doc, undefined]));
		const index = await inSlices(PaperIndex.empty.with(segments).without({ docs }));
		assert.equal(index.size, papers.length);
		const segment = await inSlices(index.compacted());
		assert.deepEqual(segment.papers, papers);
		assert.deepEqual(segmentArrays(segment), segmentArrays(await inSlices(buildSegment(papers))));
	}

	test('have their papers indexed as others are', async () => {
		const { papers } = await made(await dump('one', ...titles));
		const taken = await dumps.take(library, papers, token);
		await areIndexed(taken, papers);
		const found = await inSlices(PaperIndex.empty.with(taken.segments).search('remembering rope'));
		assert.equal(found.hits[0]?.paper, papers[1]);
	});

	test('give them once, and to the library that has them', async () => {
		const before = await made(await dump('one', ...titles));
		const now = await dump('one', ...titles, 'Wells without Water');
		assert.isEmpty((await dumps.take(before, before.papers, token)).segments);
		const { papers } = await made(now);
		await areIndexed(await dumps.take(library, papers, token), papers);
		assert.isEmpty((await dumps.take(library, papers, token)).segments);
	});

	test('know the keys by which their papers were told apart', async () => {
		const first = ['Rope that Remember, One', 'Rope that Remember: Two'];
		const before = await made(await dump('one', ...first, 'Rain on Tin'));
		const keys = before.papers.map(({ key }) => key);
		assert.isNotEmpty(
			keys.filter(key => key.includes('_')),
			keys.join(),
		);
		const { papers } = await made(await dump('one', ...first, 'Rain on Tin', 'Wells without Water'));
		await areIndexed(await dumps.take(library, papers, token), papers);
	});

	test('leave out papers of which others tell too, or that are not wanted', async () => {
		const one = await dump('one', ...titles, 'Wells without Water', 'Salt on Stone');
		const other = await dump('other', 'Rain on Tin');
		const { papers } = await made(one, other);
		const wanted = papers.filter(({ title }) => !title.startsWith('Wells'));
		const alone = papers.filter(({ sources }) => sources.length === 1);
		assert.lengthOf(alone, 4);
		await areIndexed(
			await dumps.take(library, wanted, token),
			alone.filter(paper => wanted.includes(paper)),
		);
	});

	test('are left for later where they have very many papers', async () => {
		const lines = Array.from({ length: 8_001 }, (_, at) =>
			JSON.stringify({
				title: `Rope ${at} that Remembers`,
				abstract:
					'We show how ropes remember knots, and measure on three tasks how long they do, and how well.',
			}),
		);
		const { papers } = await made(await read('one', lines.join('\n')));
		assert.lengthOf(papers, lines.length);
		assert.isEmpty((await dumps.take(library, papers, token)).segments);
	});

	test('give none where few of their papers are wanted', async () => {
		const { papers } = await made(await dump('one', ...titles, 'Wells without Water'));
		assert.isEmpty((await dumps.take(library, papers.slice(0, 1), token)).segments);
	});
});
