import { arxivIn, arxivYear, doiIn } from '../library/identifiers';
import type { Link, PaperRecord, Status } from '../library/paper';
import { namedRecord, type NamedRecord } from '../library/work';
import { type Field, type FieldValue, texts } from './field';
import { findFrontMatter, lineAt } from './frontMatter';
import { firstHeading } from './firstHeading';
import { isHarmless, type NoteProblem } from './noteProblem';
import { statusIn } from './noteStatus';
import { tagsIn } from './noteTags';
import { personName } from './personName';
import { readFields } from './readFields';

/** What a note says about its paper. */
export interface Note {
	/** The citekey that it fixes. */
	readonly key?: string;
	/** Other names of the paper that can be keys. */
	readonly otherKeys: readonly string[];
	/** Of its front matter, else its first heading; empty where it has neither. */
	readonly title: string;
	/** Whether the title is a field, rather than a heading that may be anything. */
	readonly hasTitleField: boolean;
	/** Whether its front matter has a key, an arXiv id or a DOI. */
	readonly isIdentified: boolean;
	readonly authors: readonly string[];
	readonly year?: number;
	readonly arxiv?: string;
	readonly doi?: string;
	readonly links: readonly Link[];
	readonly status?: Status;
	readonly tags: readonly string[];
	readonly rating?: number;
	/** 1-based line that names the paper. */
	readonly line: number;
	readonly problems: readonly NoteProblem[];
	/** Whether we may change its fields. */
	readonly isSound: boolean;
}

/** What the front matter of a note says; `undefined` where a text has none. A head of the text is enough. */
export function readNote(text: string): Note | undefined {
	const read = readFields(text);
	if (!read) {
		return undefined;
	}
	// Of names that differ in case alone the first is meant, as where we write.
	const fields = new Map<string, Field>(
		[...read.fields].reverse().map(field => [field.name.toLowerCase(), field]),
	);
	const problems: NoteProblem[] = [...read.problems];
	const value = (name: string): FieldValue => fields.get(name)?.value ?? { kind: 'nothing' };
	const complain = (code: NoteProblem['code'], name: string, what?: string) => {
		const line = lineAt(text, fields.get(name)?.start ?? 0);
		problems.push({ code, line, ...(what === undefined ? {} : { text: what }) });
	};
	for (const name of known) {
		if (value(name).kind === 'marked') {
			complain('notPlain', name, name);
		}
	}
	const one = (name: string) => texts(value(name))[0]?.replace(/\s+/g, ' ').trim() ?? '';
	const checked = <Result>(name: string, code: NoteProblem['code'], read: (text: string) => Result) => {
		const result = one(name) === '' ? undefined : read(one(name));
		if (result === undefined && one(name) !== '') {
			complain(code, name, one(name).slice(0, 80));
		}
		return result;
	};
	const key = one('citekey') || one('citation-key');
	const url = one('url');
	const arxiv = arxivIn(one('arxiv')) ?? arxivIn(url);
	const doi = doiIn(one('doi')) ?? doiIn(url);
	const year = checked('year', 'badYear', yearIn) ?? (arxiv && arxivYear(arxiv));
	const status = checked('status', 'unknownStatus', statusIn);
	const rating = checked('rating', 'badRating', ratingIn);
	const naming = ['citekey', 'citation-key', 'title', 'arxiv', 'doi'].find(name => fields.has(name));
	return {
		...(isKey(key) ? { key } : {}),
		otherKeys: texts(value('aliases')).filter(alias => isKey(alias) && alias !== key),
		title: one('title') || firstHeading(text),
		hasTitleField: one('title') !== '',
		isIdentified: [isKey(key), arxivIn(one('arxiv')), doiIn(one('doi'))].some(Boolean),
		authors: people(value(fields.has('authors') ? 'authors' : 'author')),
		...(year ? { year } : {}),
		...(arxiv ? { arxiv } : {}),
		...(doi ? { doi } : {}),
		links: /^https?:\/\/\S+$/i.test(url) && !arxivIn(url) && !doiIn(url) ? [{ kind: 'other', url }] : [],
		...(status ? { status } : {}),
		tags: tagsIn(value('tags')),
		...(rating === undefined ? {} : { rating }),
		line: naming ? lineAt(text, fields.get(naming)!.start) : 1,
		problems,
		isSound: problems.every(isHarmless),
	};
}

const known = [
	'citekey',
	'title',
	'authors',
	'year',
	'arxiv',
	'doi',
	'url',
	'status',
	'tags',
	'rating',
	'aliases',
];

/** Whether a name can be cited: one word, no brackets, no marks that end a key. */
function isKey(name: string): boolean {
	return name.length <= 200 && /^[^\s,;{}()[\]"'\\#%~|<>`@]+$/.test(name);
}

function yearIn(text: string): number | undefined {
	return /^\d{4}$/.test(text) ? Number(text) : undefined;
}

/** `4`, `4.5`, `4/5`, `★★★★☆`. */
function ratingIn(text: string): number | undefined {
	const stars = /^(?:★|⭐\uFE0F?){1,5}☆*$/u.test(text) ? (text.match(/★|⭐/gu)?.length ?? 0) : undefined;
	const number = stars ?? Number(/^(\d(?:\.\d+)?)(?:\s*\/\s*5)?$/.exec(text)?.[1] ?? NaN);
	return number >= 0 && number <= 5 ? number : undefined;
}

/** Names in a list, in a list of maps as Quarto has them, or in one text between `and`, `;`. */
function people(value: FieldValue): string[] {
	if (value.kind === 'scalar') {
		const names = value.text.replace(/\s+/g, ' ').split(/ and |;/);
		return names.map(name => name.trim()).filter(name => name !== '');
	}
	const values = value.kind === 'list' ? value.items.map(item => item.value) : [value];
	return values.map(personName).filter(name => name !== '');
}

/** Whether a note is about a paper: it names one, or has a title and says how far one has read. */
export function isAboutPaper(note: Note, isInNotesFolder: boolean): boolean {
	const says = note.status !== undefined || note.rating !== undefined;
	return note.isIdentified || (note.hasTitleField && (says || isInNotesFolder));
}

/** What a note says below its front matter. */
function bodyOf(text: string): string {
	const end = findFrontMatter(text)?.end ?? 0;
	return text
		.slice(end)
		.replace(/^(?:---|\.\.\.)/, '')
		.trim();
}

/** A note as the library takes it; `text` is all that is known of the file. */
export function noteRecord(note: Note, text: string): NamedRecord {
	const {
		problems: _problems,
		isSound: _isSound,
		hasTitleField,
		isIdentified: _isIdentified,
		...facts
	} = note;
	const noteText = bodyOf(text);
	const record: PaperRecord = {
		...facts,
		abstract: '',
		...(hasTitleField && note.key !== undefined ? { entitles: true } : {}),
		...(noteText ? { noteText } : {}),
	};
	return { record, names: namedRecord(hasTitleField ? record : { ...record, title: '' }).names };
}
