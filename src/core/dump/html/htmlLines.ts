import { longestLine } from '../page/lines';
import type { PageLink } from '../page/markdownLinks';
import type { PageLine } from '../page/pageLine';
import { withoutEntities } from '../../entities';
import { htmlTokens } from './htmlTokens';

/** Elements that stand within a line; every other one is a line, or lines, by itself. */
const inline = new Set(
	(
		'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark math mi mn mo mrow msub msup nobr ' +
		'q s samp small span strike strong sub sup time tt u var wbr'
	).split(' '),
);

/** Elements whose content nobody reads. */
const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'iframe', 'annotation']);

/** Elements that have no content and so no end. */
const single = new Set(['br', 'hr', 'img', 'input', 'wbr', 'meta', 'link', 'source', 'col', 'base']);

const hidden =
	/\sstyle\s*=\s*["'][^"']{0,300}display:\s*none|\saria-hidden\s*=\s*["']true|\shidden(?=[\s=]|$)/i;
const feed =
	/^[\s\ufeff]{0,200}(?:<\?xml\b[^<>]{0,200}>\s{0,200})?(?:<!--[^>]{0,500}-->\s{0,200})?<(?:rss|feed|rdf:rdf)\b/i;
const page =
	/^[\s\ufeff]{0,200}(?:<\?xml\b[^<>]{0,200}>\s{0,200})?(?:<!--[^>]{0,500}-->\s{0,200})?<(?:!doctype html|html|head|body)\b/i;

/** Whether a text begins as a document of tags: a page as written, or a feed of entries. */
export function beginsLikeHtml(text: string): boolean {
	const head = text.slice(0, 3000);
	return page.test(head) || feed.test(head);
}

/** The lines that a document of tags shows. */
export function* htmlLines(text: string): Generator<PageLine | undefined, void> {
	const isFeed = feed.test(text.slice(0, 3000));
	let line = emptyLine(1);
	/** The element that is not read, and how deep it is nested in others of its name. */
	let skipped: { readonly name: string; depth: number } | undefined;
	let link: { readonly url: string; readonly from: number } | undefined;
	/** Whether a tag, and no space, stands between the last text and the next. */
	let touching = false;
	for (const token of htmlTokens(text)) {
		if (!token) {
			yield undefined;
		} else if (token.kind === 'text') {
			if (!skipped && line.text.length < longestLine) {
				write(line, withoutEntities(token.text.replace(/\s+/g, ' ')), token.line, touching);
				touching = false;
			}
		} else if (skipped) {
			const nested = token.name === skipped.name && !token.empty;
			skipped.depth += nested ? (token.kind === 'begin' ? 1 : -1) : 0;
			skipped = skipped.depth > 0 ? skipped : undefined;
		} else if (isFeed || !inline.has(token.name)) {
			link = addLink(line, link);
			if (line.text.trim()) {
				yield { ...line, text: line.text.trim(), width: line.text.length };
				yield token.name === 'br' ? undefined : { ...emptyLine(line.number), width: 0 };
			}
			line = emptyLine(token.line);
			if (token.kind === 'begin') {
				line.heading = isFeed && token.name === 'title' ? 3 : Number(/^h([1-6])$/.exec(token.name)?.[1] ?? 0);
				line.bullet = token.name === 'li';
				skipped = skips(token, isFeed);
			}
		} else {
			touching = true;
			if (token.name === 'a') {
				const url =
					token.kind === 'begin' ? /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(token.attributes)?.[1] : undefined;
				link = addLink(line, link);
				link = url ? { url: withoutEntities(url), from: line.text.length } : undefined;
			}
			skipped = token.kind === 'begin' ? skips(token, isFeed) : undefined;
		}
	}
	addLink(line, link);
	yield line.text.trim() ? { ...line, text: line.text.trim(), width: line.text.length } : undefined;
}

interface OpenLine {
	number: number;
	lastNumber: number;
	text: string;
	heading: number;
	bullet: boolean;
	readonly strong: boolean;
	readonly links: PageLink[];
}

function emptyLine(number: number): OpenLine {
	return { number, lastNumber: number, text: '', heading: 0, bullet: false, strong: false, links: [] };
}

function write(line: OpenLine, text: string, number: number, touching: boolean): void {
	if (line.text.trim() === '') {
		line.number = line.lastNumber = number;
		line.text = text.trimStart();
	} else {
		// Browsers set such neighbours apart by styles that we don't read.
		const apart = touching && /^[\p{L}\d·•]/u.test(text) && !/[\s(\[]$/.test(line.text);
		line.text += (apart ? ' ' : '') + (line.text.endsWith(' ') ? text.trimStart() : text);
	}
}

function skips(
	{
		name,
		attributes,
		empty,
	}: { readonly name: string; readonly attributes: string; readonly empty: boolean },
	isFeed: boolean,
): { readonly name: string; depth: number } | undefined {
	const skip = !isFeed && !empty && !single.has(name) && (unread.has(name) || hidden.test(attributes));
	return skip ? { name, depth: 1 } : undefined;
}

function addLink(
	line: OpenLine,
	link: { readonly url: string; readonly from: number } | undefined,
): undefined {
	if (link) {
		line.links.push({ text: line.text.slice(link.from).trim(), url: link.url });
	}
	return undefined;
}
