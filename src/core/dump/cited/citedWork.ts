import type { PaperRecord } from '../../library/paper';
import { arxivIn, arxivYear, doiIn } from '../../library/identifiers';
import { peopleIn } from '../people';
import { looksOf } from '../score/looks';

/** Longer entries are paragraphs of something else. */
const longest = 1200;

const year = String.raw`(?:19|20)\d\d[a-z]?`;
const initials = String.raw`\p{Lu}\.?(?:[\s-]?\p{Lu}\.?){0,3}`;
const surname = String.raw`(?:(?:van|von|der|den|de|di|da|del|la|le|bin|al|ter|dos|Mc|Mac)\s){0,2}\p{Lu}[\p{L}'’-]+(?:[\s-]\p{Lu}[\p{L}'’-]+)?`;
/** `Lovelace, A. B.`, `Lovelace AB`, `A. B. Lovelace`, `Lovelace, Ada`, `Ada Lovelace`. */
const person = String.raw`(?:${surname},?\s${initials}|${initials}\s${surname}|${surname},\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.?)?|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.)?\s${surname})`;
const joint = String.raw`(?:\s?[,;]\s?(?:and\s|&\s|…\s)?|\s(?:and|&)\s|\s?…\s?)`;
/** An organisation stands for people right before a year in brackets. */
const organisation = String.raw`\p{Lu}[^.,:()\d]{1,60}(?=\.?\s\(${year}\))`;
const people = new RegExp(
	String.raw`^((?:${person}(?:${joint}${person}){0,60}|${organisation})(?:,?\set\sal\.?)?(?:,?\s\(eds?\.\))?)(?=[.,:]|\s[("“‘']|(?<=\.)\s)`,
	'u',
);

/** Where the title begins, behind the authors: after a year, or after what ends their names. */
const dated = new RegExp(
	String.raw`^[.,]?\s?(?:\((${year})(?:,\s[^()]{1,20})?\)|(?<=[.,]\s?)(${year}))[.,:]?\s+`,
);
const anyYear = new RegExp(String.raw`(?<!\d|arXiv:)${year}(?![\d–-])`);
const ended = /^(?:\.|:|,(?=\s["“‘])|(?<=\.))\s+/;
const quoted = /^["“‘'](.{8,300}?)[.,?!]?["”’'](?=[\s.,(]|$)/;
/** Up to the first sentence end that no abbreviation makes. */
const sentence =
	/^(.{8,300}?(?:(?<!\b(?:vs|St|Mr|Dr|al|No|cf|i\.e|e\.g))[.](?=\s+\S|$)|[?!](?=\s+(?!\p{Ll}))))/u;
/** A question may have an answer, which is no place of publication. */
const subtitle = /^\s+((?!In\s)\p{Lu}(?![^.]*(?:19|20)\d\d)[^.,]{8,200}\.)(?=\s+\S+\s\S)/u;

/** What a list's entry says of the work that it cites; `undefined` where it does not read like one. */
export function citedWork(written: string, line: number): PaperRecord | undefined {
	// Marks on names tell who contributed alike.
	const entry = written.replace(/(?<=\p{Ll})[*†‡∗]+(?=[\s,.])/gu, '');
	const names = written.length > longest ? null : people.exec(entry);
	if (!names) {
		return undefined;
	}
	// The dot of an initial also ends the names.
	const behind = entry.slice(names[0].length).replace(/^\s/, names[0].endsWith('.') ? '. ' : '$&');
	const date = dated.exec(behind);
	const rest = date ? behind.slice(date[0].length) : behind.replace(ended, '');
	if (rest === behind) {
		return undefined;
	}
	const inQuotes = quoted.exec(rest);
	const shown = inQuotes ? inQuotes[0].slice(1).replace(/[.,]?["”’']$/, '') : sentenceOf(rest);
	const published = date?.[1] ?? date?.[2] ?? anyYear.exec(rest)?.[0];
	const title = shown && bare(shown);
	// Who annotates a work is writing, not listing.
	const note = looksOf(rest.slice(shown?.length ?? 0));
	if (note.finiteVerbs + note.personal > 1) {
		return undefined;
	}
	if (!title || !published || !/\p{L}{2}.*\s.*\p{L}{2}/u.test(title)) {
		return undefined;
	}
	const arxiv = arxivOf(entry);
	const doi = doiIn(entry.slice(Math.max(0, entry.search(/doi\.org\/|\bdoi\b/i))));
	return {
		title,
		abstract: '',
		line,
		authors: peopleIn(inOrder(names[1]!.replace(/(?<=[^,.]\s\p{Lu}{1,3})\.$/u, ''))),
		year: arxiv === undefined ? Number(published.slice(0, 4)) : arxivYear(arxiv),
		...(arxiv !== undefined && { arxiv }),
		...(doi !== undefined && !/10\.48550\/arxiv/i.test(doi) && { doi }),
		links: [],
	};
}

/** Without the final dot, `[Preprint]`, `(No. arXiv:2408.01234)`, and the marks of Markdown. */
function bare(title: string): string {
	return title
		.replace(/\.$/, '')
		.replace(/\s[[(](?:No\.\s)?[^[\]()]{3,80}[\])]$/, mark =>
			/^\s\[|arxiv|no\.\s|tech|vol/i.test(mark) ? '' : mark,
		)
		.replace(/^[*_]+(?=\S)|[*_]+$/g, '')
		.trim();
}

function arxivOf(entry: string): string | undefined {
	const at = entry.search(/arxiv/i);
	return at < 0 ? undefined : arxivIn(entry.slice(at).replace(/^arxiv\.(?=\d{4}\.)/i, 'arxiv:'));
}

function sentenceOf(rest: string): string | undefined {
	const title = sentence.exec(rest)?.[1];
	const more = title?.endsWith('?') && subtitle.exec(rest.slice(title.length));
	return more ? `${title} ${more[1]!}` : title;
}

const inverted = new RegExp(String.raw`^${surname},\s\p{Lu}\.`, 'u');
const surnamesFirst = new RegExp(String.raw`(${surname}),\s((?:\p{Lu}\.[\s-]?){0,3}\p{Lu}\.)`, 'gu');
const firstSurname = new RegExp(
	String.raw`^(${surname}),\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.)?)(?=,|\sand\s|$)`,
	'u',
);

/** `Lovelace, A., & Babbage, C.` with given names in front. */
function inOrder(names: string): string {
	return inverted.test(names) ? names.replace(surnamesFirst, '$2 $1') : names.replace(firstSurname, '$2 $1');
}
