// Part of `npm run check`: the search engine alone, bundled and minified, stays small.
import { build } from 'esbuild';

const most = 40_000;
const parts = ['paperIndex', 'buildSegment', 'abstractSnippet', 'titleMatches'];
const { outputFiles } = await build({
	stdin: {
		contents: parts.map(part => `export * from './src/core/search/${part}';`).join('\n'),
		resolveDir: process.cwd(),
	},
	bundle: true,
	minify: true,
	write: false,
	platform: 'browser',
	format: 'esm',
	target: 'es2022',
	charset: 'utf8',
});
const size = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
if (size > most) {
	console.error(`The search engine's bundle has ${size} bytes; it may have ${most}.`);
	process.exitCode = 1;
}
