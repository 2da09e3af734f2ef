/** TeX within a text, as UTF-16 offsets of the whole with its delimiters. */
export interface Formula {
	readonly start: number;
	readonly end: number;
	readonly tex: string;
	/** Stands on a line of its own. */
	readonly isDisplay: boolean;
}

const longest = 400;
const delimited = [
	/\$\$([^$]{1,400})\$\$/g,
	/\\\[((?:(?!\\[\]])[^]){1,400})\\\]/g,
	/\\\(((?:(?!\\[)])[^]){1,400})\\\)/g,
	/(?<![\\$\w])\$(?![\s$])((?:[^$\\\n]|\\[^\n]){1,400})(?<!\s)\$(?![\d$])/g,
] as const;

/** Formulas that are whole: what pages leave of damaged ones is text like any other. Prices are none. */
export function formulas(text: string): readonly Formula[] {
	const found: Formula[] = [];
	for (const [index, pattern] of delimited.entries()) {
		for (const match of text.matchAll(pattern)) {
			const [whole, tex = ''] = match;
			const [start, end] = [match.index, match.index + whole.length];
			const isFree = found.every(other => end <= other.start || other.end <= start);
			if (isFree && tex.length <= longest && isTex(tex) && isBalanced(tex)) {
				found.push({ start, end, tex, isDisplay: index < 2 });
			}
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** A sign of mathematics, or a single name or number. */
function isTex(tex: string): boolean {
	return /[\\^_=<>+*/|(){}-]/.test(tex) || /^\s*[\p{L}\d.,]{1,3}\s*$/u.test(tex);
}

function isBalanced(tex: string): boolean {
	let depth = 0;
	for (const [brace] of tex.replace(/\\[^]/g, '').matchAll(/[{}]/g)) {
		depth += brace === '{' ? 1 : -1;
		if (depth < 0) {
			return false;
		}
	}
	return depth === 0;
}
