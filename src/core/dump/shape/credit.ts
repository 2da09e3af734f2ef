import { arxivIn, doiIn } from '../../library/identifiers';

const year = String.raw`(?:19|20)\d\d[a-z]?`;
const surname = String.raw`\p{Lu}[\p{L}'’.-]+`;

/** `Predkiewicz et al., Marine Policy 2022`, `Shi & Lipsky, 2023`, `Howell 2016`. */
const surnamesAndYear = new RegExp(
	String.raw`^\(?${surname}(?:(?:,\s|\s(?:&|and|y|et|und)\s|\s)${surname}){0,4}(?:,?\set\sal\.?)?,?\s(?:(?:\p{Lu}[\p{L}.&'’-]*|&|of|and|the|for|in|on|de|la|et|und|für|der),?\s){0,10}\(?${year}\)?(?:$|[,\s–-].{0,120}$)`,
	'u',
);

const initials = String.raw`\p{Lu}\p{Ll}?\.?(?:[\s-]?\p{Lu}\.?){0,2}`;
const person = String.raw`(?:${surname}\s${initials}|(?:${initials}\s){1,2}${surname}|${surname},\s${initials}|${surname}\s(?:\p{Lu}\.\s)?${surname})`;
const people = String.raw`${person}(?:(?:,|;|\sand|\s&|,\sand|\su\.)\s?${person}){0,30}(?:,?\set\sal\.?)?`;

/** `R. Haddad, and J. Toufeili. Dairy Journal, (2012)`, `Terry J.P., Chui T.F.M. (2012) Global Change`. */
const namesAndYear = new RegExp(String.raw`^${people}[.,:]?\s.{0,120}?\(?${year}\)?(?!\d)`, 'u');

/** Whether a line says who wrote something, where and when. */
export function isCredit(text: string): boolean {
	return (
		text.length < 220 && /(?:19|20)\d\d/.test(text) && (surnamesAndYear.test(text) || namesAndYear.test(text))
	);
}

/** What only publications have: volumes, pages, editors, registries. */
const printed =
	/\b(?:vol(?:ume)?|issue|pp|pages?|seiten?|jahrgang|bd|heft|tome|núm|páginas?|doi|issn|isbn|pmid|pmcid|proceedings|journal|preprint|arxiv|epub|anthology)\b\.?:?\s?(?:$|[\d(])|\bS\.\s?\d|\d\s?\(\d{1,3}\)\s?[:,]\s?\d|[:,]\s?(?!(?:1[5-9]|20)\d\d\s?[–-])\d{1,5}\s?[–-]\s?\d{1,5}(?:\s?\((?:19|20)\d\d\)|[.)]|$)|\bp\.\s\d|巻|号|期刊|学报|博士|論文|会議|会议/iu;

const press =
	/\b(?:journal|annals|proceedings|proc|trans|transactions|review|letters|bulletin|conference|symposium|workshop|university press|quarterly|acta|revue|revista|zeitschrift|annales|preprint|biorxiv|medrxiv|corr)\b|学报|学会|論文誌/iu;

/** `lab/code • 21 May 2026`. */
const codeAndDay = /^[\w.-]+\/[\w.-]+ [•·] \d{1,2} \p{L}{3,9} (?:19|20)\d\d$/u;

/** Whether a line says where a paper was printed, or where its code came out. */
export function isPrinted(text: string): boolean {
	return (
		text.length < 220 &&
		((/\d/.test(text) && printed.test(text)) ||
			(/(?:19|20)\d\d/.test(text) && press.test(text)) ||
			codeAndDay.test(text) ||
			arxivIn(text) !== undefined ||
			doiIn(text) !== undefined)
	);
}

/** What pages write beside papers and beside little else. */
const beside =
	/^(?:(?:download )?pdf|bibtex|abstract|abs|doi|cite|cited by \d+|(?:view|show|read) abstract|(?:download|view) pdf|full[- ]text.{0,20}|research[- ]?article.{0,24}|(?:short |rapid )?communication.{0,20}|review article|original article|conference paper|preprint|journal article|article preview|open access|\d+ (?:citations?|zitate)|zusammenfassung(?: ?\| ?pdf)?|originalarbeit|übersichtsarbeit|kurzmitteilung|résumé|resumen.{0,60}|抄録.{0,12}|原著論文|支持ダウンロード|consulter\b.{0,60}|texte intégral|(?:pdf|bib|abs|doi|url|bibtex|endnote|apa|html)(?:[\s|·]+(?:pdf|bib|abs|doi|url|bibtex|endnote|apa|html))+|supplementary material|view blog|accept(?:ed)?(?: \(\p{L}+\))?|poster|oral|published: .{0,60}|submitted(?: on)? .{0,40})$/iu;

export function standsBesidePapers(text: string): boolean {
	return text.length < 80 && beside.test(text);
}

/** What a page says of itself. */
const subject =
	/\b(?:(?:accepted|long|short|trending|daily|recent|selected) papers|trending research|papers accepted|publications|proceedings|symposium|workshop|conference programme|scientific programme|journal|reading (?:list|group|queue)|papers? to read|to read|syllabus|required:|recommended:|annals of|zeitschrift|revista|revue|arxiv|openreview|anthology|dblp|alphaxiv|scholar|pubmed|bibliography|sommaire|literatur(?:liste)?|papers|title.{1,12}authors?.{1,12}(?:year|journal))\b|学会誌|中国知网|論文|文献/iu;

export function saysPapers(text: string): boolean {
	return text.length < 120 && subject.test(text);
}
