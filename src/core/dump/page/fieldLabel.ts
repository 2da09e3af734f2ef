/** Fields that pages write with a name in front. */
export type FieldName = 'title' | 'abstract' | 'summary' | 'authors' | 'facts';

const names: ReadonlyMap<string, FieldName> = new Map([
	['title', 'title'],
	['paper title', 'title'],
	['paper', 'title'],
	['标题', 'title'],
	['abstract', 'abstract'],
	['摘要', 'abstract'],
	['description', 'abstract'],
	['content', 'abstract'],
	['summary', 'summary'],
	['tl;dr', 'summary'],
	['tldr', 'summary'],
	['ai summary', 'summary'],
	['author', 'authors'],
	['authors', 'authors'],
	['author(s)', 'authors'],
	['autor', 'authors'],
	['autores', 'authors'],
	['autoren', 'authors'],
	['auteurs', 'authors'],
	['titel', 'title'],
	['titre', 'title'],
	['título', 'title'],
	['zusammenfassung', 'abstract'],
	['résumé', 'abstract'],
	['resumen', 'abstract'],
	['by', 'authors'],
	['作者', 'authors'],
	...(
		'comments|comment|subjects|subject|journal-ref|journal reference|journal|categories|category|keywords|keyword|tags|doi|date|published|publication date|' +
		'submitted|submission date|updated|venue|conference|url|link|links|code|github|project|project page|pdf|arxiv|arxiv id|id|license|report-no|msc-class|' +
		'acm-class|primary area|primary subject|year|publisher|type|supplementary material|tasks|upvotes|stars|pages|issn|isbn|volume|from|affiliations|affiliation|' +
		'institution|institutions|organization|track|decision|rating|score|submission number|paperhash|pmid|publication|cited by|citations|cite as|related dois|' +
		'notes|speaker|speakers|presenter|presenters|chair|session chair|host|room|location|time|session|contact|supervisor|reviewer|reviewers|area chair|editor|affiliated with|published as|presented at|url source|published time|markdown content|' +
		'to|cc|bcc|reply-to|message-id|return-path|mime-version|content-type|sent|attendees|agenda|' +
		'msc classes|acm classes|proceedings|bibkey|anthology id|language|editors|month|address|note|topic|topics|source|created|modified|aliases|image|site|viewport|meta-viewport|meta-description|meta-author|meta-keywords|generator'
	)
		.split('|')
		.map(name => [name, 'facts'] as const),
]);

export interface Field {
	readonly name: FieldName;
	/** The label as written, lower case. */
	readonly label: string;
	readonly value: string;
}

/** `Title: …`, `**Abstract** …`, `Authors： …`. */
export function fieldOf(text: string): Field | undefined {
	if (/^(?:meta-|og:|twitter:)[\w:.-]{1,40}:\s/i.test(text.slice(0, 60))) {
		return { name: 'facts', label: 'meta', value: text.slice(text.search(/:\s/) + 1).trim() };
	}
	const match =
		/^(?:\*\*|__|\*|_|["'])?([A-Za-z;][A-Za-zéíú;_() -]{1,24}|标题|摘要|作者)["']?(?:\s?[:：](?:\*\*|__|\*|_)?|(?:\*\*|__)\s?[:：]?|[.]?—|(?<=^[Aa]bstract|^ABSTRACT)\.(?=\s+[A-Z])|\s*=(?=\s*["']))\s*/.exec(
			text.slice(0, 60),
		);
	const bracketed =
		text.startsWith('[') && /^\[(abstract|summary|title|authors)\]\s+(?=\S)/i.exec(text.slice(0, 14));
	if (bracketed) {
		const label = bracketed[1]!.toLowerCase();
		return { name: names.get(label)!, label, value: text.slice(bracketed[0].length) };
	}
	// As arXiv's feeds begin each description.
	const announced = text.startsWith('arXiv:')
		? /^arxiv:\S{8,24} announce type: [\w-]{3,20} abstract: /i.exec(text.slice(0, 90))
		: null;
	if (announced) {
		return { name: 'abstract', label: 'abstract', value: text.slice(announced[0].length) };
	}
	const short = match || !text.startsWith('TL') ? undefined : /^TL;?DR:?\s+(?=\S)/.exec(text.slice(0, 10));
	if (short) {
		return { name: 'summary', label: 'tldr', value: text.slice(short[0].length) };
	}
	const label = match?.[1]?.trim().toLowerCase() ?? '';
	const name = names.get(label);
	const value = match && name ? unquoted(text.slice(match[0].length)) : '';
	return name && { name: name === 'title' && /^https?:/.test(value) ? 'facts' : name, label, value };
}

/** What data formats put around a value is none of it; `>-` says that it begins in the next line. */
function unquoted(value: string): string {
	const quoted = /^(["'])(.*)\1,?$/.exec(value);
	return quoted
		? quoted[2]!.replaceAll(`\\${quoted[1]}`, quoted[1]!)
		: /^[>|][+-]?$/.test(value)
			? ''
			: value;
}
