import { element } from './element';

export function button(label: string, onClick: () => void, className = ''): HTMLButtonElement {
	const made = element('button', label, className) as HTMLButtonElement;
	made.addEventListener('click', onClick);
	return made;
}

/** A choice with a label before it; `id` lets it keep the focus when the page is made anew. */
export function choice(
	{ id, label }: { readonly id: string; readonly label: string },
	options: readonly (readonly [value: string, text: string])[],
	chosen: string,
	onChange: (value: string) => void,
): HTMLElement {
	const made = element('select') as HTMLSelectElement;
	made.id = id;
	for (const [value, text] of options) {
		const option = element('option', text) as HTMLOptionElement;
		option.value = value;
		option.selected = value === chosen;
		made.append(option);
	}
	made.addEventListener('change', () => onChange(made.value));
	return labelled(label, made);
}

/** A line to type in; Enter hands over what was typed. */
export function entry(
	{ id, label }: { readonly id: string; readonly label: string },
	onEnter: (text: string) => void,
): HTMLElement {
	const made = element('input') as HTMLInputElement;
	made.id = id;
	made.type = 'text';
	made.maxLength = 100;
	made.addEventListener('keydown', event => {
		if (event.key === 'Enter' && made.value.trim() !== '') {
			onEnter(made.value.trim());
			made.value = '';
		}
	});
	return labelled(label, made);
}

function labelled(label: string, control: HTMLElement): HTMLElement {
	const made = element('label', '', 'control');
	made.append(element('span', label), control);
	return made;
}
