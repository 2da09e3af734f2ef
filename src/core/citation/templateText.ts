import type { CitedWork } from './citation';
import type { CitationLanguage } from './citationLanguage';
import { joinCitation } from './joinCitation';
import { scanGroups } from './scanCitations';

/** Cites as a template of the user says, `\autocite{{key}}`; further works join where the language reads it as a citation. */
export function templateText(
	works: readonly CitedWork[],
	template: string,
	language: CitationLanguage,
): string {
	const filled = works.map(({ key }) => template.replaceAll('{key}', () => key));
	const [first = '', ...rest] = filled;
	const [group, ...others] = scanGroups(first, language);
	if (rest.length === 0 || !group || others.length > 0) {
		return filled.join(' ');
	}
	const end = group.items.at(-1)?.itemEnd ?? group.end;
	const edit = joinCitation(first, end, group, works.slice(1), language, 'parenthetical');
	return edit ? first.slice(0, edit.start) + edit.text + first.slice(edit.end) : filled.join(' ');
}
