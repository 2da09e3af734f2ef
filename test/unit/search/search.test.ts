import { assert } from 'chai';
import { indexOf, paper, samplePapers, searched, titled } from './samplePapers';

suite('search', () => {
	const index = indexOf(samplePapers);
	const titlesOf = (query: string) => searched(index, query).hits.map(hit => hit.paper.title);

	const firstHits: readonly (readonly [query: string, title: string])[] = [
		['lampnet', 'LampNetV3'],
		['lampnet v3', 'LampNetV3'],
		['LampNet-v3', 'LampNetV3'],
		['lampnet3', 'LampNetV3'],
		['search wiring recipe', 'LampNetV3'],
		['serach wirign', 'LampNetV3'],
		['kampnetv3', 'LampNetV3'],
		['lampNetV3', 'LampNetV3'],
		['2006.02049', 'LampNetV3'],
		['arXiv:2006.02049v2', 'LampNetV3'],
		['https://arxiv.org/abs/2006.02049v1', 'LampNetV3'],
		['https://huggingface.co/papers/2006.02049', 'LampNetV3'],
		['alphaxiv.org/overview/2006.02049v2', 'LampNetV3'],
		['10.1145/3292500.3330701', 'Twice-for-None'],
		['https://doi.org/10.1145/3292500.3330701', 'Twice-for-None'],
		['https://dl.acm.org/doi/10.1145/3292500.3330701?x=1', 'Twice-for-None'],
		['arXiv:2006.02049v2 [cs.XX] 9 Jun 2020', 'LampNetV3'],
		['lampnetv3 arXiv:2105.99999.', 'LampNetV3'],
		['tfn', 'Twice-for-None'],
		['twicefornone', 'Twice-for-None'],
		['twice for none', 'Twice-for-None'],
		['test time', 'Test-Time'],
		['test-time', 'Test-Time'],
		['testtime', 'Test-Time'],
		['test time kneding', 'Test-Time'],
		['moo', 'Mixture-of-Ovens'],
		['mixture oven', 'Mixture-of-Ovens'],
		['jetmoos', 'JetMoO'],
		['sourcecitations', 'JetMoO'],
		['cru3mb', 'Review of Crumb'],
		['Lukasz', 'Review of Crumb'],
		['gross', 'Review of Crumb'],
		['author:pena', 'Review of Crumb'],
		['toat22b', 'Scaling ToaT'],
		['toat 22b', 'Scaling ToaT'],
		['crumb billion', 'Scaling ToaT'],
		['pi0', '$\\pi_0$'],
		['π0', '$\\pi_0$'],
		['τ leavening', '$\\pi_0$'],
		['tau-leavening', '$\\pi_0$'],
		['学习', '深度学习与面包'],
		['深度学', '深度学习与面包'],
		['"度学习"', '深度学习与面包'],
		['面', '深度学习与面包'],
		['ψωμι', '深度学习与面包'],
		['cbam', 'Convolutional Butter'],
		['convbutatt', 'Convolutional Butter'],
		['buttr attn', 'Convolutional Butter'],
		['tst tim knedin', 'Test-Time'],
		['cnvltnl', 'Convolutional Butter'],
		['econvolutional', 'Convolutional Butter'],
		['butter nonsenseword', 'Convolutional Butter'],
	];
	for (const [query, title] of firstHits) {
		test(`finds ${title} for ${query}`, () => {
			assert.isTrue(titlesOf(query)[0]?.startsWith(title), titlesOf(query).join('\n'));
		});
	}

	const spelledOut: readonly (readonly [query: string, title: string])[] = [
		['bpo', 'Butter Preference Optimization: A Secret'],
		['flakybutter', 'Flaky Butter 3: Low Fat'],
		['lampnet2', 'Lamp Net 2'],
		['wav2crumb2', 'wav2crumb 2.0: Speech'],
		['3dbs', '3D Butter Splatting'],
	];
	for (const [query, title] of spelledOut) {
		test(`finds ${title} for ${query}, which others write as one`, () => {
			const others = [1, 2, 3].map(number =>
				paper({ title: `Study ${number}`, abstract: `Much is said of ${query}.` }),
			);
			const { hits } = searched(indexOf([...samplePapers, ...others, ...titled(title)]), query);
			assert.lengthOf(hits, 4);
			assert.include(
				hits.map(hit => hit.paper.title),
				title,
			);
		});
	}

	test('finds a short form also where a word of others differs from it by two letters', () => {
		const other = paper({ title: 'Study', abstract: 'Much is said of flakbutcare.' });
		const [short] = titled('Flaky Butter Based Rolls');
		const { hits } = searched(indexOf([...samplePapers, other, short!]), 'flakbutbase');
		assert.include(
			hits.map(hit => hit.paper),
			short,
		);
	});

	test('finds nothing for an empty query', () => {
		assert.deepEqual(searched(index, '  '), { hits: [], problems: [] });
	});

	test('puts papers that have all words first', () => {
		const papers = titled('Rye Rye Rye', 'Rye and Spelt', 'Spelt Spelt');
		assert.equal(searched(indexOf(papers), 'rye spelt').hits[0]?.paper, papers[1]);
	});

	test('puts papers that have the words as typed before those that have them in another form', () => {
		const asTyped = paper({ title: 'One', abstract: 'We knead doughs that rise in ovens.' });
		const otherForm = paper({
			title: 'Two',
			abstract: 'We knead dough that rises in an oven. Dough, dough.',
		});
		const { hits } = searched(indexOf([otherForm, asTyped]), 'doughs ovens ');
		assert.deepEqual(
			hits.map(hit => hit.paper),
			[asTyped, otherForm],
		);
	});

	test('finds by words that many papers have beside a word of another', () => {
		const others = ['Bun', 'Cake', 'Loaf', 'Pie', 'Roll', 'Tart'].flatMap(food => [
			`Rye ${food}`,
			`Bread ${food}`,
		]);
		const papers = titled('Rye Bread Slicer', 'Archive', ...others);
		const [hit] = searched(indexOf(papers), 'rye bread archive ').hits;
		assert.deepInclude(hit?.paper, { title: 'Rye Bread Slicer' });
	});

	test('finds phrases with apostrophes, and where scripts change', () => {
		for (const [title, query] of [
			["The Baker's Bread", '"baker\'s bread"'],
			["Bakers Don't Knead", '"don\'t knead"'],
			['Crêpes Don’t Knead', '"don’t knead"'],
			['深度学习 of Bread', '"学习 of bread"'],
		] as const) {
			assert.deepInclude(searched(indexOf(titled(title)), query).hits[0]?.paper, { title }, query);
		}
	});

	test('takes no year for a typo of another', () => {
		assert.deepEqual(searched(indexOf(titled('Rye of 2019')), '2018').hits, []);
	});

	test('does not take a typo for a rare word rather than for a common one', () => {
		const common = Array.from({ length: 20 }, (_, at) => paper({ title: `Crumb ${at}`, abstract: 'crust' }));
		const rare = paper({ title: 'Crimb', abstract: 'crust', key: 'z' });
		const asked = paper({ title: 'Crumb', abstract: 'crust', key: 'a' });
		const { hits } = searched(indexOf([rare, ...common, asked]), 'crxmb crust ');
		assert.equal(hits[0]?.paper, asked);
	});

	test('puts the title before the abstract, and the whole word before the beginning of one', () => {
		const inTitle = paper({ title: 'Barley', abstract: 'x' });
		const inAbstract = paper({ title: 'Other', abstract: 'Much barley.' });
		const beginning = paper({ title: 'Barleycorn', abstract: 'x' });
		const { hits } = searched(indexOf([beginning, inAbstract, inTitle]), 'barley');
		assert.deepEqual(
			hits.map(hit => hit.paper),
			[inTitle, inAbstract, beginning],
		);
	});

	test('puts a word with a typo behind the word', () => {
		const papers = titled('Barlez', 'Barley');
		assert.equal(searched(indexOf(papers), 'barley').hits[0]?.paper, papers[1]);
		assert.equal(searched(indexOf(papers), 'barlex').hits.length, 2);
	});

	test('puts words near each other first', () => {
		const papers = titled('Bread with Much Sweet Butter', 'Bread Butter with Sweet Crust');
		assert.equal(searched(indexOf(papers), 'bread butter').hits[0]?.paper, papers[1]);
	});

	test('breaks ties by citekey, in whatever order the papers come', () => {
		const papers = ['c', 'a', 'b'].map(key => paper({ key, title: 'Same Title' }));
		for (const order of [papers, [...papers].reverse()]) {
			const { hits } = searched(indexOf(order), 'same');
			assert.deepEqual(
				hits.map(hit => hit.paper.key),
				['a', 'b', 'c'],
			);
		}
	});

	test('lets the host lift a paper', () => {
		const papers = titled('Rye Bread', 'Rye Rolls');
		const boost = (one: unknown) => (one === papers[1] ? 0.2 : 0);
		assert.equal(searched(indexOf(papers), 'rye', { boost }).hits[0]?.paper, papers[1]);
	});

	test('returns as many hits as asked for', () => {
		assert.lengthOf(searched(indexOf(titled('Rye A', 'Rye B', 'Rye C')), 'rye', { limit: 2 }).hits, 2);
	});
});
