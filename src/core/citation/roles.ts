import type { Citation } from './citation';

/** What a role does: `cite:t`, `footcite:p`, or `cite` alone, which Sphinx puts in parentheses and MyST does not. */
export function roleForm(role: string, alone: Citation['form']): Citation['form'] {
	const [name, variant] = role.split(':');
	if (name === 'footcite') {
		return 'footnote';
	}
	if (variant === undefined) {
		return alone;
	}
	switch (variant.toLowerCase().replace(/s$/, '')) {
		case 't':
		case 'ct':
			return 'narrative';
		case 'year':
		case 'yearpar':
			return 'authorSuppressed';
		case 'empty':
			return 'nocite';
		case 'author':
		case 'authorpar':
		case 'label':
		case 'labelpar':
		case 'title':
			return 'other';
		default:
			return 'parenthetical';
	}
}

const key = /^(?<before>\s*(?:\{(?<prefix>[^{}]*)\}\s*)?)(?<key>[^\s,;{}`]+)\s*(?:\{(?<locator>[^{}]*)\})?/;

/** What stands between the backticks of such a role; commas in braces separate nothing. */
export const roleList = {
	rst: { separator: /,(?![^{]*\})/g, item: key },
	myst: { separator: /[,;](?![^{]*\})/g, item: key },
};
