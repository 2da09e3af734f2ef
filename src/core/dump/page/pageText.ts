import { htmlLines } from '../html/htmlLines';
import { gluedLines } from './gluedLines';
import { joinAbstracts } from './joinAbstracts';
import { joinBreaks } from './joinBreaks';
import { joinLinks } from './joinLinks';
import { cellLines } from './cellLines';
import { linesOf, type Line } from './lines';
import { withoutPrintMarks } from './printMarks';
import { stringLines } from './stringLines';
import { outlineLines } from './outlineLines';
import { pageLines, type Markup, type PageLine } from './pageLine';

/** The lines of a page as its reader saw them, with `undefined` in between so that none of them blocks. */
export function* pageText(
	text: string,
	markup: Markup,
	references: ReadonlyMap<string, string>,
): Generator<PageLine | undefined, void> {
	if (markup.writtenAs === 'html') {
		yield* htmlLines(text);
	} else if (markup.writtenAs === 'outline') {
		yield* outlineLines(linesOf(text));
	} else {
		let blank = 0;
		for (const line of writtenLines(text, markup)) {
			// Of blank lines in a row one is enough; a file may have millions.
			blank = line && line.text.trim() === '' ? blank + 1 : 0;
			if (!line) {
				yield undefined;
			} else if (blank < 2 || blank % 512 === 0) {
				yield* pageLines(line, markup, references);
			}
		}
	}
}

function writtenLines(text: string, markup: Markup): Iterable<Line | undefined> {
	if (markup.writtenAs === 'strings') {
		return stringLines(text);
	}
	if (markup.writtenAs === 'glued') {
		return gluedLines(text);
	}
	if (markup.writtenAs === 'cells') {
		return cellLines(text, markup.separator ?? ',');
	}
	const all = linesOf(text, markup.separator);
	const lines = markup.printed ? withoutPrintMarks(all) : all;
	return joinAbstracts(markup.markdown ? joinLinks(joinBreaks(lines)) : lines);
}
