import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { uiHost } from './uiHost';

export interface WorkspaceCopy {
	/** The folder to open a copy of; the sample workspace unless told. */
	readonly folder?: string;
	/** Further files of the copy, by path. */
	readonly files?: Readonly<Record<string, string>>;
	readonly settings?: Readonly<Record<string, unknown>>;
}

/** A copy that a test may change; it goes when the tests are over. */
export function copyOf({ folder = 'test/fixtures/workspace', files = {}, settings }: WorkspaceCopy): string {
	mkdirSync(join(uiHost.home, 'workspaces'), { recursive: true });
	const copy = mkdtempSync(join(uiHost.home, 'workspaces', 'papers-'));
	cpSync(folder, copy, { recursive: true });
	const all = settings ? { ...files, '.vscode/settings.json': JSON.stringify(settings) } : files;
	for (const [path, text] of Object.entries(all)) {
		mkdirSync(dirname(join(copy, path)), { recursive: true });
		writeFileSync(join(copy, path), text);
	}
	return copy;
}
