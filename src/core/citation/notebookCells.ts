import type { Span } from '../span';

/** A cell with prose in the JSON text of a Jupyter notebook. */
export interface NotebookCell {
	readonly text: string;
	/** Where these offsets of `text` stand in the JSON; `undefined` where no one string of it holds them. */
	inJson(span: Span): Span | undefined;
}

const bracket = /["{}[\]]/g;

/** The Markdown cells of a Jupyter notebook, in order; none where the text is no notebook. Stops often on its way. */
export function* notebookCells(json: string): Generator<undefined, readonly NotebookCell[]> {
	const cells: NotebookCell[] = [];
	const path: string[] = [];
	let cell: { type: string; readonly strings: Span[] } = { type: '', strings: [] };
	let key = '';
	for (let at = 0; ;) {
		bracket.lastIndex = at;
		const match = bracket.exec(json);
		if (!match) {
			return cells;
		}
		const { 0: mark, index: start } = match;
		at = start + 1;
		yield;
		if (mark === '{' || mark === '[') {
			path.push(key);
			key = '';
			if (mark === '{' && isCell(path)) {
				cell = { type: '', strings: [] };
			}
		} else if (mark !== '"') {
			if (mark === '}' && isCell(path) && cell.type === 'markdown') {
				cells.push(cellOf(json, cell.strings));
			}
			path.pop();
			key = '';
		} else {
			at = stringEnd(json, start);
			const isKey = /^\s*:/.test(json.slice(at, at + 20));
			const [, , , name = key] = path;
			if (isKey) {
				key = path.length <= 3 ? valueOf(json, { start, end: at }) : '-';
			} else if (path.length === 3 && isCell(path) && key === 'cell_type') {
				cell.type = valueOf(json, { start, end: at });
			} else if ((path.length === 3 || path.length === 4) && path[1] === 'cells' && name === 'source') {
				cell.strings.push({ start, end: at });
			}
		}
	}
}

/** Within the notebook, its list of cells, one of them. */
function isCell(path: readonly string[]): boolean {
	return path.length === 3 && path[1] === 'cells';
}

function stringEnd(json: string, open: number): number {
	for (let at = json.indexOf('"', open + 1); at !== -1; at = json.indexOf('"', at + 1)) {
		let escapes = 0;
		while (json[at - 1 - escapes] === '\\') {
			escapes++;
		}
		if (escapes % 2 === 0) {
			return at + 1;
		}
	}
	return json.length;
}

/** What a string of the JSON says; nothing where it is broken. */
function valueOf(json: string, { start, end }: Span): string {
	try {
		return String(JSON.parse(json.slice(start, end)));
	} catch {
		return '';
	}
}

function cellOf(json: string, strings: readonly Span[]): NotebookCell {
	const texts = strings.map(string => valueOf(json, string));
	return {
		text: texts.join(''),
		inJson: ({ start, end }) => {
			let before = 0;
			for (const [i, text] of texts.entries()) {
				if (before <= start && end <= before + text.length) {
					const open = strings[i]!.start + 1;
					return { start: rawOffset(json, open, start - before), end: rawOffset(json, open, end - before) };
				}
				before += text.length;
			}
			return undefined;
		},
	};
}

/** Where the character at `offset` of a string stands that begins at `open`. */
function rawOffset(json: string, open: number, offset: number): number {
	let at = open;
	for (let done = 0; done < offset; done++) {
		at += json[at] !== '\\' ? 1 : json[at + 1] === 'u' ? 6 : 2;
	}
	return at;
}
