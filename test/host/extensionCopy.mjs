import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './npmPackage.mjs';

/** Copies what VS Code loads of our extension to `target`; `change` may alter its manifest. */
export function copyExtension(target, change = manifest => manifest) {
	mkdirSync(target, { recursive: true });
	const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	writeFileSync(join(target, 'package.json'), JSON.stringify(change(manifest), undefined, '\t'));
	for (const folder of ['dist', 'media']) {
		cpSync(join(root, folder), join(target, folder), { recursive: true });
	}
}

/** In a VS Code with a server, an extension runs in the web worker only where it could not run anywhere else. */
export function forWebOnly({ main: _main, extensionKind: _kind, ...manifest }) {
	return manifest;
}
