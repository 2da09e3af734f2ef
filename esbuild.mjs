import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
/** Libraries that could ask the network, which we never do, and one that reads YAML, as our own reader does, more safely. */
const leftOut = {
	name: 'left out',
	setup(build) {
		build.onResolve({ filter: /^(sync-fetch|node-fetch|@citation-js\/plugin-yaml)$/ }, ({ path }) => ({
			path,
			namespace: 'left-out',
		}));
		build.onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({
			contents: `export default () => { throw new Error('${path} is left out.'); }; export const Headers = Object;`,
		}));
	},
};
/** What VS Code gives, taken once: for each file that imports it, esbuild would copy its two hundred names anew. */
const vscodeOnce = {
	name: 'vscode once',
	setup(build) {
		const types = readFileSync('node_modules/@types/vscode/index.d.ts', 'utf8');
		const given = types.matchAll(/^\texport (?:abstract )?(?:class|const|enum|namespace) (\w+)/gm);
		const names = [...new Set(Array.from(given, ([, name]) => name))];
		build.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
			kind === 'require-call' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode' },
		);
		build.onLoad({ filter: /./, namespace: 'vscode' }, () => ({
			contents: `export const { ${names.join(', ')} } = require('vscode');`,
		}));
	},
};
const common = {
	bundle: true,
	plugins: [leftOut],
	target: 'es2022',
	charset: 'utf8',
	minify: production,
	sourcemap: !production,
	logLevel: 'info',
};

// One bundle serves the desktop and the web host: with platform 'browser' an import of a Node
// built-in fails the build, which is how we keep the extension web-safe.
const extension = { ...common, plugins: [leftOut, vscodeOnce], platform: 'browser', format: 'cjs' };
const page = { ...common, platform: 'browser', format: 'iife' };
// Loaded by the page where a paper has formulas. Every browser that VS Code runs in takes the newest kind of font.
const formulas = {
	...page,
	assetNames: 'fonts/[name]',
	loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty' },
};
// Unit tests leave 'vscode' unresolved on purpose: core code that imports it does not build.
const unit = { ...common, platform: 'node', format: 'cjs' };
// Mocha's browser build would take the bundle's own `exports` for its own.
const host = { ...extension, define: { exports: 'undefined' } };

/** In characters: a slow machine takes 15 ms to read and run so many. */
const longestPart = 180_000;

/** Writes the extension as one file that holds its parts as texts, for `loadInParts.ts` to run bit by bit. */
const inParts = {
	name: 'in parts',
	setup(build) {
		build.onEnd(async ({ errors, metafile, outputFiles }) => {
			if (errors.length > 0) {
				return;
			}
			const parts = outputFiles.map(({ path, text }) => {
				const { imports } = metafile.outputs[`dist/${basename(path)}`];
				const needs = imports.filter(({ kind }) => kind === 'import-statement');
				// Where there is a source map, it names the sources from there.
				const url = production ? `litnotes/${basename(path)}` : path;
				return [
					`./${basename(path)}`,
					{
						code: `${asFunction(text)}\n//# sourceURL=${url}`,
						needs: needs.map(needed => `./${basename(needed.path)}`),
					},
				];
			});
			const long = parts.find(([, { code }]) => production && code.length > longestPart);
			if (long) {
				throw new Error(
					`Loading ${long[0]} would stall the extension host: make an entry point of some of it.`,
				);
			}
			await esbuild.build({
				...extension,
				entryPoints: ['src/loadInParts.ts'],
				define: { parts: JSON.stringify(Object.fromEntries(parts)) },
				// Every line of a template would be kept twice while it is read.
				supported: { 'template-literal': false },
				outfile: 'dist/extension.js',
				logLevel: 'warning',
			});
		});
	},
};

/**
 * A module that esbuild wrote as the body of a function of `require` and `load`, which loads another part when it is wanted.
 * It gives what the module exports once all of it has run.
 */
