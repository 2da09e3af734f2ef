import { button, choice, entry } from './controls';
import { element } from './element';
import type { ShownPaper, ToEditor } from './protocol';

const statuses = [
	['', 'No status'],
	['toRead', 'To read'],
	['reading', 'Reading'],
	['read', 'Read'],
] as const;

const ratings = [
	['', 'No rating'],
	...[5, 4, 3, 2, 1, 0].map(stars => [String(stars), '★'.repeat(stars) + '☆'.repeat(5 - stars)] as const),
] as const;

/** Where the reader says how far a paper was read, how good it is and what it is about. */
export function readingControls(paper: ShownPaper, send: (message: ToEditor) => void): HTMLElement {
	const made = element('section', '', 'reading');
	made.setAttribute('aria-label', 'Reading');
	made.append(
		choice({ id: 'status', label: 'Status' }, statuses, paper.status ?? '', status =>
			send({ type: 'setStatus', status }),
		),
		choice({ id: 'rating', label: 'Rating' }, ratings, ratingValue(paper.rating), rating =>
			send({ type: 'setRating', rating: rating === '' ? null : Number(rating) }),
		),
		entry({ id: 'tag', label: 'Add tag' }, tag => send({ type: 'editTags', add: [tag], remove: [] })),
		tags(paper, send),
		quoteButton(send),
	);
	return made;
}

function ratingValue(rating: number | undefined): string {
	return rating === undefined ? '' : String(Math.round(rating));
}

function tags(paper: ShownPaper, send: (message: ToEditor) => void): HTMLElement {
	const made = element('ul', '', 'tags');
	made.setAttribute('aria-label', 'Tags');
	made.hidden = paper.tags.length === 0;
	for (const tag of paper.tags) {
		const remove = button('×', () => send({ type: 'editTags', add: [], remove: [tag] }), 'remove');
		remove.setAttribute('aria-label', `Remove tag ${tag}`);
		remove.title = `Remove tag ${tag}`;
		const row = element('li', `#${tag}`);
		row.append(remove);
		made.append(row);
	}
	return made;
}

/** Quotes what is selected on the page; there is nothing to press while nothing is. */
function quoteButton(send: (message: ToEditor) => void): HTMLElement {
	let selected = '';
	const made = button('Quote to note', () => send({ type: 'quoteToNote', text: selected }), 'secondary');
	made.title = 'Adds the selected text to the note';
	made.disabled = true;
	const look = () => {
		if (!made.isConnected) {
			document.removeEventListener('selectionchange', look);
			return;
		}
		selected = String(getSelection()).trim();
		made.disabled = selected === '';
	};
	// A press would take the selection away before it is heard of.
	made.addEventListener('mousedown', event => event.preventDefault());
	document.addEventListener('selectionchange', look);
	return made;
}
