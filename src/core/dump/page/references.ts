import { linesOf } from './lines';

/** Only this much of a text's end can list its links. */
const longestList = 4_000_000;

/** `[4]: https://…`, `4. https://…`, `[A title]: /papers/2408.01234`. */
export const definition =
	/^\s*(?:\[(\w{1,12})\]:?|\[((?:[^[\]]|\[[^[\]]{0,300}\]){1,400})\]:|(\d{1,6})[.:])\s+(<?(?:https?:|file:|\/|#|mailto:)\S*)/;

/** Names of references are the same whatever their case and spaces. */
export function referenceName(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Where the numbered links of a page lead, from the list that text browsers print at its end. */
export function* readReferences(text: string): Generator<undefined, ReadonlyMap<string, string>> {
	const references = new Map<string, string>();
	const from = Math.max(0, text.length - longestList);
	for (const line of linesOf(from ? text.slice(from) : text)) {
		yield;
		const match = line && definition.exec(line.text.slice(0, 2000));
		if (match) {
			references.set(referenceName(match[1] ?? match[2] ?? match[3]!), match[4]!.replace(/^<|>$/g, ''));
		}
	}
	return references;
}
