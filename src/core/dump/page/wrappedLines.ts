import { namesScore } from '../score/names';
import { isKnownOrganisation } from '../score/organisations';
import { openWords } from '../score/vocabulary';
import { fieldOf } from './fieldLabel';
import type { LineSort } from './lineSort';
import type { PageLine } from './pageLine';
import { beginsTitle } from './titleLines';
import { wraps } from './wrapWidth';

/** Of wider lines the words alone don't tell whether they were wrapped. */
const widestByWords = 140;

/** Whether a line that might be furniture is the end of a paragraph. */
export function goesOn(text: string, next: string, sort: LineSort): boolean {
	return sort === 'chrome' || sort === 'pageChrome'
		? !/\d/.test(next) && !(/[.!?]["”’)]?$/.test(text) && /^\p{Lu}/u.test(next))
		: sort === 'link' || /[.!?]["”’)]?$|^[a-z]/.test(next);
}

/** An address in a line of its own ends a sentence or a long paragraph, but no title. */
export function leadsToLink(run: readonly PageLine[], width: number): boolean {
	const { text } = run.at(-1)!;
	const paragraph = run.slice(-4);
	return (
		/[^.!?]$/.test(text) &&
		((paragraph.length > 3 &&
			paragraph.every((line, index) => index === 0 || wraps(paragraph[index - 1]!, line, width))) ||
			/[:,(]$/.test(text) ||
			openWords.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase()))
	);
}

/** Whether a line was wrapped and goes on in the next one; `column` is where, if the page shows it. */
export function continues(line: PageLine, next: PageLine, column: number | undefined): boolean {
	// A page that puts two things into one line has set them apart.
	if (next.number === line.number || /^by \p{Lu}/u.test(next.text)) {
		return false;
	}
	if (next.heading || next.bullet || next.strong || fieldOf(next.text)) {
		return false;
	}
	if (/^title:\s/i.test(line.text) && /^\p{Ll}/u.test(next.text)) {
		return true;
	}
	// Tables of contents end with the number of a page.
	if (/[.…]{3,}\s?\d{1,4}$/.test(line.text)) {
		return false;
	}
	if (namesScore(next.text) >= 3 && namesScore(peopleOf(line.text)) < 1 && !/,$/.test(line.text)) {
		return false;
	}
	if (
		next.text.length > 40 &&
		/^["“(]?\p{Lu}/u.test(next.text) &&
		!line.text.endsWith(',') &&
		namesScore(peopleOf(line.text)) >= 3.5 &&
		namesScore(next.text) < 1
	) {
		return false;
	}
	if (isKnownOrganisation(next.text)) {
		return false;
	}
	if (column !== undefined) {
		return wraps(line, next, column) && !beginsTitle(line.text, next.text);
	}
	// Without a known width only the words tell: a title that stops at `with`, prose that goes on in lower case.
	if (line.width < 30 || line.width > widestByWords || next.width > widestByWords || line.heading) {
		return false;
	}
	const lastWord = line.text.slice(line.text.lastIndexOf(' ') + 1).toLowerCase();
	return (
		openWords.has(lastWord) ||
		(/[^.!?:]$/.test(line.text) &&
			/^[a-z(]/.test(next.text) &&
			line.width > 55 &&
			(next.width > 20 || (line.width > 70 && /[.!?]$/.test(next.text))))
	);
}

/** Whether a line goes on with an entry that was broken below its bullet, at the column of the widest. */
export function hangs(first: PageLine, line: PageLine, next: PageLine, widest: number): boolean {
	return (
		first.bullet &&
		!next.bullet &&
		widest > 50 &&
		widest < widestByWords &&
		(next.indent ?? 0) > (first.indent ?? 0) &&
		line.width + 1 + next.text.search(/\s|$/) > widest &&
		!fieldOf(next.text)
	);
}

/** Whether the second line of a paragraph is the one that this page puts below each title: what is below it is no other. */
export function isHeadLine({ text, width }: PageLine, below: PageLine | undefined): boolean {
	return width < 60 && !/[.!?]$/.test(text) && (!below || below.width > 60);
}

/** The names behind `Authors:`. */
function peopleOf(text: string): string {
	const field = fieldOf(text);
	return field?.name === 'authors' ? field.value : text;
}
