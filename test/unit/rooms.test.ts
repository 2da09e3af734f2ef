import { assert } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Rooms that others use; they use none themselves. */
const shared = ['bibtex', 'library', 'tagged', 'yaml'];

/** The files of a folder, by their paths from it. */
function* filesOf(folder: string): Generator<string> {
	// Reading all at once, by `recursive`, takes Node ten times as long.
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (entry.isDirectory()) {
			yield* Array.from(filesOf(join(folder, entry.name)), file => `${entry.name}/${file}`);
		} else {
			yield entry.name;
		}
	}
}

/** What each file of the core imports from other rooms, as `room → room`. */
function* ways(): Generator<string> {
	const roomOf = (path: string) => (path.includes('/') ? path.split('/')[0]! : 'core');
	for (const file of filesOf('src/core')) {
		const imports = file.endsWith('.ts') ? readFileSync(join('src/core', file), 'utf8') : '';
		for (const [, target = ''] of imports.matchAll(/from '(\.[^']*)'/g)) {
			const to = posix.normalize(posix.join(posix.dirname(file), target));
			yield `${roomOf(file)} → ${to.startsWith('..') ? 'outside' : roomOf(to)}`;
		}
	}
}

test('rooms of the core use those that are shared, and no others', () => {
	const found = [...new Set(ways())].filter(way => !/^(\S+) → (?:\1|core)$/.test(way));
	assert.includeMembers(found, ['bibliography → bibtex', 'dump → bibtex', 'search → library']);
	const wrong = found.filter(way => {
		const [from = '', to = ''] = way.split(' → ');
		return from === 'core' || shared.includes(from) || !shared.includes(to);
	});
	assert.deepEqual(wrong, []);
});
