import { assert } from 'chai';
import { beginsTitleWord, mayBegin, titleWriter, typedLetters } from '../../../src/core/search/titleBytes';
import { drain } from '../drain';

suite('a title as bytes', () => {
	function written(title: string) {
		const writer = titleWriter();
		writer.add(title);
		return drain(writer.finish());
	}

	const titles = [
		'LampNetV3: Joint Wiring of x-Lamps',
		'Once-for-All Ovens',
		'Δίκτυα και Ψωμί',
		'深層パン',
		'A',
	];

	test('may be what any two letters begin that begin one of its words, or one word each', () => {
		for (const title of titles) {
			const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
			const bytes = written(title);
			for (const [at, word] of words.entries()) {
				const next = words[at + 1] ?? word;
				for (const typed of [word.slice(0, 1), word.slice(0, 2), word.charAt(0) + next.charAt(0)]) {
					const folded = typed.normalize('NFD').replace(/\p{M}/gu, '');
					assert.isTrue(mayBegin(bytes, 0, typedLetters(folded)), `${folded} in ${title}`);
				}
			}
		}
	});

	const beginnings: readonly (readonly [typed: string, begins: boolean])[] = [
		['l', true],
		['la', true],
		['ln', true],
		['ne', true],
		['jo', true],
		['jw', false],
		['am', false],
		['q', false],
	];
	for (const [typed, begins] of beginnings) {
		test(`${begins ? 'has' : 'has not'} a word that begins with ${typed}`, () => {
			assert.equal(beginsTitleWord(written('LampNetV3: Joint Wiring'), 0, typedLetters(typed)), begins);
		});
	}
});
