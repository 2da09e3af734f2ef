import type { TextEdit } from '../../textEdit';
import { factsReference, type NewFacts } from '../newFacts';
import type { BibtexEntry, BibtexField } from '../../bibtex/bibtexBlock';
import { bibtexFields, type WrittenField } from './bibtexFields';
import { bibtexStyle, type BibtexStyle, inCase } from './bibtexStyle';
import { bibtexBlocks } from '../../bibtex/bibtexBlocks';

/** The fields that hold each fact, the one first that is written where there is none. */
const fieldsOf: Readonly<Record<keyof NewFacts, readonly string[]>> = {
	title: ['title'],
	authors: ['author'],
	year: ['year', 'date'],
	arxiv: ['eprint'],
	doi: ['doi'],
};

/** Edits that let the entry `key` of a `.bib` say `facts`, every other byte kept; `undefined` where it has no such entry. */
export function* changeBibtex(
	text: string,
	key: string,
	facts: NewFacts,
): Generator<undefined, readonly TextEdit[] | undefined> {
	const blocks = yield* bibtexBlocks(text);
	const entry = blocks.find(block => block.kind === 'entry' && block.key === key);
	if (entry?.kind !== 'entry') {
		return undefined;
	}
	if (!entry.isClosed || entry.problems.length > 0) {
		throw new Error(`The entry “${key}” is broken, so it is left as it is.`);
	}
	const style = bibtexStyle(text, entry.fields.length > 0 ? [entry] : blocks);
	const written = bibtexFields(factsReference(facts), style.dialect);
	const edits: TextEdit[] = [];
	const added: WrittenField[] = [];
	for (const fact of Object.keys(facts) as (keyof NewFacts)[]) {
		const old = entry.fields.find(({ name }) => fieldsOf[fact].includes(name.toLowerCase()));
		const now = written.find(({ name }) => fieldsOf[fact].includes(name));
		if (old) {
			edits.push(replaced(text, old, now?.latex ?? ''));
		} else if (now) {
			// What tells that an `eprint` is arXiv's goes with it.
			added.push(
				now,
				...(fact === 'arxiv'
					? written.filter(({ name }) => name.startsWith('archive') || name === 'eprinttype')
					: []),
			);
		}
	}
	const there = new Set(entry.fields.map(({ name }) => name.toLowerCase()));
	const news = added.filter(({ name }) => !there.has(name));
	return [...edits.sort((a, b) => a.start - b.start), ...addition(text, entry, news, style)];
}

/** In the marks that it has; of a date only the year changes. */
function replaced(text: string, { name, parts, end }: BibtexField, latex: string): TextEdit {
	const start = parts[0]?.start ?? end;
	const old = text.slice(start, end);
	const isOne = parts.length === 1;
	const kind = isOne ? parts[0]?.kind : 'braced';
	if (/^date$/i.test(name) && isOne && /^["{]?\d{4}(?:-\d\d){1,2}["}]?$/.test(old) && latex !== '') {
		return { start, end, text: old.replace(/\d{4}/, latex) };
	}
	const others =
		/\band\s+others\s*["}]?$/.test(old) && /^author$/i.test(name) && latex !== '' ? ' and others' : '';
	const value = latex + others;
	return {
		start,
		end,
		text:
			kind === 'number' && /^\d+$/.test(value)
				? value
				: kind === 'quoted' && !value.includes('"')
					? `"${value}"`
					: `{${value}}`,
	};
}

/** Behind the last field; as that one, on a line of its own or not. */
function addition(
	text: string,
	{ fields, start, keyStart, key }: BibtexEntry,
	added: readonly WrittenField[],
	{ nameCase, equals, quotes }: BibtexStyle,
): TextEdit[] {
	if (added.length === 0) {
		return [];
	}
	const written = added.map(({ name, latex }) => {
		const value = quotes && !latex.includes('"') ? `"${latex}"` : `{${latex}}`;
		return inCase(name, nameCase) + equals + value;
	});
	const last = fields.at(-1);
	if (last) {
		const lead = /(?:\r\n|\n|\r)[ \t]*$/.exec(text.slice(start, last.start))?.[0] ?? ' ';
		return [{ start: last.end, end: last.end, text: written.map(field => `,${lead}${field}`).join('') }];
	}
	const after = keyStart + key.length;
	const comma = /^\s*,/.exec(text.slice(after))?.[0].length ?? 0;
	return [{ start: after + comma, end: after + comma, text: `${comma ? ' ' : ', '}${written.join(', ')}` }];
}
