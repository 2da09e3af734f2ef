import type { Paper } from '../library/paper';
import { type Field, fieldNamed, texts } from './field';
import type { FieldText } from './fieldText';
import { regionTexts } from './regions';
import { templateValues } from './templateText';

/** The fields that say of a paper what others have found out. */
const known = ['title', 'authors', 'year', 'arxiv', 'doi', 'url'] as const;

/** What we wrote into a note, by field; lists as they are. Regions of the body go by their markers. */
export type WrittenFields = Readonly<Record<string, string | readonly string[]>>;

/** What a note would say of a paper today. */
export function metadataOf(paper: Paper): WrittenFields {
	const values = templateValues(paper, '');
	return Object.fromEntries(
		known.flatMap(name => (values[name] === undefined ? [] : [[name, values[name]]])),
	);
}

/** What is remembered of a note into which we just wrote; regions that were so `before` are the user's, or known already. */
export function writtenInto(text: string, paper: Paper, before = ''): WrittenFields {
	const old = regionTexts(before);
	const regions = Object.entries(regionTexts(text)).filter(([name, said]) => old[name] !== said);
	return { ...metadataOf(paper), ...Object.fromEntries(regions) };
}

/**
 * The fields that are news to a note: those that it lacks, and those that still say what we wrote last. What the user
 * changed or took out stays so; where nobody knows what we wrote, only what is missing is filled in.
 */
export function refreshedFields(
	fields: readonly Field[],
	written: WrittenFields | undefined,
	now: WrittenFields,
): Readonly<Record<string, FieldText>> {
	const news = Object.entries(now).filter(([name, value]) => {
		const field = fieldNamed(name, fields);
		const said = field && texts(field.value).filter(text => text !== '');
		const before = written?.[name];
		if (!said || said.length === 0) {
			return before === undefined && (field === undefined || field.value.kind === 'nothing');
		}
		return before !== undefined && isSame(said, before) && !isSame(said, value);
	});
	return Object.fromEntries(news.map(([name, value]) => [name, name === 'year' ? Number(value) : value]));
}

function isSame(said: readonly string[], value: string | readonly string[]): boolean {
	const other = [value].flat();
	return said.length === other.length && said.every((text, index) => text === other[index]);
}
