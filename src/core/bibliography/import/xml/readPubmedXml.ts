import type { XmlElement } from '@rgrove/parse-xml';
import { defined, unlessEmpty } from '../../../defined';
import { doiIn } from '../../../library/identifiers';
import type { Bibliography } from '../../bibliography';
import { dateFrom } from '../../dates';
import { readItems } from '../../readItems';
import type { Reference } from '../../reference';
import type { Name } from '../../../name';
import { elementsAt, textAt, textOf, textsAt } from './xmlPaths';
import { xmlElement, xmlRecords } from './xmlRecords';

/** Reads what PubMed exports as XML. */
export function readPubmedXml(text: string): Generator<undefined, Bibliography> {
	return readItems(text, xmlRecords(text, 'PubmedArticle'), ({ start, end }) => {
		const record = xmlElement(text.slice(start, end));
		const [citation] = record ? elementsAt(record, 'MedlineCitation') : [];
		const [article] = citation ? elementsAt(citation, 'Article') : [];
		return record && citation && article && pubmedReference(record, citation, article);
	});
}

function pubmedReference(record: XmlElement, citation: XmlElement, article: XmlElement): Reference {
	const text = (...paths: readonly string[]) => textAt(article, ...paths);
	const issue = 'Journal/JournalIssue';
	const [start, end] = [text('Pagination/StartPage'), text('Pagination/EndPage')];
	const ids = [
		...elementsAt(article, 'ELocationID').filter(({ attributes }) => attributes['EIdType'] === 'doi'),
		...elementsAt(record, 'PubmedData/ArticleIdList/ArticleId').filter(
			({ attributes }) => attributes['IdType'] === 'doi',
		),
	];
	const keywords = textsAt(citation, 'KeywordList/Keyword');
	const pmid = textAt(citation, 'PMID');
	return defined<Reference>({
		key: '',
		type: 'article-journal',
		title: (text('ArticleTitle') ?? '').replace(/(?<=[^.])\.$/, ''),
		authors: elementsAt(article, 'AuthorList/Author').flatMap(authorOf),
		date: dateFrom(
			text(`${issue}/PubDate/Year`, `${issue}/PubDate/MedlineDate`, 'ArticleDate/Year') ?? '',
			text(`${issue}/PubDate/Month`),
			text(`${issue}/PubDate/Day`),
		),
		container: text('Journal/Title', 'Journal/ISOAbbreviation'),
		volume: text(`${issue}/Volume`),
		issue: text(`${issue}/Issue`),
		pages: text('Pagination/MedlinePgn') ?? (start && end ? `${start}-${end}` : start),
		doi: ids.flatMap(id => doiIn(textOf(id)) ?? [])[0],
		issn: text('Journal/ISSN'),
		abstract: elementsAt(article, 'Abstract/AbstractText').map(labelled).join('\n\n') || undefined,
		keywords: unlessEmpty(keywords),
		language: text('Language'),
		note: pmid && `PMID: ${pmid}`,
	});
}

function authorOf(author: XmlElement): readonly Name[] {
	const group = textAt(author, 'CollectiveName');
	const family = textAt(author, 'LastName');
	return group
		? [{ literal: group }]
		: family
			? [
					defined<Name>({
						family,
						given: textAt(author, 'ForeName', 'Initials'),
						suffix: textAt(author, 'Suffix'),
					}),
				]
			: [];
}

/** Abstracts in parts: `METHODS: …` */
function labelled(part: XmlElement): string {
	const label = part.attributes['Label'];
	return label ? `${label}: ${textOf(part)}` : textOf(part);
}
