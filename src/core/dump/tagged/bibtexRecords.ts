import type { TaggedRecord, TagName } from './taggedRecords';

const entry = /^[ \t]*@(?!string|preamble|comment)[a-z]{4,20}\s*\{\s*[^\s,{}]{1,100},/im;
const field = /([A-Za-z]+)\s*=\s*/y;

const names: ReadonlyMap<string, TagName> = new Map([
	['title', 'title'],
	['abstract', 'abstract'],
	['author', 'authors'],
	['year', 'year'],
	['date', 'year'],
	['doi', 'doi'],
	['url', 'url'],
	['eprint', 'url'],
]);

/** Whether a text begins with an entry of BibTeX, copied into a file of another name. */
export function beginsLikeBibtex(text: string): boolean {
	const head = text.slice(0, 4000);
	const at = head.search(entry);
	return at >= 0 && head.slice(0, at).trim().length < 200;
}

/** The entries of BibTeX in a text; `undefined` is a pause. */
export function* bibtexRecords(text: string): Generator<TaggedRecord | undefined, void> {
	const begins = new RegExp(entry.source, 'gim');
	let line = 1;
	let counted = 0;
	const lineAt = (at: number) => {
		line += text.slice(counted, at).split(/\r\n|\n|\r/).length - 1;
		counted = at;
		return line;
	};
	for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
		yield undefined;
		const values = new Map<TagName, string[]>();
		let title: number | undefined;
		let abstract: number | undefined;
		let at = begins.lastIndex;
		for (;;) {
			at += /[\s,]*/y.exec(text.slice(at, at + 200))?.[0].length ?? 0;
			field.lastIndex = at;
			const match = field.exec(text);
			if (!match) {
				break;
			}
			const from = at + match[0].length;
			const end = valueEnd(text, from);
			const name = names.get(match[1]!.toLowerCase());
			if (name) {
				const shown = plain(text.slice(from, end));
				values.set(name, name === 'authors' ? shown.split(/\s+and\s+/) : [shown]);
				title ??= name === 'title' ? lineAt(at) : undefined;
				abstract ??= name === 'abstract' ? lineAt(at) : undefined;
			}
			at = end;
		}
		begins.lastIndex = at;
		if (title !== undefined) {
			yield { line: title, abstractLine: abstract ?? title, values };
		}
	}
}

/** Longer values are cut off. */
const longest = 40_000;

/** Where a value in braces, in quotation marks or bare ends. */
function valueEnd(text: string, from: number): number {
	const quoted = text[from] === '"';
	let depth = 0;
	for (let at = from; at < text.length && at < from + longest; at++) {
		const char = text[at];
		if (char === '\\') {
			at++;
		} else if (char === '{') {
			depth++;
		} else if (char === '}' && --depth <= 0) {
			return depth < 0 ? at : at + 1;
		} else if (depth === 0 && (quoted ? char === '"' && at > from : char === ',')) {
			return quoted ? at + 1 : at;
		}
	}
	return Math.min(text.length, from + longest);
}

const accents: Readonly<Record<string, string>> = {
	'`': '\u0300',
	"'": '\u0301',
	'^': '\u0302',
	'~': '\u0303',
	'"': '\u0308',
	c: '\u0327',
	v: '\u030c',
	r: '\u030a',
	H: '\u030b',
	'=': '\u0304',
};

/** A value as a reader sees it: without braces, escapes and accents undone; formulas stay. */
function plain(value: string): string {
	return value
		.replace(/^["{]|["}]$/g, '')
		.replace(/\\([`'^~"=]|[cvrH](?=[\s{]))\s*\{?\\?([A-Za-z])\}?/g, (_, accent: string, letter: string) =>
			(letter + accents[accent]!).normalize('NFC'),
		)
		.replace(/\\([&%$#_{}])/g, '$1')
		.split(/(\$[^$]*\$)/)
		.map((part, at) => (at % 2 ? part : part.replace(/[{}]/g, '')))
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}
