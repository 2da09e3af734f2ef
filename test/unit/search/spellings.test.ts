import { assert } from 'chai';
import { indexOf, searched, titled } from './samplePapers';

suite('search in any script and spelling', () => {
	const others = titled(
		'Some Other Loaf',
		'Bread of the Day',
		'Attention Is Baked',
		'A Study of Ovens',
		'Deep Flour Networks',
	);
	const found: readonly (readonly [title: string, queries: readonly string[]])[] = [
		['β-VAE: Learning Basic Concepts', ['beta vae', 'beta-vae', 'betavae', 'β vae', 'βvae', 'bvae']],
		['$\\beta$-VAE of Rye', ['beta vae', 'β-vae', 'betavae']],
		['ε-greedy Bakers', ['epsilon greedy', 'epsilon-greedy', 'epsgreedy', 'ε greedy']],
		['$\\epsilon$-Greedy Bakers', ['ε-greedy', 'epsilongreedy']],
		['Schr\\"odinger Bridges', ['schrodinger', 'schrödinger', 'schroedinger', 'schrodinger bridge']],
		['Schrödinger Bridges', ['schrodinger', 'schroedinger', 'schrödinger', 'SCHRÖDINGER']],
		['Na\\"{i}ve Bayes of Cr\\^epes', ['naive bayes', 'crepes', 'crêpes']],
		['R^2 and L_1 Norms', ['r2', 'l1', 'r^2', 'l1 norm']],
		['H₂O: Heavy-Hitter Oracle', ['h2o', 'heavy hitter', 'H2O']],
		['$H_2O$ Oracle', ['h2o']],
		['ＦＵＬＬＷＩＤＴＨ Ｎｅｔ', ['fullwidth', 'fullwidth net']],
		['Eﬃcient Oﬄine Flour', ['efficient', 'offline', 'eficient']],
		['𝒜dam Optimizer 𝐗', ['adam']],
		['딥러닝 기반 빵 인식', ['딥러닝', '빵', '러닝', '기반']],
		['ﾆｭｰﾗﾙﾈｯﾄﾜｰｸ', ['ニューラル', 'ネットワーク']],
		['ニューラルネットワークによる翻訳', ['ニューラル', '翻訳', 'ネット']],
		['基于深度学习的图像识别', ['深度学习', '图像', '识别 图像', '图像识别']],
		['Ελληνική Επεξεργασία Γλώσσας', ['ελληνικη', 'ΕΛΛΗΝΙΚΉ', 'γλωσσας', 'επεξεργασία γλώσσας', 'γλωσσα']],
		['Глубокое обучение и йогурт', ['глубокое', 'йогурт', 'иогурт', 'обучение']],
		['التعلم العميق', ['التعلم', 'العميق', 'التَّعَلُّم', 'العمـــيق', 'التع']],
		['אָלֶף בֵּית לָמָדָה', ['אלף', 'בית', 'למדה', 'אָלֶף']],
		['हिन्दी भाषा मॉडल', ['हिन्दी', 'भाषा', 'मॉडल', 'मॉडल हिन्दी', 'मॉ']],
		['การเรียนรู้เชิงลึกสำหรับภาษาไทย', ['ภาษาไทย', 'เรียนรู้', 'เชิงลึก', 'ภาษา เรียนรู้', 'ไท']],
		['ການຮຽນຮູ້ເລິກ', ['ຮຽນຮູ້', 'ເລິກ']],
		['ការរៀនស៊ីជម្រៅ\u200bនិងភាសា', ['ភាសា', 'ជម្រៅ', 'រៀនស៊ី']],
		['နက်ရှိုင်းသောသင်ယူမှု', ['သင်ယူ', 'နက်ရှိုင်း']],
		['ქართული ენის მოდელი', ['ქართული', 'მოდელი', 'ენის']],
		['ﾄﾞﾗｲﾌﾞの画像ﾃﾞｰﾀ', ['ドライブ', 'データ', '画像データ']],
		['Học sâu tiếng Việt', ['hoc sau', 'tieng viet', 'học']],
		[
			'GPT-4V(ision) System Card',
			['gpt4v', 'gpt-4v', 'gpt 4v', 'gpt4 vision', 'gpt4vision', 'vision system'],
		],
		['LLaMA 2: Open Foundation', ['llama2', 'llama 2', 'llama-2', 'Llama2']],
		['YOLOv8-Seg for Bread', ['yolov8', 'yolo v8', 'yolo8', 'yolov8seg', 'yolo seg']],
		['R-CNN and C++ for I/O', ['rcnn', 'r cnn', 'c++', 'io', 'i/o']],
		[
			'(De)Constructing Loaves: Pre-/Post-Norm',
			['deconstructing', 'constructing', 'prenorm', 'post norm', 'pre norm'],
		],
		['Wi-Fi 6E vs. 5G', ['wifi', 'wi fi', '5g', '6e', 'wifi 6e']],
		["Don't Stop Kneading", ["don't", 'dont stop', 'don’t stop']],
		['What’s in a Crumb?', ["what's in", 'whats in a crumb']],
		['Q8BERT & TinyBERT@Edge', ['q8bert', 'tiny bert', 'tinybert edge', 'bert']],
		['S$^4$: State Spaces', ['s4', 's^4']],
		['e^{x} and $\\mathcal{O}(n\\log n)$ Dough', ['o(n log n)', 'nlogn', 'log n dough']],
		['T5: Text-To-Text Transfer', ['t5', 'text to text', 'texttotext', 'text-to-text', 'ttt']],
		['1-bit LLMs: 1.58 Bits', ['1.58', '1 bit', '1bit', '1.58 bit', '1.58bit']],
		['U-Net++ Revisited', ['unet', 'u net', 'u-net', 'unet++']],
		[
			'ImageNet-21K Pretraining for the Masses',
			['imagenet 21k', 'imagenet21k', 'image net', '21k', 'imagnet21k'],
		],
		['Fast, Faster & Fastest Nets: Modelling Behaviour', ['modeling', 'behavior', 'fast nets', 'modelling']],
		['Optimisation of Colour', ['optimization', 'color', 'colour optimisation']],
		['Large Language Models as Optimizers', ['llm', 'llms', 'llm optimizer', 'lm optimizers']],
		['Analyses of Matrices and Indices', ['analysis', 'matrix', 'index', 'analysis matrix']],
		['Graph Neural Networks', ['gnn', 'gnns', 'graph nets', 'graph neural net']],
	];
	for (const [title, queries] of found) {
		test(`finds ${title}`, () => {
			const index = indexOf([...others, ...titled(title)]);
			for (const query of queries) {
				assert.equal(searched(index, query).hits[0]?.paper.title, title, query);
			}
		});
	}

	test('finds letters in pieces by whole ones, and the other way round', () => {
		const titles = [
			'ガイドとバグの学習データ',
			'딥러닝 기반 빵 인식',
			'ペガサス',
			'Tiếng Việt',
			'मॉडल क़लम',
			'אָלֶף',
		];
		for (const title of titles) {
			for (const [stored, typed] of [
				['NFD', 'NFC'],
				['NFC', 'NFD'],
			] as const) {
				const written = title.normalize(stored);
				const index = indexOf([...others, ...titled(written)]);
				for (const query of [title, title.slice(0, 3), `title:"${title}"`]) {
					assert.equal(searched(index, query.normalize(typed)).hits[0]?.paper.title, written, query);
				}
			}
		}
	});

	test('finds no word by what stands within it, where words have spaces between them', () => {
		for (const [title, query] of [
			['ქართული ენის მოდელი', 'ული'],
			['Ελληνική Επεξεργασία', 'ηνικη'],
			['हिन्दी भाषा', 'न्दी'],
		] as const) {
			assert.deepEqual(searched(indexOf(titled(title)), query).hits, [], query);
		}
	});

	test('takes no letters of other scripts for each other', () => {
		const index = indexOf(titled('基于深度学习的图像识别', 'Глубокое обучение', 'Ελληνική Επεξεργασία'));
		for (const query of ['жжжж', 'ζζζζ', '貓貓', 'עברית']) {
			assert.deepEqual(searched(index, query).hits, [], query);
		}
	});
});
