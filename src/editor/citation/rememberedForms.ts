import type { Memento } from 'vscode';
import type { CitationForm } from '../../core/citation/citation';
import type { CitationLanguage } from '../../core/citation/citationLanguage';

/** How the user last chose to cite, per language. */
export class RememberedForms {
	private static readonly stateKey = 'citationForms';

	constructor(private readonly state: Memento) {}

	of(language: CitationLanguage): CitationForm {
		return this.all[language] ?? 'parenthetical';
	}

	/** To list without citing is an errand, not a way to write. */
	remember(language: CitationLanguage, form: CitationForm): void {
		if (form !== 'nocite') {
			void this.state.update(RememberedForms.stateKey, { ...this.all, [language]: form });
		}
	}

	private get all(): { readonly [language in CitationLanguage]?: CitationForm } {
		return this.state.get(RememberedForms.stateKey, {});
	}
}
