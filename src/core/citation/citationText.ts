import type { CitationForm, CitedWork } from './citation';
import { citationSyntax } from './citationForms';
import type { CitationLanguage } from './citationLanguage';

/** Text that cites `works` on its own, as for the clipboard. A form the language lacks gives parentheses. */
export function citationText(
	works: readonly CitedWork[],
	language: CitationLanguage,
	form: CitationForm = 'parenthetical',
): string {
	const { forms } = citationSyntax(language);
	return works.length === 0 ? '' : (forms[form] ?? forms.parenthetical)(works);
}
