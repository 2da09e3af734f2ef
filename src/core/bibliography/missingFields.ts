import type { Reference } from './reference';

/** What a list of references cannot do without, by the type of the work; named as one would say it. */
export function missingFields(reference: Reference): readonly string[] {
	const { type, title, authors, editors = [], date, container, publisher, arxiv, doi, url } = reference;
	const isOnline = arxiv !== undefined || doi !== undefined || url !== undefined;
	const lacks = (name: string, isThere: boolean): string[] => (isThere ? [] : [name]);
	const titled = lacks('a title', title !== '');
	const written = lacks('an author', authors.length > 0 || editors.length > 0);
	const dated = lacks('a year', date !== undefined);
	switch (type) {
		case 'article-journal':
			return [...titled, ...written, ...dated, ...lacks('a journal', container !== undefined || isOnline)];
		case 'paper-conference':
			return [
				...titled,
				...written,
				...dated,
				...lacks('its proceedings', container !== undefined || isOnline),
			];
		case 'chapter':
			return [...titled, ...written, ...dated, ...lacks('its book', container !== undefined)];
		case 'book':
			return [...titled, ...written, ...dated];
		case 'thesis':
			return [...titled, ...written, ...dated, ...lacks('a school', publisher !== undefined)];
		case 'report':
			return [
				...titled,
				...written,
				...dated,
				...lacks('an institution', publisher !== undefined || isOnline),
			];
		default:
			return titled;
	}
}
