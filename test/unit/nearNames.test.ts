import { assert } from 'chai';
import { nearNames } from '../../src/core/nearNames';

suite('near names', () => {
	const names = [
		'smith2020attention',
		'smith2021tension',
		'mambaLinearTime',
		'machine-learning',
		'reading',
		'naïve',
	];

	const cases: readonly (readonly [written: string, first: string | undefined])[] = [
		['smith2020atention', 'smith2020attention'],
		['smiht2020attention', 'smith2020attention'],
		['smith2022tension', 'smith2021tension'],
		['mambalineartime', 'mambaLinearTime'],
		['mambLinearTme', 'mambaLinearTime'],
		['machine learning', 'machine-learning'],
		['raeding', 'reading'],
		['kelp', undefined],
	];
	for (const [written, first] of cases) {
		test(`takes ${written} for ${first ?? 'none'}`, () => {
			assert.equal(nearNames(written, names)[0], first);
		});
	}

	test('takes any text for a name', () => {
		assert.deepEqual(nearNames('.*|^smith !x', names), []);
		assert.deepEqual(nearNames('x'.repeat(500), names), []);
	});

	test('looks through no list that is long', () => {
		const many = Array.from({ length: 5001 }, (_, index) => `key${index}`);
		assert.deepEqual(nearNames('key7', many), []);
	});
});
