// `npm run bench:memory -- 1000000`: what a library of so many papers (100,000 unless told) holds in memory, step by step
// as the editor makes it but without the editor, and how long each key takes of one who types titles then.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesOf } from '../../src/core/byteSource';
import { Library, type LibraryPart } from '../../src/core/library/library';
import type { Paper } from '../../src/core/library/paper';
import { storePapers } from '../../src/core/library/storedPapers';
import { StoredRecords } from '../../src/core/library/storedRecords';
import { PaperIndex } from '../../src/core/search/paperIndex';
import { segmentOfArrays } from '../../src/core/search/segmentArrays';
import { ScratchFile } from '../../src/editor/files/scratchFile';
import { indexPapers } from '../../src/worker/indexPapers';
import { readDumpFile } from '../../src/worker/readDumpFile';
import { inventedPapers, realPapers } from './corpus';

const papersInFile = 1000;
const papersInJob = 8000;
const titlesTyped = 25;
const lettersTyped = 40;
/** In milliseconds, as in the editor. */
const slice = 8;

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'papers-'));
const scratch = new ScratchFile({ scheme: 'file', fsPath: folder }, error => console.log(error));
let size = 0;

const parts: LibraryPart[] = [];
for (const text of files()) {
	parts.push(await readPart(text));
}
await say('read');
const { papers } = await done(Library.of(parts));
await say('one library');
const index = await indexed(papers);
await say('indexed');
const times: number[] = [];
for (const { title } of papers.filter((_, at) => at % Math.ceil(count / titlesTyped) === 0)) {
	for (let length = 1; length <= Math.min(lettersTyped, title.length); length++) {
		const begin = performance.now();
		await done(index.search(title.slice(0, length).toLowerCase(), { limit: 50 }));
		times.push(performance.now() - begin);
	}
}
times.sort((one, other) => one - other);
const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
console.log(`${times.length} keystrokes: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
rmSync(folder, { recursive: true });

function* files(): Generator<string> {
	let lines: string[] = [];
	for (const { title, abstract } of inventedPapers(realPapers(), count)) {
		if (lines.push(JSON.stringify({ title, abstract })) === papersInFile) {
			yield `${lines.join('\n')}\n`;
			lines = [];
		}
	}
}

async function readPart(text: string): Promise<LibraryPart> {
	const content = new TextEncoder().encode(text);
	size += content.length;
	const answer = await done(readDumpFile({ content, knownHash: undefined }));
	if (answer.kind !== 'read') {
		throw new Error(`A file was ${answer.kind}.`);
	}
	const records = new StoredRecords(await scratch.put(answer.arrays));
	return { uri: `file:///home/somebody/papers/page${parts.length}.jsonl`, kind: 'dump', records };
}

async function indexed(all: readonly Paper[]): Promise<PaperIndex> {
	const added = [];
	for (let start = 0; start < all.length; start += papersInJob) {
		const some = all.slice(start, start + papersInJob);
		const stored = await done(storePapers(some));
		const segment = segmentOfArrays((await done(indexPapers({ stored: bytesOf(stored) }))).arrays, some);
		if (!segment) {
			throw new Error('A segment does not fit its papers.');
		}
		added.push(segment);
	}
	return done(PaperIndex.empty.with(added).tidied());
}

/** In slices, as only between them what is remembered weakly can be forgotten. */
async function done<Result>(work: Generator<undefined, Result>): Promise<Result> {
	for (let begun = performance.now(); ;) {
		const step = work.next();
		if (step.done) {
			return step.value;
		}
		if (performance.now() - begun > slice) {
			await new Promise(setImmediate);
			begun = performance.now();
		}
	}
}

async function say(what: string): Promise<void> {
	globalThis.gc?.();
	// Memory off the heap is given back a little later.
	await new Promise(resolve => setTimeout(resolve, 500));
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	const [text, heap, off] = [size, heapUsed, arrayBuffers].map(bytes => `${(bytes / 1e6).toFixed()} MB`);
	const times = ((heapUsed + arrayBuffers) / size).toFixed(2);
	console.log(`${what}: ${text} of text, ${heap} on the heap, ${off} off it: ${times} times the text`);
}
