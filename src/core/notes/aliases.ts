import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';

/** More than any front matter needs. */
const mostNodes = 10_000;

/** Where the first alias stands in a tree that its aliases would blow up; we never follow one. */
export function expandsTooFar(root: unknown): number | undefined {
	const sizes = new Map<string, number>();
	let firstAlias: number | undefined;
	const sizeOf = (node: unknown): number => {
		if (isAlias(node)) {
			firstAlias ??= node.range?.[0];
			return sizes.get(node.source) ?? 1;
		}
		if (isPair(node)) {
			return sizeOf(node.key) + sizeOf(node.value);
		}
		const size =
			isMap(node) || isSeq(node) ? 1 + node.items.reduce<number>((sum, item) => sum + sizeOf(item), 0) : 1;
		if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) {
			sizes.set(node.anchor, size);
		}
		return size;
	};
	return sizeOf(root) > mostNodes ? (firstAlias ?? 0) : undefined;
}
