import { citationSyntax } from './citationForms';
import type { CitationLanguage } from './citationLanguage';
import type { Span } from '../span';
import type { TextEdit } from '../textEdit';

/** Puts the text of a citation at `place`, with the spaces and marks that let it be read as one there. */
export function placedCitation(
	text: string,
	{ start, end }: Span,
	citation: string,
	language: CitationLanguage,
): TextEdit {
	const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const after = text.slice(end, end + 2);
	const written = closed(citation, before, after, language);
	// The note of a footnote begins its line.
	if (language === 'footnote' && /^[ \t>]*$/.test(before) && note.test(text.slice(end, end + 200))) {
		return { start, end, text: `${written}\n\n` };
	}
	return {
		start,
		end,
		text: spaceBefore(before, written, language) + written + spaceAfter(after, language),
	};
}

const note = /^\[\^[^\s[\]^]+\]:/;

// Scripts that are written without spaces between words.
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\u3000-\u303F\uFF00-\uFF60]/u;
const wordEnd = /(?:[\p{L}\p{M}\p{N})\]}”’»%,;:.!?…]|\S["'*_$\u0060])$/u;

/** Nothing where the prose has a space already, or where an opening bracket or a line begins. */
function spaceBefore(before: string, citation: string, language: CitationLanguage): string {
	const last = before.at(-1) ?? '';
	const escaped = /(?<!\\)(?:\\\\)*\\$/.test(before) && !citation.startsWith('\\');
	if (escaped || (citation.startsWith('[') && last === '^')) {
		return ' ';
	}
	const touches = /^(?:\^\[|#footnote|\\(?:foot|no)cite|\[fn::|footnote:|:foot|\[\^)/.test(citation);
	if (unspaced.test(last)) {
		return language === 'rst' ? '\\ ' : /^(?:@|cite)/.test(citation) ? ' ' : '';
	}
	if (language === 'rst' && /[^\s'"([{<\-/:]$/.test(before)) {
		return touches ? '\\ ' : ' ';
	}
	return !wordEnd.test(before) || touches
		? ''
		: /[,;:.!?…]$/.test(before)
			? ' '
			: citationSyntax(language).space;
}

/** What follows must not be read as a part of the citation, nor stick to it. */
function spaceAfter(after: string, language: CitationLanguage): string {
	if (unspaced.test(after.charAt(0))) {
		return language === 'rst' ? '\\ ' : '';
	}
	return /^[\p{L}\p{N}([{“‘«@]/u.test(after) ? ' ' : '';
}

const typstReference = /@([\p{L}\p{M}\p{N}_:.-]+)$/u;

/** The citation with its last key closed by force where the text after it would make it longer. */
function closed(citation: string, before: string, after: string, language: CitationLanguage): string {
	if (language === 'pandoc') {
		const longer =
			/^(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]|[:/]\/|_)/u.test(after) || unspaced.test(after.charAt(0));
		// At the start of a block `@key. ` and `(@key) ` number an example.
		const example = /^[\s>*+-]*$/.test(before)
			? /^[.)](?:\s|$)/.test(after)
			: /^[\s>*+-]*\($/.test(before) && after[0] === ')';
		return longer || example ? citation.replace(/(?<!\S)@([^\s{}[\]@]+)$/, '@{$1}') : citation;
	}
	if (language === 'typst') {
		const longer = /^(?:_|[:.-]+[\p{L}\p{N}_-]|-)/u.test(after) || unspaced.test(after.charAt(0));
		const called = longer ? citation.replace(typstReference, '#cite(<$1>)') : citation;
		return called.endsWith(')') && /^(?:\.\p{L}|;)/u.test(after) ? `${called};` : called;
	}
	return citation;
}
