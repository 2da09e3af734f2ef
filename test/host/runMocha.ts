import 'mocha/mocha';
import * as vscode from 'vscode';

/** Runs the tests that `load` imports. What they print is marked, for runHost.mjs to find it in VS Code's log. */
export async function runMocha(load: () => Promise<unknown>): Promise<void> {
	const grep = vscode.workspace.getConfiguration('litnotesTest').get<string>('grep', '');
	const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: 60_000, grep });
	Mocha.reporters.Base.consoleLog = (format: string = '', ...values: unknown[]) => {
		console.log(`tests│ ${format.replace(/%[sd]/g, () => String(values.shift()))}`);
	};
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await load();
	const failures: string[] = [];
	const { passes, pending } = await new Promise<Mocha.Stats>(resolve => {
		const runner = mocha.run(() => resolve(runner.stats!));
		runner.on('fail', (test, error: Error) => failures.push(`${test.fullTitle()}: ${error.message}`));
	});
	console.log(`tests│= ${JSON.stringify({ passed: passes, failures, skipped: pending })}`);
	if (failures.length) {
		throw new Error(`${failures.length} tests failed`);
	}
}