function asFunction(module) {
	const renamed = (list, names) => list.replace(/([\w$]+) as ([\w$]+)/g, names);
	const imports = /(\s*)import\s*(?:(\{[^}]*\})\s*from\s*)?("[^"]+");?/y;
	let code = '';
	let end = 0;
	for (let found = imports.exec(module); found; found = imports.exec(module)) {
		const [, lines, list, from] = found;
		code += `${lines}${list ? `const ${renamed(list, '$1: $2')} = ` : ''}require(${from});`;
		end = imports.lastIndex;
	}
	code += module.slice(end).replace(/\bimport\((?="\.\/)/g, 'load(');
	return code.replace(
		/\bexport\s*(\{[^}]*\});?(?=\s*(?:\/\/# .*\s*)?$)/,
		(_, list) => `return ${renamed(list, '$2: $1')};`,
	);
}

/** One bundle of all tests in a folder: a bundle for each would load and warm up the same code dozens of times. */
function allOf(folder) {
	const files = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.test.ts'));
	const contents = files.sort().map(name => `import ${JSON.stringify(`./${name.replaceAll('\\', '/')}`)};`);
	return { contents: contents.join('\n'), resolveDir: folder, loader: 'ts' };
}

const targets = [
	{
		...extension,
		plugins: [...extension.plugins, inParts],
		// The extension, and what becomes a part of its own. What several of them need becomes parts as well.
		entryPoints: [
			'src/extension.ts',
			'src/editor/bibliography/registerBibliography.ts',
			'src/editor/citation/registerCitations.ts',
			'src/editor/notes/registerNotes.ts',
			'src/editor/search/searchService.ts',
			'yaml',
		],
		format: 'esm',
		splitting: true,
		entryNames: '[name]',
		sourcemap: !production && 'inline',
		outdir: 'dist',
		write: false,
		metafile: true,
	},
	// Loaded by Import Bibliography where a file is in a format that is only ever imported.
	{ ...extension, entryPoints: ['src/core/bibliography/import/readForeign.ts'], outfile: 'dist/import.js' },
	// Reading and indexing at scale, beside the extension host.
	{ ...page, entryPoints: ['src/worker/main.ts'], outfile: 'dist/worker.js' },
	{ ...page, entryPoints: ['src/webview/main.ts'], outfile: 'dist/webview.js' },
	{
		...formulas,
		entryPoints: [
			{ in: 'src/webview/formulas.ts', out: 'formulas' },
			{ in: 'node_modules/katex/dist/katex.css', out: 'formulas' },
		],
		outdir: 'dist',
	},
];
const testTargets = [
	{ ...unit, stdin: allOf('test/unit'), outfile: 'dist/test/unit.js' },
	{ ...unit, stdin: allOf('test/dumps'), outfile: 'dist/test/dumps.js' },
	{ ...unit, stdin: allOf('test/property'), outfile: 'dist/test/property.js' },
	{
		...unit,
		stdin: allOf('test/oracle'),
		outfile: 'dist/test/oracle.mjs',
		format: 'esm',
		packages: 'external',
	},
	{ ...host, entryPoints: ['test/host/index.ts'], outfile: 'dist/test/host.js' },
	{ ...host, entryPoints: ['test/host/silentIndex.ts'], outfile: 'dist/test/silentHost.js' },
	{ ...host, entryPoints: ['test/host/rootsIndex.ts'], outfile: 'dist/test/rootsHost.js' },
	{ ...host, entryPoints: ['test/host/untrustedIndex.ts'], outfile: 'dist/test/untrustedHost.js' },
	{ ...host, entryPoints: ['test/host/faultsIndex.ts'], outfile: 'dist/test/faultsHost.js' },
	{ ...host, entryPoints: ['test/bench/silentIndex.ts'], outfile: 'dist/test/silentBench.js' },
	{ ...host, entryPoints: ['test/bench/citingIndex.ts'], outfile: 'dist/test/citingBench.js' },
	{ ...host, entryPoints: ['test/bench/largeIndex.ts'], outfile: 'dist/test/largeBench.js' },
	{ ...host, entryPoints: ['test/bench/largeAgainIndex.ts'], outfile: 'dist/test/largeAgainBench.js' },
	{ ...unit, entryPoints: ['test/ui/index.ts'], outfile: 'dist/test/ui.js', external: ['playwright-core'] },
];

for (const options of process.argv.includes('--tests') ? [...targets, ...testTargets] : targets) {
	const context = await esbuild.context(options);
	await (watch ? context.watch() : context.rebuild().finally(() => context.dispose()));
}
