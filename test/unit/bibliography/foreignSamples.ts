import type { ForeignFormat } from '../../../src/core/bibliography/import/foreignFormat';
import type { Reference } from '../../../src/core/bibliography/reference';

/** Two works as a format writes them, of which the first is described and the second titled `Bells of Glass`. */
interface Sample {
	readonly format: ForeignFormat;
	readonly text: string;
	readonly first: Partial<Reference>;
}

export const engine: Partial<Reference> = {
	type: 'article-journal',
	title: 'Notes on <an> Engine & More',
	authors: [{ family: 'Lovelace', given: 'Ada' }, { literal: 'Society of Clocks and Bells' }],
	date: { year: 2019, month: 5, day: 7 },
	container: 'Journal of Quiet Things',
	volume: '12',
	issue: '3',
	pages: '101-119',
	doi: '10.1234/quiet.5',
	issn: '1234-5678',
	url: 'https://example.org/a?b=c&d',
	abstract: 'We look at engines.',
	keywords: ['engines', 'notes'],
	language: 'en',
};

function without(reference: Partial<Reference>, ...names: readonly (keyof Reference)[]): Partial<Reference> {
	return Object.fromEntries(Object.entries(reference).filter(([name]) => !names.includes(name as never)));
}

export const foreignSamples: readonly Sample[] = [
	{
		format: 'endnote-xml',
		text: `<?xml version="1.0" encoding="UTF-8"?><xml><records>
<record><database name="x.enl">x.enl</database><ref-type name="Journal Article">17</ref-type><label>lovelace</label>
<contributors><authors><author><style face="normal">Lovelace, Ada</style></author><author>Society of Clocks and Bells</author></authors></contributors>
<titles><title><style>Notes on &lt;an&gt; </style><style face="italic">Engine</style> &amp; More</title><secondary-title>Journal of Quiet Things</secondary-title></titles>
<periodical><full-title>Other</full-title></periodical><pages>101–119</pages><volume>12</volume><number>3</number>
<keywords><keyword>engines</keyword><keyword>notes</keyword></keywords>
<dates><year>2019</year><pub-dates><date>7 May</date></pub-dates></dates><isbn>1234-5678</isbn>
<electronic-resource-num>10.1234/quiet.5</electronic-resource-num><abstract>We look at
 engines.</abstract><urls><related-urls><url>https://example.org/a?b=c&amp;d</url></related-urls></urls><language>en</language></record>
<record><ref-type name="Book">6</ref-type><titles><title><![CDATA[Bells of Glass]]></title></titles></record></records></xml>`,
		first: { ...engine, key: 'lovelace' },
	},
	{
		format: 'mods',
		text: `<?xml version="1.0"?>\n<!-- from a library -->\n<mods:modsCollection xmlns:mods="http://www.loc.gov/mods/v3">
<mods:mods ID="lovelace"><mods:titleInfo><mods:nonSort>Notes</mods:nonSort><mods:title>on &lt;an&gt; Engine &amp; More</mods:title></mods:titleInfo>
<mods:titleInfo type="abbreviated"><mods:title>Notes</mods:title></mods:titleInfo>
<mods:name type="personal"><mods:namePart type="given">Ada</mods:namePart><mods:namePart type="family">Lovelace</mods:namePart><mods:role><mods:roleTerm type="code">aut</mods:roleTerm></mods:role></mods:name>
<mods:name type="corporate"><mods:namePart>Society of Clocks and Bells</mods:namePart></mods:name>
<mods:name type="personal"><mods:namePart>Printer, Paul</mods:namePart><mods:role><mods:roleTerm>printer</mods:roleTerm></mods:role></mods:name>
<mods:originInfo><mods:dateIssued>2019-05-07</mods:dateIssued></mods:originInfo>
<mods:language><mods:languageTerm>en</mods:languageTerm></mods:language><mods:abstract>We look at engines.</mods:abstract>
<mods:subject><mods:topic>engines</mods:topic><mods:topic>notes</mods:topic></mods:subject>
<mods:relatedItem type="host"><mods:titleInfo><mods:title>Journal of Quiet Things</mods:title></mods:titleInfo><mods:identifier type="issn">1234-5678</mods:identifier>
<mods:part><mods:detail type="volume"><mods:number>12</mods:number></mods:detail><mods:detail type="issue"><mods:number>3</mods:number></mods:detail><mods:extent unit="pages"><mods:start>101</mods:start><mods:end>119</mods:end></mods:extent></mods:part></mods:relatedItem>
<mods:identifier type="doi">10.1234/quiet.5</mods:identifier><mods:location><mods:url>https://example.org/a?b=c&amp;d</mods:url></mods:location></mods:mods>
<mods:mods><mods:titleInfo><mods:title>Bells of Glass</mods:title></mods:titleInfo><mods:genre>book</mods:genre></mods:mods></mods:modsCollection>`,
		first: { ...engine, key: 'lovelace' },
	},
	{
		format: 'pubmed-xml',
		text: `<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "https://example.org/x.dtd">
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">123</PMID><Article><Journal><ISSN>1234-5678</ISSN>
<JournalIssue><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2019</Year><Month>May</Month><Day>07</Day></PubDate></JournalIssue><Title>Journal of Quiet Things</Title></Journal>
<ArticleTitle>Notes on &lt;an&gt; <i>Engine</i> &amp; More.</ArticleTitle><Pagination><MedlinePgn>101-119</MedlinePgn></Pagination>
<ELocationID EIdType="pii">x</ELocationID><ELocationID EIdType="doi">10.1234/quiet.5</ELocationID>
<Abstract><AbstractText Label="AIM">We look at engines.</AbstractText><AbstractText>It runs.</AbstractText></Abstract>
<AuthorList><Author><LastName>Lovelace</LastName><ForeName>Ada</ForeName></Author><Author><CollectiveName>Society of Clocks and Bells</CollectiveName></Author></AuthorList><Language>en</Language></Article>
<KeywordList><Keyword>engines</Keyword><Keyword>notes</Keyword></KeywordList></MedlineCitation></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>124</PMID><Article><ArticleTitle>Bells of Glass.</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
		first: {
			...without(engine, 'url'),
			abstract: 'AIM: We look at engines.\n\nIt runs.',
			note: 'PMID: 123',
		},
	},
	{
		format: 'refworks',
		text: 'RT Journal Article\r\nSR Electronic\r\nID 1\r\nA1 Lovelace,Ada\r\nA1 Society of Clocks and Bells\r\nT1 Notes on <an> Engine & More\r\nJF Journal of Quiet Things\r\nYR 2019\r\nFD May 7\r\nVO 12\r\nIS 3\r\nSP 101\r\nOP 119\r\nK1 engines; notes\r\nAB We look at engines.\r\nLA en\r\nDO 10.1234/quiet.5\r\nSN 1234-5678\r\nUL https://example.org/a?b=c&d\r\n\r\nRT Book, Whole\r\nT1 Bells of Glass\r\n',
		first: engine,
	},
	{
		format: 'web-of-science',
		text: '\uFEFFFN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Lovelace, A\nAF Lovelace, Ada\nCA Society of Clocks and Bells\nTI Notes on <an>\n   Engine & More\nSO Journal of Quiet Things\nLA en\nDE engines; notes\nAB We look at\n   engines.\nSN 1234-5678\nPD MAY 7\nPY 2019\nVL 12\nIS 3\nBP 101\nEP 119\nDI 10.1234/quiet.5\nUT WOS:1\nER\n\nPT B\nTI Bells of Glass\nER\n\nEF',
		first: { ...without(engine, 'url'), note: 'WOS:1' },
	},
	{
		format: 'bibjson',
		text: '{"metadata": {"collection": "c"}, "records": [\n{"citekey": "lovelace", "type": "article", "title": "Notes on <an> Engine & More", "author": [{"name": "Ada Lovelace"}], "year": "2019", "journal": {"name": "Journal of Quiet Things", "volume": "12", "issue": "3", "pages": "101--119"}, "identifier": [{"type": "doi", "id": "10.1234/quiet.5"}], "link": [{"url": "https://example.org/a?b=c&d"}], "keywords": ["engines", "notes"]},\n{"title": "Bells of Glass", "author": [{"name": "A B"}]}\n]}',
		first: {
			...without(engine, 'issn', 'abstract', 'language'),
			key: 'lovelace',
			type: 'article-journal',
			authors: [{ family: 'Lovelace', given: 'Ada' }],
			date: { year: 2019 },
		},
	},
	{
		format: 'json-works',
		text: '{"config": {"a": 1}, "items": [\n{"id": "lovelace", "type": "article-journal", "title": "Notes on <an> Engine & More", "author": [{"family": "Lovelace", "given": "Ada"}, {"literal": "Society of Clocks and Bells"}], "issued": {"date-parts": [[2019, 5, 7]]}, "container-title": "Journal of Quiet Things", "volume": "12", "issue": "3", "page": "101-119", "DOI": "10.1234/quiet.5", "ISSN": "1234-5678", "URL": "https://example.org/a?b=c&d", "abstract": "We look at engines.", "keyword": "engines, notes", "language": "en"},\n{"type": "book", "title": "Bells of Glass"}\n]}',
		first: { ...engine, key: 'lovelace' },
	},
	{
		format: 'cff',
		text: '# how to cite\ncff-version: 1.2.0\nmessage: Cite this.\ntitle: Notes on <an> Engine & More\nversion: 2.1\ndate-released: 2019-05-07\nauthors:\n  - family-names: Lovelace\n    given-names: Ada\n  - name: Society of Clocks and Bells\ndoi: 10.1234/quiet.5\nurl: https://example.org/a?b=c&d\nkeywords: [engines, notes]\nabstract: We look at engines.\npreferred-citation:\n  type: article\n  title: Bells of Glass\n  authors: [{family-names: Nin, given-names: Ana}]\n  year: 2017\n  journal: Rain\n',
		first: {
			...without(engine, 'container', 'volume', 'issue', 'pages', 'issn', 'language'),
			type: 'software',
			note: 'Version 2.1',
		},
	},
];
