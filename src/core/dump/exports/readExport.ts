import type { PaperRecord } from '../../library/paper';
import type { Dump, DumpProblem } from '../dump';
import { jsonPaper } from '../json/jsonPaper';
import { beginsLikeBibtex, bibtexPapers } from './bibtexPapers';
import type { ExportedPaper } from './exportedPaper';
import { taggedFormatOf, taggedPapers } from './taggedPapers';

/** Whether a text is what PubMed, reference managers and databases export, or what they give to copy. */
export function isExport(text: string): boolean {
	return beginsLikeBibtex(text) || taggedFormatOf(text) !== undefined;
}

/** Reads such a text. Records without a title are passed over; one without an abstract is a problem too. */
export function* readExport(text: string): Generator<undefined, Dump> {
	const format = taggedFormatOf(text);
	const records: PaperRecord[] = [];
	const problems: DumpProblem[] = [];
	for (const paper of format ? taggedPapers(text, format) : bibtexPapers(text)) {
		yield;
		const record = paper && recordOf(paper);
		if (record) {
			records.push(record);
		}
		if (record?.abstract === '') {
			problems.push({ code: 'titleWithoutAbstract', line: record.line, title: record.title });
		}
	}
	return { layout: records.length > 0 ? 'export' : 'none', records, problems };
}

function recordOf({
	line,
	abstractLine = line,
	title,
	date,
	...others
}: ExportedPaper): PaperRecord | undefined {
	const year = date && /\b(?:19|20)\d\d\b/.exec(date)?.[0];
	return jsonPaper(
		{ ...others, title: title.replace(/(?<=[^.])\.$/, ''), ...(year && { year }) },
		line,
		abstractLine,
	);
}
