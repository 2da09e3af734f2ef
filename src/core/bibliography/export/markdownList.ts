import type { Reference } from '../reference';
import { listedReference } from './listedReference';

/** One item for each reference. Titles come from strangers: nothing in them is markup. */
export function markdownList(references: readonly Reference[]): string {
	return references.map(reference => `- ${item(reference)}\n`).join('');
}

function item(reference: Reference): string {
	const { head, title, container, details, url } = listedReference(reference);
	const place = [container && `*${escaped(container)}*`, escaped(details)].filter(Boolean).join(' ');
	const address = url && `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
	return [escaped(head), escaped(title), place && `${place}.`, address].filter(Boolean).join(' ');
}

function escaped(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\`*_{}[\]<>#|~$&@!^:]/g, '\\$&')
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^[-+]/, '\\$&');
}
