import { assert } from 'chai';
import { titleMatches } from '../../../src/core/search/titleMatches';

suite('matches of a query in a title', () => {
	const marked = (title: string, query: string) =>
		titleMatches(title, query).reduceRight(
			(text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
			title,
		);

	test('are the words that it asks for, not those it excludes or seeks elsewhere', () => {
		assert.equal(marked('Bells under Water', 'water -bells'), 'Bells under [Water]');
		assert.equal(marked('Bells under Water', 'abs:bells OR watr'), 'Bells under [Water]');
		assert.equal(marked('Bells under Water', 'has:code'), 'Bells under Water');
	});

	test('divide no letter from its marks, and no syllable', () => {
		assert.equal(marked('ガイド学習'.normalize('NFD'), 'イド'), 'ガ[イド]学習'.normalize('NFD'));
		assert.equal(marked('ガイド学習'.normalize('NFD'), 'ガイ'), '[ガイ]ド学習'.normalize('NFD'));
		assert.equal(marked('딥러닝 빵'.normalize('NFD'), '러닝'), '딥[러닝] 빵'.normalize('NFD'));
		assert.equal(marked('딥러닝 빵', '러닝'.normalize('NFD')), '딥[러닝] 빵');
		assert.equal(marked('ภาษาไทยที่', 'ไทยที่'), 'ภาษา[ไทยที่]');
		assert.equal(marked('lamp\u0eb4s bells', 'lamp'), '[lamp\u0eb4s] bells');
		assert.equal(marked('भाषा मॉडल', 'मॉड'), 'भाषा [मॉडल]');
		assert.equal(marked('אָלֶף בֵּית', 'בית'), 'אָלֶף [בֵּית]');
		assert.equal(marked('التَّعَلُّم العميق', 'التعلم'), '[التَّعَلُّم] العميق');
	});
});
