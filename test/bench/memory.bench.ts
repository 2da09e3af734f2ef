import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { Library, type LibraryPart } from '../../src/core/library/library';
import type { Paper } from '../../src/core/library/paper';
import { storePapers } from '../../src/core/library/storedPapers';
import { StoredRecords } from '../../src/core/library/storedRecords';
import { PaperIndex } from '../../src/core/search/paperIndex';
import { segmentArrays, segmentOfArrays } from '../../src/core/search/segmentArrays';
import { ScratchFile } from '../../src/editor/files/scratchFile';
import { indexPapers } from '../../src/worker/indexPapers';
import { readDumpFile } from '../../src/worker/readDumpFile';
import { drain } from '../unit/drain';
import { inventedPapers, realPapers } from './corpus';

const papersInFile = 1000;
const papersInJob = 8000;
const count = Number(process.argv[2] ?? 100_000);
let size = 0;

await say('at the start');
const folder = mkdtempSync(join(tmpdir(), 'litnotes-'));
const scratch = new ScratchFile({ scheme: 'file', fsPath: folder }, error => console.log(error));
const parts: LibraryPart[] = [];
for (const part of readParts()) {
	parts.push(await part);
}
await say('parts read');
const library = await done(Library.of(parts));
await say('library made');
const index = await indexed(library.papers);
await say('papers indexed');
if (process.argv.includes('--heap')) {
	writeHeapSnapshot('/tmp/wt/memory/dist/bench/memory.heapsnapshot');
}
type_();

function* readParts(): Generator<Promise<LibraryPart>> {
	let lines: string[] = [];
	let file = 0;
	for (const { title, abstract } of inventedPapers(realPapers(), count)) {
		if (lines.push(JSON.stringify({ title, abstract })) === papersInFile) {
			yield readPart(file++, `${lines.join('\n')}\n`);
			lines = [];
		}
	}
}

async function readPart(file: number, text: string): Promise<LibraryPart> {
	const content = new TextEncoder().encode(text);
	size += content.length;
	const answer = drain(readDumpFile({ content, knownHash: undefined }));
	if (answer.kind !== 'read') {
		throw new Error(answer.kind);
	}
	const uri = `file:///home/somebody/papers/dumps/page${file}.jsonl`;
	const records = new StoredRecords(await scratch.put(answer.arrays));
	return { uri, kind: 'dump', records };
}

async function indexed(papers: readonly Paper[]): Promise<PaperIndex> {
	const added = [];
	for (let start = 0; start < papers.length; start += papersInJob) {
		const some = papers.slice(start, start + papersInJob);
		const stored = await done(storePapers(some, paper => paper));
		const segment = segmentOfArrays((await done(indexPapers({ papers: stored }))).arrays, some);
		if (!segment) {
			throw new Error('The segment does not fit its papers.');
		}
		added.push(segment);
	}
	return done(PaperIndex.empty.changed({ docs: new Map(), added: papers }, added));
}

/** As in the editor, what is remembered weakly may be forgotten between the slices. */
async function done<Result>(work: Generator<undefined, Result>): Promise<Result> {
	for (let begun = performance.now(); ;) {
		const step = work.next();
		if (step.done) {
			return step.value;
		}
		if (performance.now() - begun > 8) {
			await new Promise(setImmediate);
			begun = performance.now();
		}
	}
}

async function say(what: string): Promise<void> {
	await new Promise(setImmediate);
	globalThis.gc?.();
	const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
	const of = (bytes: number) => `${(bytes / 1e6).toFixed()} MB`;
	console.log(
		`${what}: text ${of(size)}, heap ${of(heapUsed)}, off the heap ${of(arrayBuffers)}, all ${of(rss)}; ${((heapUsed + arrayBuffers) / size).toFixed(2)} times the text`,
	);
}

function type_(): void {
	const times: number[] = [];
	for (const { title } of library.papers.filter((_, at) => at % Math.ceil(count / 25) === 0)) {
		for (let length = 1; length <= Math.min(40, title.length); length++) {
			const begin = performance.now();
			drain(index.search(title.slice(0, length).toLowerCase(), { limit: 50 }));
			times.push(performance.now() - begin);
		}
	}
	times.sort((a, b) => a - b);
	console.log(
		`${times.length} keystrokes: p50 ${times[times.length >> 1]!.toFixed(1)} p95 ${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms`,
	);
}
const { corpus } = index as unknown as { corpus: import('../../src/core/search/corpus').Corpus };
for (const s of [corpus.base, corpus.recent]) {
	const names = 'units vstarts vletters keyHeads starts docs weights fields tbytes tstarts tletters'.split(
		' ',
	);
	console.log(
		segmentArrays(s)
			.map(
				(a, i) => `${names[i]} ${(a.length / 1e6).toFixed(2)} of ${(a.buffer.byteLength / 1e6).toFixed(2)}`,
			)
			.join(', '),
	);
}
