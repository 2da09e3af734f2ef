import type { CitationForm, CitationGroup, CitedWork } from './citation';
import { citationSyntax } from './citationForms';
import type { CitationLanguage } from './citationLanguage';
import type { TextEdit } from '../textEdit';

/** Adds works to a citation that `offset` is in or touches; `undefined` where they had better stand apart. */
export function joinCitation(
	text: string,
	offset: number,
	group: CitationGroup,
	works: readonly CitedWork[],
	language: CitationLanguage,
	form: CitationForm,
): TextEdit | undefined {
	const bracketed = language === 'myst' && text[group.start] !== '{';
	const syntax = citationSyntax(bracketed ? 'pandoc' : language);
	const inside = group.start < offset && offset < group.end;
	const [first] = group.items;
	const index = group.items.filter(({ itemStart }) => itemStart < offset).length - 1;
	const item = group.items[Math.max(index, 0)];
	const apart = (first?.form === 'other' || first?.form === 'nocite') && !inside;
	// MyST reads no further key in the bracket after `@a`.
	const closed = group.joins === 'none' || (bracketed && first?.form === 'narrative');
	if (!item || !first || apart || closed) {
		return undefined;
	}
	const insert = (at: number, inserted: string): TextEdit => ({ start: at, end: at, text: inserted });
	const list = works.map(syntax.item).join(syntax.separator);
	if (group.joins === 'bracket') {
		// `@a [@b]` is one citation that begins in the sentence.
		const joined = form === 'narrative' ? works.map(work => `, ${syntax.item(work)}`).join('') : ` [${list}]`;
		return offset === group.start ? undefined : insert(group.end, joined);
	}
	if (group.joins === 'braces') {
		return insert(
			index < 0 ? first.itemStart : item.itemEnd,
			works.map(work => `{${syntax.item(work)}}`).join(''),
		);
	}
	const write = item.form === 'other' ? undefined : syntax.forms[item.form];
	const words = syntax.standAlone && write ? write(works) : list;
	const separator = separatorOf(text, group) ?? syntax.separator;
	const next = group.items[index + 1];
	// In `@a [@b]` the first key stands outside of the list.
	const listBegins = index === 0 && next && text.slice(item.itemEnd, next.itemStart).includes('[');
	return index < 0
		? first.form === 'narrative' && syntax.separator === '; '
			? undefined
			: insert(first.itemStart, words + separator)
		: listBegins
			? insert(next.itemStart, words + separator)
			: insert(item.itemEnd, separator + words);
}

/** What the writer puts between two items, if it is on one line. */
function separatorOf(text: string, { items: [first, second] }: CitationGroup): string | undefined {
	const between = first && second ? text.slice(first.itemEnd, second.itemStart) : '';
	return /^[ \t]*[,;][ \t]*$/.test(between) ? between : undefined;
}
