import { type Field, fieldNamed, texts } from './field';
import { type FieldText, isEmpty } from './fieldText';
import { isHarmless } from './noteProblem';
import { plainTag } from './noteTags';
import { readFields } from './readFields';

/** Whether a change of fields did what it should: they say it, and each other field stands there as it did. */
export function saysOnly(
	before: string,
	after: string,
	values: Readonly<Record<string, FieldText>>,
): boolean {
	const [old, now] = [readFields(before), readFields(after)];
	if (before === after) {
		return true;
	}
	if (!now?.problems.every(isHarmless)) {
		return false;
	}
	const names = new Set(Object.keys(values).map(name => name.toLowerCase()));
	const others = (text: string, fields: readonly Field[]) =>
		fields.filter(({ name }) => !names.has(name.toLowerCase())).map(field => source(text, field));
	const [wereThere, areThere] = [others(before, old?.fields ?? []), others(after, now.fields)];
	return (
		wereThere.length === areThere.length &&
		wereThere.every((field, index) => field === areThere[index]) &&
		Object.entries(values).every(([name, value]) => says(fieldNamed(name, now.fields), value))
	);
}

function source(text: string, { start, afterColon, value }: Field): string {
	return text.slice(start, value.kind === 'nothing' ? afterColon : value.end);
}

function says(field: Field | undefined, value: FieldText): boolean {
	const said = field ? texts(field.value).map(plainTag) : [];
	if (isEmpty(value)) {
		return said.every(text => text === '');
	}
	const wanted = typeof value === 'object' ? value : [String(value)];
	return said.length === wanted.length && said.every((text, index) => text === plainTag(wanted[index]!));
}
