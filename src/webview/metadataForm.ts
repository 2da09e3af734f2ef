import { button } from './controls';
import { element } from './element';
import type { NewMetadata, ShownPaper } from './protocol';

const labels: readonly (readonly [name: keyof NewMetadata, label: string])[] = [
	['title', 'Title'],
	['authors', 'Authors, with semicolons between'],
	['year', 'Year'],
	['arxiv', 'arXiv id'],
	['doi', 'DOI'],
];

/** Where one corrects what is known of a paper. Hands over what was changed; Escape hands over nothing. */
export function metadataForm(paper: ShownPaper, done: (changed: NewMetadata) => void): HTMLFormElement {
	const form = element('form', '', 'metadata') as HTMLFormElement;
	form.setAttribute('aria-label', 'Metadata');
	const before = valuesOf(paper);
	for (const [name, label] of labels) {
		const row = element('label', '', 'field');
		const input = element('input') as HTMLInputElement;
		input.id = `edit-${name}`;
		input.name = name;
		input.value = before[name] ?? '';
		input.required = name === 'title';
		row.append(element('span', label), input);
		form.append(row);
	}
	const save = button('Save', () => undefined);
	save.type = 'submit';
	const cancel = button('Cancel', () => done({}), 'secondary');
	cancel.type = 'button';
	const line = element('p', '', 'actions');
	line.append(save, cancel);
	form.append(line);
	form.addEventListener('submit', event => {
		event.preventDefault();
		const inputs = [...form.querySelectorAll('input')];
		const changed = inputs.filter(({ name, value }) => value !== (before[name as keyof NewMetadata] ?? ''));
		done(Object.fromEntries(changed.map(({ name, value }) => [name, value])));
	});
	form.addEventListener('keydown', event => {
		if (event.key === 'Escape') {
			done({});
		}
	});
	return form;
}

function valuesOf({ title, authors, year, arxiv, doi }: ShownPaper): NewMetadata {
	return {
		title: title.map(({ text }) => text).join(''),
		authors: authors.join('; '),
		year: year === undefined ? '' : String(year),
		arxiv: arxiv ?? '',
		doi: doi ?? '',
	};
}
