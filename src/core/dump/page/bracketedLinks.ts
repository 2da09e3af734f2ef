import type { PageLink } from './markdownLinks';

/** An address in brackets of its own, as text browsers and mail programs print links: `[https://…]`, `[/papers/1]`. */
export const bracketedAddress = /\[(?:[a-z]{3,5}:\/\/|mailto:|\/(?!\/)|#)[^\s[\]<>]{0,2000}\]/i;

const every = new RegExp(bracketedAddress, 'gi');

/** A line without such addresses; the line itself is what they belong to. */
export function stripBracketed(line: string): { readonly text: string; readonly links: readonly PageLink[] } {
	if (!line.includes('[')) {
		return { text: line, links: [] };
	}
	const urls: string[] = [];
	const text = line
		.replace(every, address => {
			urls.push(address.slice(1, -1));
			return ' ';
		})
		.replace(/ {2,}/g, ' ')
		.trim();
	return { text, links: urls.map(url => ({ text, url })) };
}
