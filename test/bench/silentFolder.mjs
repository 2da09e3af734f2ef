// `npm run bench:silent`: what a folder of 20,000 files without a paper costs, against VS Code's own search for the
// same files in the same run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from '../host/dependencies.mjs';
import { endAll, run } from '../host/processes.mjs';
import { runHost } from '../host/runHost.mjs';

const files = 20_000;
const words =
	'the release adds a build step that reads settings from disk and prints each warning once for every user'.split(
		' ',
	);

function fill(workspace) {
	for (let i = 0; i < files; i++) {
		const folder = join(workspace, `part${i % 40}`, `piece${i % 400}`);
		mkdirSync(folder, { recursive: true });
		writeFileSync(
			join(folder, `file${i}.${kinds[i % kinds.length].ending}`),
			kinds[i % kinds.length].text(i),
		);
	}
	return {};
}

const sentence = i => words.map((_, n) => words[(n * 7 + i) % words.length]).join(' ');
const paragraph = i => Array.from({ length: 5 }, (_, n) => `${sentence(i + n)}.`).join(' ');

const code = {
	ending: 'ts',
	text: i => Array.from({ length: 60 }, (_, n) => `export const value${n} = ${i + n};`).join('\n'),
};
const kinds = [
	...[code, code, code, code],
	{ ending: 'py', text: i => `def part${i}():\n    return ${i}\n`.repeat(30) },
	{
		ending: 'md',
		text: i => `# Part ${i}\n\n${paragraph(i)}\n\n## Usage\n\n${paragraph(i + 1)}\n\n- ${sentence(i)}\n`,
	},
	{
		ending: 'json',
		text: i => JSON.stringify({ name: `part${i}`, version: '1.0.0', scripts: { build: 'make' } }, null, 2),
	},
	{
		ending: 'txt',
		text: i => Array.from({ length: 80 }, (_, n) => `12:00:${n % 60} INFO ${sentence(i + n)}`).join('\n'),
	},
];

await installDependencies();
await run(process.execPath, ['esbuild.mjs', '--tests'], { minutes: 5 });
await runHost({ suites: [{ name: `${files} files`, bundle: 'dist/test/silentBench.js', fill }] });
await endAll();
