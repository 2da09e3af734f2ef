import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './freePort.mjs';
import { root } from './npmPackage.mjs';
import { end, start } from './processes.mjs';

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
	'workbench.reduceMotion': 'on',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.settings.enableNaturalLanguageSearch': false,
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/**
 * Starts a VS Code server whose data, extensions and log live in `home`; resolves when it answers.
 * With a `networkLog` it is one for tests: it runs suites, cannot leave this machine, and notes there what it tried.
 * Unless `trusted`, folders open in Restricted Mode, where the settings know of that.
 */
export async function startServer(
	installed,
	{ home, settings = quietSettings, port, token, networkLog, trusted = true },
) {
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
			...['--telemetry-level', 'off'],
			...(trusted ? ['--disable-workspace-trust'] : []),
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
		pid: child.pid,
		ended: new Promise(resolve => child.once('exit', resolve)),
		close: () => end(child.pid),
		/** The address of the workbench with a folder or a `.code-workspace` open; `payload` tells it what to test. */
		open(path, payload) {
			const folder = path.endsWith('.code-workspace') ? { workspace: path } : { folder: path };
			const more = { ...(payload && { payload: JSON.stringify(payload) }), ...(token && { tkn: token }) };
			return `${origin}/?${new URLSearchParams({ ...folder, ...more })}`;
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
