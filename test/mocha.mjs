// Runs bundled mocha tests: `node test/mocha.mjs BUNDLE_OR_FOLDER [--grep PATTERN] [--timeout MS]`.
// Sends the counts and the failures of each suite to the process that started this one, if it listens.
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
const suiteOf = test => (suites[test.titlePath()[0]] ??= { passed: 0, failures: [], skipped: 0 });
runner.on('pass', test => suiteOf(test).passed++);
runner.on('fail', (test, error) => suiteOf(test).failures.push(`${test.fullTitle()}: ${error.message}`));
runner.on('pending', test => suiteOf(test).skipped++);

function bundlesIn(path) {
	if (statSync(path).isFile()) {
		return [resolve(path)];
	}
	const names = readdirSync(path, { recursive: true }).filter(name => name.endsWith('.js'));
	return names.sort().map(name => resolve(join(path, name)));
}
