const addresses = ['url', 'arxiv', 'doi'];

/** A stranger's text in Markdown: it shows as it is written, and begins no list, heading, link, tag or code. */
export function markdownText(text: string, kind = '', isLineStart = true): string {
	if (kind === 'citekey') {
		// A key stands in citations and links, where an escape would be part of it.
		return text.replace(/[\s[\]()<>|`\\*]/g, '');
	}
	if (addresses.includes(kind)) {
		return text.replace(/[^\w.~:/?#@!$&+,;=%-]/g, encodeURIComponent).replace(/[()'*]/g, percent);
	}
	const shown = text.replace(/[\\`*_{}[\]<>#|~$@&^=]/g, '\\$&');
	return isLineStart ? shown.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^[+-]/, '\\$&') : shown;
}

function percent(mark: string): string {
	return `%${mark.charCodeAt(0).toString(16)}`;
}
