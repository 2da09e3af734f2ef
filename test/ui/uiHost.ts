import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** What test/host/runUi.mjs has started for these tests: a VS Code server with our packaged extension installed. */
interface UiHost {
	readonly origin: string;
	/** A folder for what the tests write; it is removed at the end. */
	readonly home: string;
	/** Lists every attempt of the server, the extension host or the browser to leave this machine. */
	readonly networkLog: string;
	readonly browser: LaunchOptions;
	/** Where pictures go, relative to the repository. */
	readonly pictures: string;
}

if (!process.env.LITNOTES_UI) {
	throw new Error('UI tests need a VS Code: run them with `node test/run.mjs ui`.');
}
export const uiHost = JSON.parse(process.env.LITNOTES_UI) as UiHost;

let launched: Promise<Browser> | undefined;

/** The one browser that all UI tests share. */
export function browser(): Promise<Browser> {
	return (launched ??= chromium.launch(uiHost.browser));
}

export async function closeBrowser(): Promise<void> {
	await (await launched)?.close();
}

/** What was asked of other machines since the last call. */
export function takeOutsideRequests(): string[] {
	const lines = readFileSync(uiHost.networkLog, 'utf8').split('\n').filter(Boolean);
	writeFileSync(uiHost.networkLog, '');
	return lines;
}

export function noteIfOutside(url: string): void {
	const { protocol, hostname } = new URL(url);
	// Webviews load their own files under this name from a service worker.
	const isLocal = hostname === 'localhost' || hostname.endsWith('.vscode-resource.vscode-cdn.net');
	if (/^(https?|wss?):$/.test(protocol) && !isLocal) {
		appendFileSync(uiHost.networkLog, `${url}\n`);
	}
}
