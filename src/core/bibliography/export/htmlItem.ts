import type { Reference } from '../reference';
import { webAddress } from '../webAddress';
import { listedReference } from './listedReference';

/** An item of a list that can be put into a page. Titles come from strangers: nothing in them is markup. */
export function htmlItem(reference: Reference): string {
	const { head, title, container, details, url } = listedReference(reference);
	const id = /^[\w.:-]+$/.test(reference.key) ? ` id="ref-${reference.key}"` : '';
	const place = [container && `<cite>${escaped(container)}</cite>`, escaped(details)]
		.filter(Boolean)
		.join(' ');
	const address = url && webAddress(url) === url ? url : undefined;
	const link = address && `<a href="${escaped(address)}">${escaped(address)}</a>`;
	const parts = [escaped(head), escaped(title), place && `${place}.`, link].filter(Boolean);
	return `<li${id}>${parts.join(' ')}</li>`;
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function escaped(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[&<>"']/g, character => entities[character] ?? '');
}
