// `npm run package`: builds for production and makes the .vsix that users install.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './npmPackage.mjs';
import { run } from './processes.mjs';
import { zipEntries } from './zipEntries.mjs';

const allowed = [
	/^\[Content_Types\]\.xml$/,
	/^extension\.vsixmanifest$/,
	/^extension\/(package\.json|package\.nls\.json|readme\.md|changelog\.md|LICENSE(\.txt|\.md)?)$/i,
	/^extension\/dist\/[\w.-]+\.(js|css)$/,
	/^extension\/dist\/fonts\/[\w.-]+\.woff2$/,
	/^extension\/media\/[\w./-]+\.(svg|png|css|md)$/,
];

const needed = [
	'package.json',
	'readme.md',
	'changelog.md',
	'LICENSE.txt',
	'dist/extension.js',
	'dist/import.js',
	'dist/webview.js',
	'dist/worker.js',
	'dist/formulas.js',
	'dist/formulas.css',
];

const budget = 3_000_000;

/** Makes the .vsix, looks at what is inside, and resolves to its path. */
export async function packageExtension() {
	const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const vsix = join(root, `${name}-${version}.vsix`);
	await succeed('The production build', ['esbuild.mjs', '--production']);
	await succeed('Packaging', [
		join('node_modules', '@vscode', 'vsce', 'vsce'),
		...['package', '--out', vsix, '--no-dependencies', '--no-rewrite-relative-links'],
		'--allow-missing-repository',
	]);
	const problems = problemsOf(readFileSync(vsix));
	if (problems.length) {
		throw new Error(`The package is not as it should be.\n${problems.join('\n')}`);
	}
	return vsix;
}

async function succeed(what, args) {
	let output = '';
	const code = await run(process.execPath, args, { cwd: root, onOutput: data => (output += data) });
	if (code !== 0) {
		throw new Error(`${what} failed.\n${output}`);
	}
}

/** A sentence for each thing that is wrong with the contents of a .vsix. */
export function problemsOf(bytes) {
	const entries = zipEntries(bytes);
	const names = entries.map(({ name }) => name);
	const size = entries.reduce((sum, entry) => sum + entry.size, 0);
	return [
		...names
			.filter(name => !allowed.some(rule => rule.test(name)))
			.map(name => `${name} does not belong inside.`),
		...needed.filter(name => !names.includes(`extension/${name}`)).map(name => `${name} is missing.`),
		...(size > budget ? [`${size} bytes are more than the ${budget} we allow.`] : []),
	];
}

if (process.argv[1]?.endsWith('package.mjs')) {
	try {
		const vsix = await packageExtension();
		for (const { name, size } of zipEntries(readFileSync(vsix))) {
			console.log(`${String(size).padStart(9)}  ${name}`);
		}
		console.log(vsix);
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	}
}
