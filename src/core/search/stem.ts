/**
 * Takes a plural back to its singular, roughly: both sides of a comparison are stemmed, so `movies` may be `movy`.
 * A stem is its own stem.
 */
export function stem(word: string): string {
	for (let current = word; ;) {
		const shorter = stemOnce(current);
		if (shorter === current) {
			return current;
		}
		current = shorter;
	}
}

function stemOnce(word: string): string {
	const { length } = word;
	if (
		length < 3 ||
		!isLatinLetter(word.charCodeAt(length - 1)) ||
		!isLatinLetter(word.charCodeAt(length - 2))
	) {
		return word;
	}
	if (word.endsWith('s')) {
		return stemPlural(word);
	}
	return length > 4 && word.endsWith('ie') ? `${word.slice(0, -2)}y` : stemAche(word);
}

const foreignPlurals = [
	['matrices', 'matrix'],
	['indices', 'index'],
	['vertices', 'vertex'],
	['analyses', 'analysis'],
	['theses', 'thesis'],
] as const;

function stemPlural(word: string): string {
	const { length } = word;
	const foreign = foreignPlurals.find(([plural]) => word.endsWith(plural));
	if (foreign) {
		return word.slice(0, -foreign[0].length) + foreign[1];
	}
	if (word.endsWith('ss') || word.endsWith('is') || (word.endsWith('us') && length > 4)) {
		return word;
	}
	if (length === 3) {
		return 'aeiouy'.includes(word.charAt(1)) ? word : word.slice(0, -1);
	}
	if (length > 4 && word.endsWith('ies')) {
		return `${word.slice(0, -3)}y`;
	}
	if (length > 4 && /(?:ss|x|ch|sh)es$/.test(word)) {
		return word.slice(0, -2);
	}
	return word.endsWith('iases') ? word.slice(0, -3) : word.slice(0, -1);
}

/** `caches` loses its `es` as `batches` does; `cache` has to follow. */
function stemAche(word: string): string {
	return word.length > 4 && word.endsWith('che') ? word.slice(0, -1) : word;
}

function isLatinLetter(code: number): boolean {
	return code >= 0x61 && code <= 0x7a;
}
