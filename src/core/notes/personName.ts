import { type FieldValue, texts } from './field';

/** A person as a text, or as a map with `name`, or with `given` and `family`. */
export function personName(value: FieldValue): string {
	if (value.kind !== 'map') {
		return (texts(value)[0] ?? '').replace(/\s+/g, ' ').trim();
	}
	const part = (name: string) => value.fields.find(field => field.name === name)?.value;
	const name = part('name');
	const given = part('given');
	const family = part('family');
	return name ? personName(name) : [given, family].flatMap(half => (half ? texts(half) : [])).join(' ');
}
