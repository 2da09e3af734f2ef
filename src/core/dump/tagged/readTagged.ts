import type { PaperRecord } from '../../library/paper';
import type { Dump, DumpProblem } from '../dump';
import { jsonPaper } from '../json/jsonPaper';
import { beginsLikeBibtex, bibtexRecords } from './bibtexRecords';
import { tagForm, taggedRecords, type TaggedRecord } from './taggedRecords';

/** Whether a text is what PubMed, reference managers and databases export, or what they give to copy. */
export function isTagged(text: string): boolean {
	return beginsLikeBibtex(text) || tagForm(text) !== undefined;
}

export function* readTagged(text: string): Generator<undefined, Dump> {
	const form = tagForm(text);
	const records: PaperRecord[] = [];
	const problems: DumpProblem[] = [];
	for (const one of form ? taggedRecords(text, form) : bibtexRecords(text)) {
		yield;
		const record = one && recordOf(one);
		if (record) {
			records.push(record);
		}
		if (record?.abstract === '') {
			problems.push({ code: 'titleWithoutAbstract', line: record.line, title: record.title });
		}
	}
	return { layout: records.length > 0 ? 'export' : 'none', records, problems };
}

function recordOf({ line, abstractLine, values }: TaggedRecord): PaperRecord | undefined {
	const one = (name: Parameters<typeof values.get>[0]) => values.get(name)?.[0];
	const year = values.get('year')?.flatMap(date => /\b(?:19|20)\d\d\b/.exec(date)?.[0] ?? [])[0];
	const url = one('url');
	return jsonPaper(
		{
			title: one('title')?.replace(/(?<=[^.])\.$/, ''),
			abstract: one('abstract') ?? '',
			authors: (values.get('authors') ?? []).map(author => author.replace(/^([^,]+), ([^,]+)$/, '$2 $1')),
			...(year && { year }),
			doi: values
				.get('doi')
				?.find(id => /^10\./.test(id))
				?.replace(/\s.*$/, ''),
			url: url && /^\d{4}\.\d{4,5}/.test(url) ? `arxiv:${url}` : url,
		},
		line,
		abstractLine,
	);
}
