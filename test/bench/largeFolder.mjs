// `npm run bench:large -- 20000`, or `-- 20000 --web` for the web host: what a folder of so many papers (100,000 unless
// told) costs in the extension host: until all can be found, while one types, when one file changes, and when the folder
// is opened again.
import { installDependencies } from '../host/dependencies.mjs';
import { freePort } from '../host/freePort.mjs';
import { endAll, run } from '../host/processes.mjs';
import { runHost } from '../host/runHost.mjs';
import { tempFolder } from '../host/tempFolder.mjs';
import { paperFolder } from './paperFolder.mjs';

const kind = process.argv.includes('--web') ? 'web' : 'node';
const papers = Number(process.argv.slice(2).find(word => /^\d+$/.test(word)) ?? 100_000);

await installDependencies();
await run(process.execPath, ['esbuild.mjs', '--tests', '--production'], { minutes: 5 });
const writePapers = await paperFolder(papers);

const both = {
	// What the first window keeps is there for the second: VS Code knows a folder by its address.
	home: tempFolder(),
	keepsInBrowser: kind === 'web',
	port: await freePort(),
	minutes: 8 + papers / 50_000,
	// It is activated once VS Code's own extensions are.
	changeManifest: manifest => ({ ...manifest, activationEvents: [] }),
};

function fill(workspace) {
	writePapers(workspace);
	return { 'litnotesTest.papers': papers };
}

await runHost({
	kind,
	suites: [
		{ ...both, name: `${papers} papers`, bundle: 'dist/test/largeBench.js', fill },
		{
			...both,
			name: `${papers} papers, opened again`,
			bundle: 'dist/test/largeAgainBench.js',
			fill: () => ({}),
		},
	],
});
await endAll();
