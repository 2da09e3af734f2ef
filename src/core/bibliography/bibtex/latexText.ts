import { mathSigns } from '../../mathSigns';

const specials: { readonly [character: string]: string } = {
	'\\': '\\textbackslash{}',
	'{': '\\{',
	'}': '\\}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'&': '\\&',
	'%': '\\%',
	$: '\\$',
	'#': '\\#',
	_: '\\_',
};

/** Plain text as LaTeX writes it, on one line. */
export function latexText(text: string, balanced = isBalanced(text)): string {
	const escaped = flat(text).replace(/[\\{}~^&%$#_]/g, character => specials[character] ?? character);
	// BibTeX counts braces, escaped or not: those without a partner go by their names.
	return balanced
		? escaped
		: escaped.replace(/\\[{}]/g, brace => (brace === '\\{' ? '\\textbraceleft{}' : '\\textbraceright{}'));
}

function isBalanced(text: string): boolean {
	let depth = 0;
	for (const [brace] of text.matchAll(/[{}]/g)) {
		depth += brace === '{' ? 1 : -1;
		if (depth < 0) {
			return false;
		}
	}
	return depth === 0;
}

// Titles come from strangers: `$\input{secret}$` must not reach TeX, so only these commands stay.
const harmless = new Set([
	...mathSigns.keys(),
	...'log exp sqrt mathcal mathbb mathbf mathrm mathit text textbf bm hat tilde bar'.split(' '),
]);
const math = /\$(?=\S)((?:[^$\\{}%#&~]|\\[A-Za-z]+|\{[^$\\{}%#&~]*\})+)(?<=\S)\$(?!\d)/g;

/**
 * A title as a bibliography holds it: math stays math, `GPT-4` is braced against styles that lower its case,
 * everything else is text.
 */
export function latexTitle(title: string): string {
	const text = flat(title);
	const balanced = isBalanced(text);
	let result = '';
	let end = 0;
	for (const match of text.matchAll(math)) {
		const [formula, inner = ''] = match;
		const commands = Array.from(inner.matchAll(/\\([A-Za-z]+)/g), ([, name = '']) => name);
		if (commands.every(name => harmless.has(name)) && /[\\^_]|^\w$|^\w\(\w+\)$/.test(inner)) {
			result += words(text.slice(end, match.index), balanced) + `{${formula}}`;
			end = match.index + formula.length;
		}
	}
	return result + words(text.slice(end), balanced);
}

/** Braces the words with a capital where a sentence has none. */
function words(text: string, balanced: boolean): string {
	return text.replace(/[^\s()[\]:;,/"“”]+/g, word => {
		const bare = word.replace(/[.!?'’]+$/, '');
		const escaped = latexText(bare, balanced);
		const isName = /[^-‐–]\p{Lu}|^\p{Lu}[^\p{L}'’.]|^[B-HJ-Z]$/u.test(bare);
		return (isName ? `{${escaped}}` : escaped) + latexText(word.slice(bare.length), balanced);
	});
}

function flat(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\u0000-\u001F\u007F]/g, '')
		.trim();
}
