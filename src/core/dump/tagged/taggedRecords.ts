import { linesOf } from '../page/lines';

/** One record of a file whose every field begins with a tag. */
export interface TaggedRecord {
	/** 1-based, of the title's and of the abstract's first line. */
	readonly line: number;
	readonly abstractLine: number;
	/** By what databases call their fields; wraps undone. */
	readonly values: ReadonlyMap<TagName, readonly string[]>;
}

export type TagName = 'title' | 'abstract' | 'authors' | 'year' | 'doi' | 'url';

/** `TI  - Title`, `%T Title`, `TI Title`. */
const forms: readonly RegExp[] = [
	/^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/,
	/^(%[A-Z0-9@])(?: (.*))?$/,
	/^([A-Z][A-Z0-9]|%%)(?: (.*))?$/,
];

const names: ReadonlyMap<string, TagName> = new Map(
	Object.entries({
		title: 'TI T1 %T',
		abstract: 'AB N2 %X',
		authors: 'FAU AU A1 %A',
		year: 'PY Y1 DP DA %D',
		doi: 'DO DI AID LID %R',
		url: 'UR L1 %U',
	}).flatMap(([name, tags]) => tags.split(' ').map(tag => [tag, name as TagName] as const)),
);

/** What begins a record, where no blank line does. */
const first = new Set(['PMID', 'TY', '%0', 'PT']);

/** How the records of such a text are tagged; `undefined` for any other text. */
export function tagForm(text: string): RegExp | undefined {
	const lines = text.slice(0, 8000).split(/\r\n|\n|\r/);
	const written = lines.filter(line => line.trim() !== '' && !/^\s/.test(line)).slice(0, -1);
	return forms.find(form => {
		const tags = written.map(line => form.exec(line)?.[1] ?? '');
		const known = (name: TagName) => tags.some(tag => names.get(tag) === name);
		return (
			known('title') && known('authors') && tags.filter(tag => tag !== '').length >= written.length * 0.8
		);
	});
}

/** The records of a text in such a form; `undefined` is a pause. */
export function* taggedRecords(text: string, form: RegExp): Generator<TaggedRecord | undefined, void> {
	let values = new Map<TagName, string[]>();
	let places: { title?: number; abstract?: number } = {};
	let tag = '';
	function end(): TaggedRecord | undefined {
		const { title, abstract } = places;
		const record = title === undefined ? undefined : { line: title, abstractLine: abstract ?? title, values };
		values = new Map();
		places = {};
		return record;
	}
	for (const line of linesOf(text)) {
		yield undefined;
		const match = line && form.exec(line.text);
		if (match) {
			tag = match[1]!;
			if (first.has(tag)) {
				yield end();
			}
		} else if (line?.text.trim() === '') {
			tag = '';
		}
		const name = names.get(tag);
		const shown = (match ? (match[2] ?? '') : (line?.text ?? '')).trim();
		if (!line || !name || shown === '') {
			continue;
		}
		const own = values.get(name) ?? [];
		values.set(name, own);
		// Names in full make those with initials needless.
		if (tag === 'AU' && own.some(author => author.includes(', ')) && form === forms[0]) {
			continue;
		}
		if (match || (tag === 'AU' && form === forms[2])) {
			own.push(shown);
		} else if (own.length > 0) {
			own[own.length - 1] += ` ${shown}`;
		}
		if (name === 'title' || name === 'abstract') {
			places[name] ??= line.number;
		}
	}
	yield end();
}
