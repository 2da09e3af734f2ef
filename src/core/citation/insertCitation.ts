import type { CitationForm, CitationGroup, CitedWork } from './citation';
import { citationSyntax } from './citationForms';
import type { CitationLanguage } from './citationLanguage';
import { citationSlot } from './citationSlots';
import { citationText } from './citationText';
import { placedCitation } from './placedCitation';
import { joinCitation } from './joinCitation';
import { languageAt } from './languageAt';
import { insertNocite } from './pandocNocite';
import { scanGroups } from './scanCitations';
import { templateText } from './templateText';
import type { TextEdit } from '../textEdit';
import { touches } from '../span';

/**
 * The smallest edit that cites `works` at `offset`. Where the offset is in a citation, or touches its edge,
 * they join it, less those that it cites already; the edit is empty where none is left. A `template` says how a
 * citation of its own looks, `[@{key}]`.
 */
export function insertCitation(
	text: string,
	offset: number,
	works: readonly CitedWork[],
	documentLanguage: CitationLanguage,
	form: CitationForm = 'parenthetical',
	template?: string,
): TextEdit {
	const distinct = works.filter(({ key }, i) => works.findIndex(other => other.key === key) === i);
	if (documentLanguage === 'pandoc' && form === 'nocite') {
		return insertNocite(text, distinct);
	}
	const groups = [...scanGroups(text, documentLanguage)].filter(group => touches(group, offset));
	const group = nearest(groups, offset);
	const language = group?.language ?? languageAt(text, offset, documentLanguage);
	const cited = new Set(group?.items.map(({ key }) => key));
	const added = distinct.filter(({ key }) => !cited.has(key));
	const here = { start: offset, end: offset };
	if (added.length === 0) {
		return { ...here, text: '' };
	}
	const slot = citationSlot(text, offset, language);
	if (slot?.holds === 'items') {
		const { item, separator } = citationSyntax(slot.language);
		const list = added.map(item).join(separator);
		const space = slot.afterSeparator && separator.endsWith(' ') ? ' ' : '';
		return { start: slot.start, end: slot.end, text: space + list };
	}
	const joined = group && !slot ? joinCitation(text, offset, group, added, language, form) : undefined;
	const splits = group && group.start < offset && offset < group.end;
	const place = slot ?? (splits ? { start: group.end, end: group.end } : here);
	const written = language === 'myst' && inFenceTitle(text, offset) ? 'pandoc' : language;
	const citation = template ? templateText(added, template, language) : citationText(added, written, form);
	return joined ?? placedCitation(text, place, citation, language);
}

/** Whether backticks open a directive of MyST in this line, which therefore holds no others. */
function inFenceTitle(text: string, offset: number): boolean {
	return /^[ \t>]*`{3}/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

/** The citation that one would say the cursor is in: around it, else before it, else after it. */
function nearest(groups: readonly CitationGroup[], offset: number): CitationGroup | undefined {
	return (
		groups.find(({ start, end }) => start < offset && offset < end) ??
		groups.find(({ end }) => end === offset) ??
		groups[0]
	);
}
