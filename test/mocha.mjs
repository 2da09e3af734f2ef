// Runs bundled mocha tests: `node test/mocha.mjs BUNDLE_OR_FOLDER [--grep PATTERN] [--timeout MS]`.
// Sends the counts of each suite to the process that started this one, if it listens.
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		grep: { type: 'string', short: 'g' },
		timeout: { type: 'string', default: '2000' },
	},
});

const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: Number(values.timeout), grep: values.grep });
for (const file of positionals.flatMap(bundlesIn)) {
	mocha.addFile(file);
}
await mocha.loadFilesAsync();
const suites = {};
const runner = mocha.run(failures => {
	process.send?.(suites);
	process.exitCode = failures ? 1 : 0;
	process.disconnect?.();
});
for (const [event, outcome] of [
	['pass', 'passed'],
	['fail', 'failed'],
	['pending', 'skipped'],
]) {
	runner.on(event, test => {
		const counts = (suites[test.titlePath()[0]] ??= { passed: 0, failed: 0, skipped: 0 });
		counts[outcome]++;
	});
}

function bundlesIn(path) {
	if (statSync(path).isFile()) {
		return [resolve(path)];
	}
	const names = readdirSync(path, { recursive: true }).filter(name => name.endsWith('.js'));
	return names.sort().map(name => resolve(join(path, name)));
}
