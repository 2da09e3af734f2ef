import type { TextEdit } from '../../textEdit';
import type { BibtexEntry } from '../../bibtex/bibtexBlock';

/** What to do to a `.bib` file. */
export interface TidyChoice {
	readonly removed: readonly BibtexEntry[];
	readonly merged: readonly Merge[];
}

/** Entries that become the first of them. */
export interface Merge {
	readonly entries: readonly [BibtexEntry, ...BibtexEntry[]];
	/** By field in lower case, the entry whose value is taken; without one, the first entry that has the field. */
	readonly taken: ReadonlyMap<string, BibtexEntry>;
}

/** Edits that do it, in order; what they do not touch stays byte for byte. */
export function tidyEdits(text: string, { removed, merged }: TidyChoice): readonly TextEdit[] {
	const gone = new Set([...removed, ...merged.flatMap(({ entries }) => entries.slice(1))]);
	const edits = [
		...[...gone].map(entry => removal(text, entry)),
		...merged.filter(({ entries }) => !gone.has(entries[0])).flatMap(merge => mergeEdits(text, merge)),
	];
	return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** An entry goes with the rest of its last line and one empty line, where it has its lines for itself. */
function removal(text: string, { start, end }: BibtexEntry): TextEdit {
	const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - 1_000), start))?.[0] ?? '';
	const after = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end, end + 1_000))?.[0];
	if (before.trim() !== '' || after === undefined) {
		return { start, end, text: '' };
	}
	const rest = end + after.length;
	const blank = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(rest, rest + 1_000))?.[0] ?? '';
	return { start: start - before.length, end: rest + blank.length, text: '' };
}

function mergeEdits(text: string, { entries, taken }: Merge): TextEdit[] {
	const [kept, ...others] = entries;
	const edits: TextEdit[] = [];
	const names = new Set(kept.fields.map(({ name }) => name.toLowerCase()));
	for (const field of kept.fields) {
		const from = taken.get(field.name.toLowerCase());
		const other = from?.fields.find(({ name }) => name.toLowerCase() === field.name.toLowerCase());
		if (other && from !== kept) {
			edits.push({
				start: field.parts[0]!.start,
				end: field.end,
				text: text.slice(other.parts[0]!.start, other.end),
			});
		}
	}
	const last = kept.fields.at(-1);
	const added: string[] = [];
	for (const field of others.flatMap(({ fields }) => fields)) {
		const name = field.name.toLowerCase();
		if (!names.has(name)) {
			names.add(name);
			const from = taken.get(name)?.fields.find(other => other.name.toLowerCase() === name) ?? field;
			added.push(text.slice(from.start, from.end));
		}
	}
	if (added.length > 0 && last) {
		const lead = /(?:\r\n|\n|\r)[ \t]*$/.exec(text.slice(kept.start, last.start))?.[0] ?? ' ';
		edits.push({ start: last.end, end: last.end, text: added.map(field => `,${lead}${field}`).join('') });
	} else if (added.length > 0) {
		const comma = /^\s*,/.exec(text.slice(kept.keyStart + kept.key.length))?.[0];
		const at = kept.keyStart + kept.key.length + (comma?.length ?? 0);
		edits.push({ start: at, end: at, text: `${comma ? ' ' : ', '}${added.join(', ')}` });
	}
	return edits;
}
