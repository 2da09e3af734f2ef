import type { BibtexBlock, BibtexEntry, BibtexField, BibtexMacro } from './bibtexBlock';

const months = 'january february march april may june july august september october november december'.split(
	' ',
);

/** What a name stands for from an offset of its file on. */
interface Definition {
	readonly from: number;
	readonly value: string;
}

/** What `@string`s stand for. */
export class BibtexMacros {
	/** By their names in lower case, in the order of the file. */
	private readonly definitions = new Map<string, Definition[]>();

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

	/** Takes in a block that stands behind all that were taken in before. */
	define(text: string, { definitions }: BibtexMacro): void {
		for (const field of definitions) {
			const name = field.name.toLowerCase();
			const known = this.definitions.get(name) ?? [];
			known.push({ from: field.end, value: rawValue(text, field, this) });
			this.definitions.set(name, known);
		}
	}

	/**
	 * What a name stands for at an offset: a definition counts from where it stands, the first also before it, where BibTeX
	 * would know none. `undefined` where nothing defines the name; every BibTeX style defines the months.
	 */
	at(offset: number, name: string): string | undefined {
		const lower = name.toLowerCase();
		const known = this.definitions.get(lower) ?? [];
		const month = months.find(month => month.slice(0, 3) === lower);
		return lastBefore(known, offset)?.value ?? month ?? known[0]?.value;
	}
}

function lastBefore(definitions: readonly Definition[], offset: number): Definition | undefined {
	let [low, high] = [0, definitions.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (definitions[middle]!.from <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return definitions[low - 1];
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
					? (macros.at(start, written) ?? written)
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
