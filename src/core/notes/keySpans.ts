import { fieldNamed, type FieldValue } from './field';
import { readFields } from './readFields';
import type { Span } from '../span';

/** Where the front matter of a note names a paper by this key: its `citekey`, its `aliases`. Only the key itself is spanned. */
export function keySpans(text: string, key: string): Span[] {
	const { fields } = readFields(text) ?? { fields: [] };
	const places = ['citekey', 'citation-key', 'aliases'].flatMap(name => {
		const value = fieldNamed(name, fields)?.value;
		return value ? scalarsOf(value) : [];
	});
	return places.flatMap(place => {
		const inner = place.kind === 'scalar' && place.text.trim() === key ? text.indexOf(key, place.start) : -1;
		return place.kind === 'scalar' && inner >= 0 && inner + key.length <= place.end
			? [{ start: inner, end: inner + key.length }]
			: [];
	});
}

function scalarsOf(value: FieldValue): readonly FieldValue[] {
	return value.kind === 'list' ? value.items.map(item => item.value) : [value];
}
