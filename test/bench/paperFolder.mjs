import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const papersInFile = 1_000;

/** What writes a folder `dumps` of so many invented papers into a workspace. */
export async function paperFolder(count) {
	const corpus = resolve('dist/bench/corpus.mjs');
	await build({
		entryPoints: ['test/bench/corpus.ts'],
		bundle: true,
		platform: 'node',
		format: 'esm',
		outfile: corpus,
	});
	const { inventPapers, realPapers } = await import(pathToFileURL(corpus).href);
	return workspace => {
		const papers = inventPapers(realPapers(), count);
		mkdirSync(join(workspace, 'dumps'));
		for (let start = 0; start < papers.length; start += papersInFile) {
			const lines = papers
				.slice(start, start + papersInFile)
				.map(({ title, abstract }) => JSON.stringify({ title, abstract }));
			writeFileSync(join(workspace, 'dumps', `page${start / papersInFile}.jsonl`), `${lines.join('\n')}\n`);
		}
	};
}
