import { fieldNamed } from './field';
import type { FieldText } from './fieldText';
import { type NoteEdits, setFields } from './setField';
import { readFields } from './readFields';
import { lineAt } from './frontMatter';

/** Lets a note say other facts of its paper; people that are more than names (as Quarto has them) are left to the user. */
export function setMetadata(text: string, facts: Readonly<Record<string, FieldText>>): NoteEdits {
	const { authors, ...others } = facts;
	if (authors === undefined) {
		return setFields(text, others);
	}
	const fields = readFields(text)?.fields ?? [];
	const own = fieldNamed('authors', fields) ?? fieldNamed('author', fields);
	const isPlain = own?.value.kind !== 'list' || own.value.items.every(({ value }) => value.kind === 'scalar');
	return own && !isPlain
		? { kind: 'refused', problem: { code: 'notPlain', line: lineAt(text, own.start), text: own.name } }
		: setFields(text, { ...others, [own?.name ?? 'authors']: authors });
}
