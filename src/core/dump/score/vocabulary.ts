function words(text: string): ReadonlySet<string> {
	return new Set(text.split(' '));
}

/** Words that the abstracts of papers, of any field, say much more often than other prose does. */
export const researchWords = words(
	'propose proposes proposed proposing introduce introduces introduced introducing present presents novel framework frameworks approach approaches method methods ' +
		'outperform outperforms outperforming state-of-the-art sota experiments experiment experimental experimentally empirical empirically benchmark benchmarks dataset datasets ' +
		'performance accuracy evaluate evaluated evaluates evaluating evaluation evaluations demonstrate demonstrates demonstrated demonstrating baseline baselines existing training ' +
		'trained pretrained pre-trained pre-training fine-tuning model models learning neural network networks algorithm algorithms theoretical theoretically prove proof bounds analysis ' +
		'analyze significantly effectiveness efficient efficiency robust robustness generalization generalize generalizes tasks task achieve achieves achieved achieving improve improves ' +
		'improved improvement improvements improving compared investigate investigated findings evidence patients cohort participants hypothesis observed measurements measured simulation ' +
		'simulations estimation estimate estimates inference optimization optimal parameters architecture architectures transformer transformers attention representation representations ' +
		'language reasoning generation segmentation detection classification recognition supervised self-supervised unsupervised reinforcement diffusion latent embedding embeddings ' +
		'quantitative qualitative systematic systematically comprehensive extensive challenges challenging limitations scalable scalability complexity computational convergence ' +
		'distribution distributions probabilistic bayesian stochastic gradient regression quantum spectra spectral spectroscopy protein proteins molecular genes cells clinical ' +
		'underlying mechanism mechanisms contributions paradigm leverage leverages leveraging mitigate address addresses enables enabling survey study studies researchers research ' +
		'visual multimodal large-scale high-resolution high-quality zero-shot few-shot downstream prior previous works conventional adversarial agents agent',
);

/** Words of titles, of any field. */
export const titleWords = words(
	'learning network networks model models modeling modelling via towards toward for using with through from by transformer transformers attention neural deep efficient scalable ' +
		'robust adaptive generation detection segmentation estimation recognition optimization reasoning representation representations language vision benchmark dataset survey review ' +
		'study analysis approach framework method methods system systems report evaluating rethinking understanding improving exploring unifying scaling training generative diffusion ' +
		'multimodal self-supervised unsupervised supervised reinforcement large-scale zero-shot few-shot prediction inference design theory effects effect evidence dynamics applications ' +
		'application under beyond without against between toward architecture architectures agents agent reconstruction alignment compression retrieval-augmented retrieval graph graphs',
);

/** Words after which a line cannot end: a title that ends with one goes on in the next line. */
export const openWords = words(
	'a an and are as at between by for from in into is its of on or over the through to towards toward under upon using versus via vs with without within that than their your our beyond against among not',
);
