import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibjson';
import '@citation-js/plugin-cff';
import { isObject } from '../../isObject';

/** The CSL items that citation-js reads from data of a type of its own; none where it cannot. */
export function citationJsItems(data: unknown, type: CitationJsType): readonly CitationJsItem[] {
	try {
		const items = plugins.input.chain(data, { forceType: type, generateGraph: false });
		return Array.isArray(items) ? items.filter(isObject) : [];
	} catch {
		// Whoever asks tells where there is something that cannot be read.
		return [];
	}
}

type CitationJsType = '@bibjson/record+object' | '@cff/object';
type CitationJsItem = { readonly [name: string]: unknown };
