import 'mocha/mocha';

/** VS Code calls this inside the extension host under test, desktop and web alike. */
export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: 30_000 });
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await import('./activation.test');
	await new Promise<void>((resolve, reject) => {
		mocha.run(failures => (failures ? reject(new Error(`${failures} tests failed`)) : resolve()));
	});
}
