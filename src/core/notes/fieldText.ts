import { flowList, scalarText } from '../yaml/yamlText';

/** What a field is to say; `undefined` leaves it empty. A list keeps what stands in it already. */
export type FieldText = string | number | readonly string[] | undefined;

/** A value as it stands after the colon of a field. */
export function fieldText(value: NonNullable<FieldText>): string {
	return typeof value === 'number'
		? String(value)
		: typeof value === 'string'
			? scalarText(value)
			: flowList(value);
}

/** Whether a value leaves its field empty. */
export function isEmpty(value: FieldText): value is undefined | '' | readonly [] {
	return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** As `fieldText`, quoted as it was before. */
export function styledText(value: string | number, style: 'plain' | 'single' | 'double'): string {
	return typeof value === 'number' && style === 'plain'
		? String(value)
		: scalarText(String(value), 'block', style);
}
