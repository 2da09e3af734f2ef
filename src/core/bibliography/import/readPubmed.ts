import { doiIn } from '../../library/identifiers';
import type { Bibliography } from '../bibliography';
import { dateFrom } from '../dates';
import { defined, unlessEmpty } from '../../defined';
import { readItems } from '../readItems';
import type { Reference } from '../reference';
import type { Name } from '../../name';
import { taggedFormats } from '../../tagged/taggedFormats';
import { taggedRecords, type TaggedRecord, tagValues } from '../../tagged/taggedRecords';

/** Reads what PubMed saves (`.nbib`). */
export function readPubmed(text: string): Generator<undefined, Bibliography> {
	return readItems(text, taggedRecords(text, taggedFormats.pubmed), pubmedReference);
}

function pubmedReference(record: TaggedRecord): Reference | undefined {
	const all = (...tags: readonly string[]) => tagValues(record, ...tags);
	const text = (...tags: readonly string[]) => all(...tags)[0];
	const [, year, month, day] = /^(\d{4})(?: ([A-Z][a-z]{2})(?: (\d{1,2}))?)?/.exec(text('DP') ?? '') ?? [];
	const doi = all('LID', 'AID').find(id => /\[doi\]/i.test(id));
	const keywords = all('OT');
	return defined<Reference>({
		key: '',
		type: 'article-journal',
		title: (text('TI', 'BTI') ?? '').replace(/(?<=[^.])\.$/, ''),
		authors: [
			...all('FAU', ...(text('FAU') ? [] : ['AU'])).map(nameOf),
			...all('CN').map(literal => ({ literal })),
		],
		date: dateFrom(year ?? '', month, day),
		container: text('JT', 'TA'),
		volume: text('VI'),
		issue: text('IP'),
		pages: text('PG'),
		doi: doi && doiIn(doi),
		issn: text('IS')?.split(' ')[0],
		abstract: text('AB'),
		keywords: unlessEmpty(keywords),
		language: text('LA'),
		note: text('PMID') && `PMID: ${text('PMID')}`,
	});
}

function nameOf(written: string): Name {
	const [family = '', given] = written.split(/\s*,\s*/);
	return given ? { family, given } : { literal: written };
}
