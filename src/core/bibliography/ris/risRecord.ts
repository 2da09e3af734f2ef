import type { Reference, ReferenceDate } from '../reference';
import type { Name } from '../../name';
import { risTypes } from './readRis';

/** A reference as a RIS record, without a line end behind it. */
export function risRecord(reference: Reference, lineEnd = '\r\n'): string {
	const { date, accessed, arxiv, pages } = reference;
	const [start, end] = (pages ?? '').split('-', 2);
	const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
		['TY', risTypes.find(([, type]) => type === reference.type)?.[0] ?? 'GEN'],
		['ID', reference.key || undefined],
		['TI', reference.title],
		...reference.authors.map(name => ['AU', risName(name)] as const),
		...(reference.editors ?? []).map(name => ['ED', risName(name)] as const),
		['PY', date && String(date.year)],
		['DA', date?.month === undefined ? undefined : risDate(date)],
		['T2', reference.container],
		['T3', reference.series],
		['VL', reference.volume],
		['IS', reference.issue],
		['SP', start],
		['EP', end],
		['ET', reference.edition],
		['PB', reference.publisher],
		['CY', reference.place],
		['M3', reference.genre],
		['M1', reference.number],
		['DO', reference.doi],
		['SN', reference.isbn ?? reference.issn],
		['AN', arxiv && `arXiv:${arxiv}`],
		['UR', reference.url],
		['Y2', accessed && risDate(accessed)],
		['AB', reference.abstract],
		...(reference.keywords ?? []).map(keyword => ['KW', keyword] as const),
		['LA', reference.language],
		['N1', reference.note],
	];
	const written = lines.flatMap(([tag, value]) =>
		value ? [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}`] : [],
	);
	return [...written, 'ER  - '].join(lineEnd);
}

function risName(name: Name): string {
	if ('literal' in name) {
		// The comma tells that these are no given names; EndNote asks for it too.
		return /\s/.test(name.literal) ? `${name.literal},` : name.literal;
	}
	const family = [name.particle, name.family].filter(Boolean).join(' ');
	return [family, name.given ?? (name.suffix && ''), name.suffix]
		.filter(part => part !== undefined)
		.join(', ');
}

function risDate({ year, month, day }: ReferenceDate): string {
	const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
	return `${year}/${two(month)}/${two(day)}`;
}
