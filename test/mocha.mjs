// Runs bundled mocha tests: `node test/mocha.mjs BUNDLE_OR_FOLDER [--grep PATTERN] [--timeout MS] [--retries N]`.
// Sends the counts to the process that started this one, if it listens.
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		grep: { type: 'string', short: 'g' },
		timeout: { type: 'string', default: '2000' },
		retries: { type: 'string', default: '0' },
	},
});

const { grep } = values;
const [timeout, retries] = [Number(values.timeout), Number(values.retries)];
const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout, retries, grep });
for (const file of positionals.flatMap(bundlesIn)) {
	mocha.addFile(file);
}
await mocha.loadFilesAsync();
const runner = mocha.run(failures => {
	const { passes, failures: failed, pending } = runner.stats;
	process.send?.({ passed: passes, failed, skipped: pending });
	process.exitCode = failures ? 1 : 0;
	process.disconnect?.();
});

function bundlesIn(path) {
	if (statSync(path).isFile()) {
		return [resolve(path)];
	}
	const names = readdirSync(path, { recursive: true }).filter(name => name.endsWith('.js'));
	return names.sort().map(name => resolve(join(path, name)));
}
