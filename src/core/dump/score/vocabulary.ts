/** Words that the abstracts of papers, of any field, say much more often than other prose does. */
const researchWords =
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
	'visual multimodal large-scale high-resolution high-quality zero-shot few-shot downstream prior previous works conventional adversarial agents agent ' +
	'modell modelle verfahren methode methoden ansatz ergebnisse experimente netze netz studie daten modèle modèles méthode approche résultats données réseaux étude ' +
	'modelo modelos método métodos enfoque resultados datos redes estudio modello modelli metodo risultati dati reti studio dados abordagem';

/** Words of titles, of any field. */
const titleWords =
	'learning network networks model models modeling modelling via towards toward for using with through from by transformer transformers attention neural deep efficient scalable ' +
	'robust adaptive generation detection segmentation estimation recognition optimization reasoning representation representations language vision benchmark dataset survey review ' +
	'study analysis approach framework method methods system systems report evaluating rethinking understanding improving exploring unifying scaling training generative diffusion ' +
	'multimodal self-supervised unsupervised supervised reinforcement large-scale zero-shot few-shot prediction inference design theory effects effect evidence dynamics applications ' +
	'application under beyond without against between toward architecture architectures agents agent reconstruction alignment compression retrieval-augmented retrieval graph graphs';

/** Words after which a line cannot end: a title that ends with one goes on in the next line. */
export const openWords: ReadonlySet<string> = new Set(
	'a an and are as at between by for from in into is its of on or over the through to towards toward under upon using versus via vs with without within that than their your our beyond against among'.split(
		' ',
	),
);

/** What a word tells of the text it stands in, as bits. */
export const tells = { verb: 1, person: 2, itself: 4, title: 8, research: 16, authors: 32 } as const;

/** The bits of each word that tells anything, lower case: one look-up a word is what a long dump can afford. */
export const wordTells: ReadonlyMap<string, number> = allTells({
	verb: 'is are was were has have had we our this these it they will would been which their its there be',
	person: 'you your yours i my me he she his her him please said',
	itself: 'paper work study article survey report letter review tutorial note',
	title: titleWords,
	research: researchWords,
	authors: 'we our',
});

function allTells(words: Readonly<Record<keyof typeof tells, string>>): ReadonlyMap<string, number> {
	const all = new Map<string, number>();
	for (const [kind, bit] of Object.entries(tells)) {
		for (const word of words[kind as keyof typeof tells].split(' ')) {
			all.set(word, (all.get(word) ?? 0) | bit);
		}
	}
	return all;
}
