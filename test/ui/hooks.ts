import { join } from 'node:path';
import { assert } from 'chai';
import { closeBrowser, takeOutsideRequests } from './uiHost';
import { Workbench } from './workbench';

// Around every test: one that fails leaves a picture, and none may ask another machine for anything.
teardown(async function () {
	const test = this.currentTest;
	if (test?.state === 'failed') {
		const name = test.fullTitle().replace(/[^\w]+/g, '-');
		for (const [index, { page }] of [...Workbench.all].entries()) {
			await page.screenshot({ path: join('.cache', 'failures', `${name}-${index}.png`) });
		}
	}
	assert.deepEqual(takeOutsideRequests(), [], 'requests to other machines');
});

suiteTeardown(closeBrowser);
