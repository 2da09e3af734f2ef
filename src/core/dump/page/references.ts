import { linesOf } from './lines';

/** Only this much of a text's end can list its links. */
const longestList = 4_000_000;

/** Where the numbered links of a page lead, from the list that text browsers print at its end. */
export function* readReferences(text: string): Generator<undefined, ReadonlyMap<string, string>> {
	const references = new Map<string, string>();
	const from = Math.max(0, text.length - longestList);
	for (const line of linesOf(from ? text.slice(from) : text)) {
		yield;
		const match =
			line && /^\s*(?:\[(\w{1,12})\]:?|(\d{1,6})[.:])\s+(<?(?:https?:|\/)\S+)/.exec(line.text.slice(0, 2000));
		if (match) {
			references.set(match[1] ?? match[2]!, match[3]!.replace(/^<|>$/g, ''));
		}
	}
	return references;
}
