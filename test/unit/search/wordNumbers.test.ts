import { assert } from 'chai';
import { wordNumbers } from '../../../src/core/search/wordNumbers';

suite('numbers of words', () => {
	function counted() {
		const known: string[] = [];
		const find = wordNumbers(word => known.push(word) - 1);
		return { known, numberOf: (word: string) => find(word, 0, word.length), find };
	}

	test('are the same wherever in a text the word stands, and asked for once', () => {
		const { known, find } = counted();
		const text = 'loaf of a loaf, λοaf of';
		const numbers = [
			find(text, 0, 4),
			find(text, 5, 7),
			find(text, 10, 14),
			find(text, 16, 20),
			find(text, 21, 23),
		];
		assert.deepEqual(numbers, [0, 1, 0, 2, 1]);
		assert.deepEqual(known, ['loaf', 'of', 'λοaf']);
	});

	test('stay when there are very many', () => {
		const { known, numberOf } = counted();
		const words = Array.from({ length: 10_000 }, (_, at) => `word${at}`);
		assert.deepEqual(words.map(numberOf), [...words.keys()]);
		assert.deepEqual(words.map(numberOf), [...words.keys()]);
		assert.deepEqual(known, words);
	});
});
