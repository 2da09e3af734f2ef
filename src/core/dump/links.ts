import type { Link } from '../library/paper';

const hosts =
	'github\\.com|gitlab\\.com|huggingface\\.co|hf\\.co|arxiv\\.org|doi\\.org|bitbucket\\.org|zenodo\\.org|modelscope\\.cn|kaggle\\.com|openreview\\.net';
const address = new RegExp(
	`(?:https?://|www\\.|(?<![\\w./@-])(?:(?:${hosts})/|[\\w-]{2,40}\\.(?:github|gitlab)\\.io\\b))[^\\s{}<>"'\`|\\\\^\\u3000-\\u9fff\\uff00-\\uffef]*`,
	'giu',
);
const longest = 500;

/** The places that a text names, in order, each once; residue of the page is cut off. */
export function linksIn(text: string): readonly Link[] {
	const links: Link[] = [];
	let from = 0;
	for (let slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
		// Only the word around a slash is searched, so that long prose costs next to nothing.
		const start = Math.max(from, lastSpace(text, slash) + 1);
		const end = nextSpace(text, slash);
		const word = text.slice(start, Math.min(end, start + 4 * longest));
		for (const match of word.matchAll(address)) {
			const url = cleanUrl(match[0]);
			if (url) {
				links.push({
					kind: kindOf(url, text.slice(Math.max(0, start + match.index - 60), start + match.index)),
					url,
				});
			}
		}
		from = end;
	}
	return distinct(links);
}

/** The links of a paper, each once; what says more about a link wins over `other`. */
export function distinct(links: readonly Link[]): readonly Link[] {
	const known = new Map<string, Link>();
	for (const link of links) {
		const key = link.url
			.replace(/^https?:\/\/(?:www\.)?/i, '')
			.replace(/\/$/, '')
			.toLowerCase();
		const before = known.get(key);
		if (!before || (before.kind === 'other' && link.kind !== 'other')) {
			known.set(key, before ? { kind: link.kind, url: before.url } : link);
		}
	}
	return [...known.values()];
}

/** A whole address, or `undefined` where a text names none. */
export function cleanUrl(raw: string): string | undefined {
	let url = raw.trim().slice(0, longest);
	url = url.replace(/^<|>$/g, '');
	for (let before = ''; before !== url;) {
		before = url;
		url = url.replace(/[.,;:!?'"*_~·…。，、]+$/, '').replace(/(?:\.git|\/\.)$/, '');
		// A closing bracket belongs to the sentence unless the address opened one.
		const last = url.at(-1);
		if (
			(last === ')' && count(url, ')') > count(url, '(')) ||
			(last === ']' && count(url, ']') > count(url, '['))
		) {
			url = url.slice(0, -1);
		}
	}
	if (!/^https?:\/\//i.test(url)) {
		url = `https://${url}`;
	}
	return /^https?:\/\/[^/?#\s.:@]+(?:\.[^/?#\s.]+)+(?:[/?#]|$)/i.test(url) &&
		!/^https?:\/\/[^/]*\.{2}/i.test(url)
		? url
		: undefined;
}

/** What an address is to a paper, by its host and by the words in front of it. */
export function kindOf(url: string, before: string): Link['kind'] {
	const bare = url.replace(/^https?:\/\/(?:www\.)?/i, '').toLowerCase();
	if (
		/^(?:[\w.]+\.)?(?:github|gitlab|bitbucket|codeberg|gitee)\.(?:com|org)\//.test(bare) ||
		/^anonymous\.4open\.science\//.test(bare)
	) {
		return 'code';
	}
	if (/^(?:huggingface\.co|hf\.co|modelscope\.cn|kaggle\.com\/models)/.test(bare)) {
		return /^(?:huggingface\.co|hf\.co)\/(?:datasets|spaces|papers|collections|blog|docs)\//.test(bare)
			? 'other'
			: 'model';
	}
	if (/^(?:[\w-]+\.)?arxiv\.org\//.test(bare)) {
		return 'arxiv';
	}
	if (/^(?:dx\.)?doi\.org\//.test(bare)) {
		return 'doi';
	}
	const code = lastPlace(before, /\b(?:code|codes|codebase|implementation|implementations)\b/gi);
	const page = lastPlace(before, /\b(?:project|website|web page|homepage|demo|page)\b/gi);
	if (/\.(?:github|gitlab)\.io(?:\/|$)|^sites\.google\.com\//.test(bare) || (page >= 0 && page >= code)) {
		return 'project';
	}
	return code >= 0 ? 'code' : 'other';
}

function lastPlace(text: string, words: RegExp): number {
	return [...text.matchAll(words)].at(-1)?.index ?? -1;
}

function lastSpace(text: string, at: number): number {
	for (let index = at; index >= Math.max(0, at - longest); index--) {
		if (isSpace(text.charCodeAt(index))) {
			return index;
		}
	}
	return at - longest - 1;
}

function nextSpace(text: string, at: number): number {
	let index = at + 1;
	while (index < text.length && !isSpace(text.charCodeAt(index))) {
		index++;
	}
	return index;
}

function isSpace(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13) || code === 160;
}

function count(text: string, char: string): number {
	return text.split(char).length - 1;
}
