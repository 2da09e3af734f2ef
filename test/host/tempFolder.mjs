import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './processes.mjs';

const folders = [];
process.on('exit', () =>
	folders.forEach(folder => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })),
);

/** A new folder that is removed when this process ends, after the programs that it started. */
export function tempFolder() {
	const folder = mkdtempSync(join(realpathSync(tmpdir()), 'litnotes-'));
	folders.push(folder);
	return folder;
}
