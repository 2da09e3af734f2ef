import type { Reference } from '../reference';
import { listedReference } from './listedReference';

/** An item of a list. Titles come from strangers: nothing in them is markup. */
export function markdownItem(reference: Reference): string {
	const { head, title, container, details, url } = listedReference(reference);
	const place = [container && `*${escaped(container)}*`, escaped(details)].filter(Boolean).join(' ');
	const address = url && `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
	return `- ${[escaped(head), escaped(title), place && `${place}.`, address].filter(Boolean).join(' ')}`;
}

function escaped(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\`*_{}[\]<>#|~$&@!^:]/g, '\\$&')
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^[-+]/, '\\$&');
}
