import type { Citation, CitedItem } from './citation';

/**
 * The items of a list such as `a,b`, `{see}a{p. 3};b` or `a(59), b`, which begins at `from` of its text;
 * `separator` may stand between two, `notes` around a key.
 */
export function* listedItems(
	list: string,
	from: number,
	form: Citation['form'],
	{ separator, item }: { readonly separator: RegExp; readonly item: RegExp },
): Generator<CitedItem> {
	let at = 0;
	const bounds = [...Array.from(list.matchAll(separator), match => match.index), list.length];
	for (const bound of bounds) {
		const part = list.slice(at, bound);
		const groups = item.exec(part)?.groups;
		if (groups?.key) {
			const itemStart = from + at + part.length - part.trimStart().length;
			const start = from + at + part.indexOf(groups.key, groups.before?.length ?? 0);
			yield {
				key: groups.key,
				start,
				end: start + groups.key.length,
				form,
				itemStart,
				itemEnd: from + at + part.trimEnd().length,
				prefix: groups.prefix?.trim() || undefined,
				locator: groups.locator?.trim() || undefined,
			};
		}
		at = bound + 1;
	}
}
