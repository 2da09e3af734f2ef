import { doiIn } from '../../library/identifiers';
import { type TaggedFormat, taggedFormats } from '../../tagged/taggedFormats';
import { type TaggedRecord, taggedRecords, tagValues } from '../../tagged/taggedRecords';
import type { ExportedPaper } from './exportedPaper';

/** The tags of all formats, better ones first; those of authors that have the names in full are. */
const tags = {
	title: ['TI', 'T1', 'T'],
	abstract: ['AB', 'N2', 'X'],
	authors: ['FAU', 'AF', 'AU', 'A1', 'A'],
	date: ['PY', 'Y1', 'YR', 'DP', 'DA', 'D'],
	doi: ['DO', 'DI', 'AID', 'LID', 'R'],
	url: ['UR', 'UL', 'L1', 'U'],
} as const;

/** How the records of such a text are tagged; `undefined` for any other text. */
export function taggedFormatOf(text: string): TaggedFormat | undefined {
	const lines = text.slice(0, 8000).split(/\r\n|\n|\r/);
	const written = lines.filter(line => /^\S/.test(line) && !/^(?:FN|VR) /.test(line)).slice(0, -1);
	const fitting = Object.values<TaggedFormat>(taggedFormats).flatMap(format => {
		const found = written.flatMap(line => format.line.exec(line)?.[1] ?? []);
		const known = (names: readonly string[]) => names.some(tag => found.includes(tag));
		const fits = found.length >= written.length * 0.8 && known(tags.title) && known(tags.authors);
		return fits ? [{ format, begins: found.includes(format.first) }] : [];
	});
	return (fitting.find(({ begins }) => begins) ?? fitting[0])?.format;
}

/** The papers of a text in such a format; `undefined` is a pause. */
export function* taggedPapers(
	text: string,
	format: TaggedFormat,
): Generator<ExportedPaper | undefined, void> {
	for (const record of taggedRecords(text, format)) {
		yield record && paperOf(record);
	}
}

function paperOf(record: TaggedRecord): ExportedPaper | undefined {
	const all = (name: keyof typeof tags) => tagValues(record, ...tags[name]);
	const lineOf = (name: keyof typeof tags) => tags[name].map(tag => record.lines.get(tag)).find(Boolean);
	const [title, line] = [all('title')[0], lineOf('title')];
	if (title === undefined || line === undefined) {
		return undefined;
	}
	const authors = tags.authors.map(tag => tagValues(record, tag)).find(names => names.length > 0) ?? [];
	return {
		line,
		abstractLine: lineOf('abstract'),
		title,
		abstract: all('abstract')[0] ?? '',
		authors: authors
			.flatMap(name => name.split('\n'))
			.map(name => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1')),
		date: all('date').find(date => /\d{4}/.test(date)),
		doi: all('doi').flatMap(value => doiIn(value) ?? [])[0],
		arxiv: undefined,
		url: all('url')[0],
	};
}
