// `npm run bench:large -- 20000`, or `-- 20000 --web` for the web host: what a folder of so many papers (100,000 unless
// told) costs in the extension host: until all can be found, while one types, when one file changes, and when the folder
// is opened again.
import { installDependencies } from '../host/dependencies.mjs';
import { endAll, run } from '../host/processes.mjs';
import { runHost } from '../host/runHost.mjs';
import { paperFolder } from './paperFolder.mjs';

const kind = process.argv.includes('--web') ? 'web' : 'node';
const papers = Number(process.argv.slice(2).find(word => /^\d+$/.test(word)) ?? 100_000);

await installDependencies();
await run(process.execPath, ['esbuild.mjs', '--tests', '--production'], { minutes: 5 });
const writePapers = await paperFolder(papers);

function fill(workspace) {
	writePapers(workspace);
	return { 'litnotesTest.papers': papers };
}

await runHost({
	kind,
	suites: [
		{
			name: `${papers} papers`,
			bundle: 'dist/test/largeBench.js',
			fill,
			// It is activated once VS Code's own extensions are.
			changeManifest: manifest => ({ ...manifest, activationEvents: [] }),
		},
	],
});
await endAll();
