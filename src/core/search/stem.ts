/** What plurals and their like end with, and what stands there instead; the first that fits. */
const endings: readonly (readonly [RegExp, string])[] = [
	[/(..[^esiu])s$/, '$1'],
	[/matrices$/, 'matrix'],
	[/(ind|vert)ices$/, '$1ex'],
	[/(analys|thes)es$/, '$1is'],
	[/([si]s|...us|^.[aeiouy]s)$/, '$1'],
	[/(..)ies$/, '$1y'],
	[/(..x|.[cs]h|.ss)es$/, '$1'],
	[/iases$/, 'ia'],
	[/s$/, ''],
	[/ie$/, 'y'],
	// `caches` loses its `es` as `batches` does; `cache` has to follow.
	[/che$/, 'ch'],
];

/**
 * Takes a plural back to its singular, roughly: both sides of a comparison are stemmed, so `movies` may be `movy`.
 * A stem is its own stem.
 */
export function stem(word: string): string {
	if (!/.[a-z]s$|...ie$|..che$/.test(word)) {
		return word;
	}
	const [ending, instead] = endings.find(([known]) => known.test(word))!;
	const shorter = word.replace(ending, instead);
	return shorter === word ? word : stem(shorter);
}
