import { fieldNamed, type FieldValue } from './field';
import { readFields } from './readFields';

export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Where the front matter of a note names a paper by this key: its `citekey`, its `aliases`. Only the key itself is spanned. */
export function keySpans(text: string, key: string): Span[] {
	const { fields } = readFields(text) ?? { fields: [] };
	const places = ['citekey', 'citation-key', 'aliases'].flatMap(name => {
		const value = fieldNamed(name, fields)?.value;
		return value ? scalarsOf(value) : [];
	});
	return places.flatMap(place => {
		const inner = place.kind === 'scalar' && place.text === key ? text.indexOf(key, place.start) : -1;
		return place.kind === 'scalar' && inner >= 0 && inner + key.length <= place.end
			? [{ start: inner, end: inner + key.length }]
			: [];
	});
}

function scalarsOf(value: FieldValue): readonly FieldValue[] {
	return value.kind === 'list' ? value.items.map(item => item.value) : [value];
}

export interface Wikilink extends Span {
	/** What is linked: `key` of `[[key#heading|shown]]`, of `[[@key]]`, of `[[key.md]]`. */
	readonly target: string;
}

/** The wikilinks of a text in which only prose is left; each spans its target. */
export function* wikilinks(prose: string): Generator<Wikilink> {
	for (const match of prose.matchAll(
		/\[\[(@?)([^[\]|#\n]{1,300})(?:#[^[\]|\n]{0,300})?(?:\|[^[\]\n]{0,300})?\]\]/g,
	)) {
		const [, mark = '', written = ''] = match;
		const target = written.trim().replace(/\.md$/i, '');
		const start = match.index + 2 + mark.length + (written.length - written.trimStart().length);
		yield { target, start, end: start + target.length };
	}
}
