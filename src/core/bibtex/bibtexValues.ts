import type { BibtexBlock, BibtexEntry, BibtexField, BibtexMacro } from './bibtexBlock';

const months = 'january february march april may june july august september october november december'.split(
	' ',
);

/** What `@string`s stand for, by their names in lower case. */
export class BibtexMacros {
	private readonly values = new Map<string, string>();

	/** The macros of a whole file, given its blocks. */
	static of(text: string, blocks: readonly BibtexBlock[]): BibtexMacros {
		const macros = new BibtexMacros();
		for (const block of blocks) {
			if (block.kind === 'macro') {
				macros.define(text, block);
			}
		}
		return macros;
	}

	define(text: string, { definitions }: BibtexMacro): void {
		for (const field of definitions) {
			this.values.set(field.name.toLowerCase(), rawValue(text, field, this));
		}
	}

	/** `undefined` where nothing defines the name; every BibTeX style defines the months. */
	get(name: string): string | undefined {
		const lower = name.toLowerCase();
		return this.values.get(lower) ?? months.find(month => month.slice(0, 3) === lower);
	}
}

/** More than any value needs; macros that double each other could make one as long as they like. */
const longest = 1_000_000;

/** A value as LaTeX, without its own braces or quotes, macros replaced by what they stand for. */
export function rawValue(text: string, { parts }: BibtexField, macros: BibtexMacros): string {
	let value = '';
	for (const { kind, start, end } of parts) {
		const written = text.slice(start, end);
		const closing = kind === 'braced' ? '}' : '"';
		const part =
			kind === 'braced' || kind === 'quoted'
				? written.slice(1, written.length > 1 && written.endsWith(closing) ? -1 : undefined)
				: kind === 'macro'
					? (macros.get(written) ?? written)
					: written;
		value = parts.length === 1 ? part : value + part.slice(0, Math.max(0, longest - value.length));
	}
	return value;
}

/** The values of an entry by the names of their fields in lower case; of a name that stands twice, the first. */
export function entryValues(
	text: string,
	{ fields }: BibtexEntry,
	macros: BibtexMacros,
): Map<string, string> {
	const values = new Map<string, string>();
	for (const field of fields) {
		const name = field.name.toLowerCase();
		if (!values.has(name)) {
			values.set(name, rawValue(text, field, macros));
		}
	}
	return values;
}
