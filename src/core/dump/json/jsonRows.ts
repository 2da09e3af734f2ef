import { bareKey, roleOf } from './jsonKeys';
import { isObject } from '../../isObject';
import type { Fields } from './jsonPaper';

/** The objects that a table stored by columns stands for: `{"title": ["A", "B"], "abstract": ["…", "…"]}`. */
export function jsonRows(value: Fields): readonly Fields[] {
	const columns = Object.entries(value).map(([key, column]) => [key, cellsOf(column)] as const);
	const titles = columns.find(([key]) => roleOf(key) === 'title')?.[1] ?? [];
	return titles.map((_, row) =>
		Object.fromEntries(
			columns.flatMap(([key, cells]) => (cells.length === titles.length ? [[bareKey(key), cells[row]]] : [])),
		),
	);
}

function cellsOf(column: unknown): readonly unknown[] {
	return Array.isArray(column) ? column : isObject(column) ? Object.values(column) : [];
}
