import { beginsLikeHtml } from '../html/htmlLines';
import { learnCells } from './cellLines';
import { beginsLikeData } from './stringLines';
import { bracketedAddress } from './bracketedLinks';
import { paperUrl } from '../score/titleScore';
import { isGlued } from './gluedLines';
import { learnLead } from './leads';
import { learnSeparator } from './learnSeparator';
import type { Line } from './lines';
import { definition } from './references';
import { hasProperties } from './properties';
import { isOutline } from './outlineLines';
import { cutName, marked, ownName, type Markup } from './pageLine';
import { isPrinted } from './printMarks';

const entryNumber =
	/^\s*(?:#{1,6}\s+)?(?:\*\*)?(?:(\d{1,5})\\?[.)]|\[(\d{1,5})\]|#(\d{1,5})|\((\d{1,5})\)|(\d{1,5})\s[|–—])\s+\S/;

/** A line that is a link and nothing else. */
const linkedLine = /^\s*(?:[-*+]\s+)?(?:\*\*)?\[.{8,400}\]\(((?:https?:|\/)\S{1,400})\)(?:\*\*)?\s*$/;

/** How a page writes links and numbers, by its first lines. */
export function* learnMarkup(lines: readonly Line[]): Generator<undefined, Markup> {
	let links = 0;
	let linkedHeadings = 0;
	let linkedLines = 0;
	let written = 0;
	let numbered = 0;
	let lastNumber = 0;
	let inOrder = 0;
	let entries = 0;
	/** Markdown counts by itself where each entry says `1.`. */
	let allFirst = true;
	let attributes = 0;
	let bullets = 0;
	let tags = 0;
	let quotes = 0;
	let bracketed = 0;
	let inline = 0;
	for (const [index, { text }] of lines.entries()) {
		if (index % 256 === 255) {
			yield;
		}
		linkedHeadings +=
			/^\s*#{1,6}\s+\[.+\]\(/.test(text) || isBrokenLink(text, lines[index + 1]?.text) ? 1 : 0;
		const led = linkedLine.exec(text);
		// One line that leads to a paper says as much as two that lead elsewhere.
		linkedLines += led ? (paperUrl.test(led[1]!) ? 2 : 1) : 0;
		written += text.trim() === '' ? 0 : 1;
		if (text.includes(']')) {
			links += hasLink(text.replace(/!\[[^[\]]{0,300}\]\([^()]{0,600}\)/g, '')) ? 1 : 0;
			inline += /\]\(<?(?:https?:|\/)|\]\[\w|\]\[\]/.test(text) ? 1 : 0;
			numbered += /(?:^|\s)\[\d{1,6}\][^\s[\]:(]/.test(text) ? 1 : 0;
			bracketed += bracketedAddress.test(text) ? 1 : 0;
		}
		bullets += marked.test(text.replace(/^[\s>]+/, '').slice(0, 40)) ? 1 : 0;
		quotes += /^\s*["“][^"“”]{5,300}["”]\s*$/.test(text.slice(0, 320)) ? 1 : 0;
		tags += /^\s*<\/?[a-z!][^<>]{0,2000}>/i.test(text) ? 1 : 0;
		attributes += /^:{3,}(?:\s|$)|[\])]\{[#.][\w-]/.test(text) ? 1 : 0;
		const match = entryNumber.exec(text.slice(0, 40));
		if (match) {
			const entry = Number(match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5]);
			entries++;
			allFirst &&= entry === 1;
			inOrder += entry === lastNumber + 1 ? 1 : 0;
			lastNumber = entry;
		}
	}
	// Text browsers number links as `[12]Title`; their list at the end looks like references of Markdown.
	const numberedLinks = numbered > 1 && numbered > written * 0.02 && numbered > inline;
	// A link here and there may be a stranger's text.
	const markdown = !numberedLinks && (linkedHeadings > 0 || linkedLines > 1 || links > written * 0.04);
	const tagged = tags > 2 && tags > written * 0.3;
	const cells = learnCells(lines);
	const separator = cells ?? learnSeparator(lines);
	const form = formOf(lines, tagged && !markdown, cells !== undefined);
	// A separator says better than words what stood in lines of its own.
	const writtenAs = form === 'lines' && separator === undefined && isGlued(lines) ? 'glued' : form;
	yield;
	return {
		markdown,
		numberedLinks,
		numberedEntries: inOrder > 1 || (inOrder === 1 && (entries === 1 || allFirst)),
		tags: tagged,
		writtenAs,
		printed: isPrinted(lines),
		bracketedLinks: bracketed > 2 && bracketed > written * 0.04,
		attributes: attributes > 1,
		bullets: bullets > 1 && bullets > written * 0.05,
		quotes: quotes > 1 && quotes > written * 0.15,
		separator,
		properties: hasProperties(lines),
		lead: learnLead(lines),
		name: pageName(lines),
	};
}

function formOf(lines: readonly Line[], tagged: boolean, cells: boolean): Markup['writtenAs'] {
	const beginning = lines
		.slice(0, 8)
		.map(line => line.text.slice(0, 1000))
		.join('\n');
	if (beginsLikeHtml(beginning) || tagged) {
		return 'html';
	}
	if (isOutline(lines)) {
		return 'outline';
	}
	return beginsLikeData(beginning) ? 'strings' : cells ? 'cells' : 'lines';
}

/** Whether a line without its pictures has a link, or had nothing but pictures. */
function hasLink(text: string): boolean {
	return (
		text.trim() === '' ||
		/\]\(<?(?:https?:|\/|#|mailto:)|^\s*#{1,6}\s+\[|\]\[\d+\]|\S\]\[\]/.test(text) ||
		(/^\s*\[/.test(text) && /\]:\s/.test(text) && definition.test(text.slice(0, 2000)))
	);
}

/** A heading whose link a converter broke: `### [A Long` and `Title](/papers/1)`. */
function isBrokenLink(text: string, next = ''): boolean {
	return /^\s*#{1,6}\s+\[[^\]]+$/.test(text) && /^[^[\]]+\]\((?:https?:|\/)/.test(next);
}

function pageName(lines: readonly Line[]): string | undefined {
	const names = lines.slice(0, 20).map(({ text }) =>
		text
			.trim()
			.replace(/^(?:#{1,6}\s|title:\s)+/i, '')
			.replace(/^["']|["']$/g, ''),
	);
	return names
		.find(name => name.length < 320 && ownName.test(name) && !cutName.test(name))
		?.replace(ownName, '');
}
