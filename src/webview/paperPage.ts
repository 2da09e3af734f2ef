import { button } from './controls';
import { element } from './element';
import { metadataForm } from './metadataForm';
import { nodesOf } from './nodesOf';
import type { ShownPaper, ToEditor } from './protocol';
import { readingControls } from './readingControls';

/** The page of one paper. Its texts become text nodes, never markup. */
export function paperPage(paper: ShownPaper, send: (message: ToEditor) => void): HTMLElement[] {
	const main = element('main');
	const title = element('h1');
	title.append(...nodesOf(paper.title));
	const head = element('div', '', 'head');
	head.append(title, facts(paper));
	main.append(head, citekey(paper.key, send), actions(paper, head, send), readingControls(paper, send));
	if (paper.abstract.length > 0) {
		const abstract = element('p', '', 'abstract');
		abstract.append(...nodesOf(paper.abstract));
		main.append(section('Abstract', abstract));
	}
	if (paper.links.length > 0) {
		const links = paper.links.map(({ kind, url }, index) =>
			item(
				element('span', kind, 'kind'),
				' ',
				link(url, () => send({ type: 'openLink', index })),
			),
		);
		main.append(section('Links', list(links)));
	}
	const sources = paper.sources.map(({ label }, index) =>
		item(link(label, () => send({ type: 'openSource', index }))),
	);
	main.append(section('Sources', list(sources)));
	if (paper.citedIn.length > 0) {
		const places = paper.citedIn.map((label, index) =>
			item(link(label, () => send({ type: 'openCitation', index }))),
		);
		main.append(section('Cited in', list(places)));
	}
	if (paper.related.length > 0) {
		const related = paper.related.map(({ key, title }) =>
			item(link(title, () => send({ type: 'openPaper', key }))),
		);
		main.append(section('Related papers', list(related)));
	}
	return [main];
}

function facts({ authors, year, listed, arxiv, doi, upvotes, stars }: ShownPaper): HTMLElement {
	const known = [
		authors.join(', '),
		listed ?? year,
		arxiv && `arXiv:${arxiv}`,
		doi && `doi:${doi}`,
		upvotes !== undefined && `${upvotes} ${upvotes === 1 ? 'upvote' : 'upvotes'}`,
		stars !== undefined && `${stars} ${stars === 1 ? 'star' : 'stars'}`,
	];
	return element('p', known.filter(Boolean).join(' · '), 'facts');
}

function citekey(key: string, send: (message: ToEditor) => void): HTMLElement {
	const line = element('p', '', 'citekey');
	const copy = button('Copy citekey', () => send({ type: 'copyCitekey' }), 'secondary');
	line.append(element('code', key), copy);
	return line;
}

function actions(paper: ShownPaper, head: HTMLElement, send: (message: ToEditor) => void): HTMLElement {
	const line = element('p', '', 'actions');
	line.append(
		button('Cite', () => send({ type: 'cite' })),
		button(paper.hasNote ? 'Open note' : 'Make a note', () => send({ type: 'openNote' }), 'secondary'),
		button('Copy citation', () => send({ type: 'copyCitation' }), 'secondary'),
		button('Copy BibTeX', () => send({ type: 'copyBibtex' }), 'secondary'),
		editButton(paper, head, send),
	);
	return line;
}

/** Opens a form below the title, and closes it. */
function editButton(paper: ShownPaper, head: HTMLElement, send: (message: ToEditor) => void): HTMLElement {
	const made = button(
		'Edit metadata',
		() => {
			const open = document.querySelector('form.metadata');
			const form = metadataForm(paper, facts => {
				form.remove();
				document.getElementById(made.id)?.focus();
				if (Object.keys(facts).length > 0) {
					send({ type: 'editMetadata', facts });
				}
			});
			if (open) {
				open.remove();
			} else {
				head.append(form);
				form.querySelector('input')?.focus();
			}
		},
		'secondary',
	);
	made.id = 'edit';
	return made;
}

function section(title: string, content: HTMLElement): HTMLElement {
	const made = element('section');
	made.append(element('h2', title), content);
	return made;
}

function list(items: readonly HTMLElement[]): HTMLElement {
	const made = element('ul');
	made.append(...items);
	return made;
}

function item(...content: (Node | string)[]): HTMLElement {
	const made = element('li');
	made.append(...content);
	return made;
}

/** Goes nowhere by itself: the editor decides what an address may do. */
function link(label: string, onClick: () => void): HTMLElement {
	return button(label, onClick, 'link');
}
