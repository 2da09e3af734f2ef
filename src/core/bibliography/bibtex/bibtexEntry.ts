import type { Reference } from '../reference';
import { bibtexFields, bibtexType, type WrittenField } from './bibtexFields';
import { type BibtexStyle, inCase, plainStyle } from './bibtexStyle';

/** The entry of a reference in a style, without a line end behind it. */
export function bibtexEntry(reference: Reference, style: BibtexStyle = plainStyle): string {
	const { indent, lineEnd, trailingComma, closing } = style;
	const lines = bibtexFields(reference, style.dialect).map(
		field => `${lineEnd}${indent}${written(field, style)}`,
	);
	const type = inCase(bibtexType(reference, style.dialect), style.typeCase);
	return `@${type}{${reference.key},${lines.join(',')}${trailingComma ? ',' : ''}${closing}}`;
}

function written({ name, latex, bare }: WrittenField, style: BibtexStyle): string {
	const { equals, equalsColumn, indent, quotes, bareNumbers } = style;
	const cased = inCase(name, style.nameCase);
	const [before = '', after = ''] = equals.split('=');
	const padded = equalsColumn === undefined ? cased + before : cased.padEnd(equalsColumn - indent.length);
	const isBare = bare === 'macro' || (bare === 'number' && bareNumbers);
	const value = isBare ? latex : quotes && !latex.includes('"') ? `"${latex}"` : `{${latex}}`;
	return `${padded}${/\s$/.test(padded) || before === '' ? '' : before}=${after}${value}`;
}
