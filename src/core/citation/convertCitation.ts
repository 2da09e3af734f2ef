import type { CitationGroup, CitedItem } from './citation';
import { citationSyntax } from './citationForms';
import type { CitationLanguage } from './citationLanguage';
import { placedCitation } from './placedCitation';
import { scanGroups } from './scanCitations';
import type { TextEdit } from '../textEdit';
import { touches } from '../span';

/** How a citation reads: beside the sentence, or as a part of it. */
export type CitationVoice = 'parenthetical' | 'narrative';

/**
 * The edit that takes the citation at `offset` into the sentence, or out of it into parentheses, and what it is then;
 * `undefined` where the language has only one of them, or the citation says more than the other can.
 */
export function convertCitation(
	text: string,
	offset: number,
	documentLanguage: CitationLanguage,
): { readonly becomes: CitationVoice; readonly edit: TextEdit } | undefined {
	const touching = [...scanGroups(text, documentLanguage)].filter(group => touches(group, offset));
	const group = touching.find(({ start, end }) => start < offset && offset < end) ?? touching[0];
	const item = group?.items.filter(({ itemStart }) => itemStart <= offset).at(-1) ?? group?.items[0];
	const becomes = item && otherVoice(item);
	const language = group?.language ?? documentLanguage;
	if (!group || !item || !becomes || !citationSyntax(language).forms.narrative) {
		return undefined;
	}
	const edit = rewritten(text, group, item, becomes, language);
	return edit && isStill(text, edit, item.key, becomes, documentLanguage) ? { becomes, edit } : undefined;
}

function otherVoice({ form }: CitedItem): CitationVoice | undefined {
	return form === 'parenthetical' ? 'narrative' : form === 'narrative' ? 'parenthetical' : undefined;
}

/** Whether the text, once edited, cites the key in this voice: what stands around it can have a say. */
function isStill(
	text: string,
	{ start, end, text: written }: TextEdit,
	key: string,
	voice: CitationVoice,
	language: CitationLanguage,
): boolean {
	const edited = text.slice(0, start) + written + text.slice(end);
	return [...scanGroups(edited, language)].some(
		group =>
			group.start <= start + written.length &&
			start <= group.end &&
			group.items.some(item => item.key === key && item.form === voice),
	);
}

function rewritten(
	text: string,
	group: CitationGroup,
	item: CitedItem,
	becomes: CitationVoice,
	language: CitationLanguage,
): TextEdit | undefined {
	switch (language) {
		case 'natbib':
		case 'biblatex':
			return latexCommand(text, group, becomes, language);
		case 'org':
			return head(text, group, /^\[cite(?:\/[\w/-]*)?:/, becomes === 'narrative' ? '[cite/t:' : '[cite:');
		case 'asciidoc':
			return head(text, group, /^cite(?:np)?:/, becomes === 'narrative' ? 'citenp:' : 'cite:');
		case 'rst':
			return head(text, group, /^:cite(?::\w+)?:/, becomes === 'narrative' ? ':cite:t:' : ':cite:p:');
		case 'typst':
			return typstCall(text, item, becomes);
		case 'myst':
			return text[group.start] === '{'
				? head(text, group, /^\{cite(?::\w+)?\}/, becomes === 'narrative' ? '{cite:t}' : '{cite:p}')
				: brackets(text, group, becomes, language);
		case 'pandoc':
			return brackets(text, group, becomes, language);
		default:
			return undefined;
	}
}

/** Replaces how a citation begins. */
function head(text: string, group: CitationGroup, begins: RegExp, by: string): TextEdit | undefined {
	const [found] = begins.exec(text.slice(group.start, group.end)) ?? [];
	return found === undefined ? undefined : { start: group.start, end: group.start + found.length, text: by };
}

const convertible =
	/^\\(?:[Cc]ite[pt]?|[Cc]iteal[pt]|(?:[Pp]aren|[Aa]uto|[Ss]mart|[Ss]uper|[Tt]ext)cite)(s?)(?![A-Za-z])/;

function latexCommand(
	text: string,
	group: CitationGroup,
	becomes: CitationVoice,
	language: 'natbib' | 'biblatex',
): TextEdit | undefined {
	const written = text.slice(group.start, group.end);
	const [found = '', many = ''] = convertible.exec(written) ?? [];
	const [, name = ''] = /^\\(\w+)/.exec(citationSyntax(language).forms[becomes]?.([]) ?? '') ?? [];
	const begins = /^\\[A-Z]/.test(found) ? name.charAt(0).toUpperCase() : name.charAt(0);
	return found === ''
		? undefined
		: {
				start: group.start,
				end: group.start + found.length,
				text: `\\${begins}${name.slice(1)}${many}`,
			};
}

const prose = /,\s*form:\s*"prose"|form:\s*"prose"\s*,\s*/;

function typstCall(text: string, item: CitedItem, becomes: CitationVoice): TextEdit | undefined {
	const { key, locator, itemStart: start, itemEnd: end } = item;
	const written = text.slice(start, end);
	if (becomes === 'parenthetical') {
		return prose.test(written) ? { start, end, text: written.replace(prose, '') } : undefined;
	}
	if (written.startsWith('@')) {
		const supplement = locator ? `, supplement: [${locator}]` : '';
		const call = `#cite(<${key}>${supplement}, form: "prose")`;
		return placedCitation(text, { start, end }, call, 'typst');
	}
	// No other function that cites knows forms: `#ref(<a>)`, one of the writer's own.
	const close = /^#?cite\(/.test(written) ? written.lastIndexOf(')') : -1;
	const separator = /,\s*$/.test(written.slice(0, close)) ? ' ' : ', ';
	return close === -1
		? undefined
		: { start: start + close, end: start + close, text: `${separator}form: "prose"` };
}

/** `[@a, p. 3; @b]` to `@a [p. 3; @b]` and back, where nothing stands before the first key. */
function brackets(
	text: string,
	group: CitationGroup,
	becomes: CitationVoice,
	language: CitationLanguage,
): TextEdit | undefined {
	const [first, ...more] = group.items;
	// MyST reads no further key in the bracket after `@a`.
	const mayGoOn = language === 'pandoc' || more.length === 0;
	if (!first || (becomes === 'narrative' && (!mayGoOn || first.prefix))) {
		return undefined;
	}
	const key = citationSyntax('pandoc').item({ key: first.key, title: '', authors: [] });
	const { start, end } = group;
	const others = more.map(({ itemStart, itemEnd }) => text.slice(itemStart, itemEnd));
	if (becomes === 'parenthetical') {
		const items = [first.locator ? `${key}, ${first.locator}` : key, ...others];
		return placedCitation(text, { start, end }, `[${items.join('; ')}]`, language);
	}
	const inBracket = [...(first.locator ? [first.locator] : []), ...others].join('; ');
	const locator = inBracket && ` [${inBracket}]`;
	const rest = text.slice(0, start) + locator + text.slice(end);
	const placed = placedCitation(rest, { start, end: start }, key, language);
	return { start, end, text: placed.text + locator };
}
