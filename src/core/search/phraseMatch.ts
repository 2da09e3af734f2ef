import type { Paper } from '../library/paper';
import type { QueryPhrase } from './query';
import { inAbstract, inAuthors, inTags, inTitle } from './segment';
import { stem } from './stem';
import { tokenize } from './tokens';

/** Whether the words of the phrase follow each other in one of the paper's fields. */
export function hasPhrase(paper: Paper, phrase: QueryPhrase): boolean {
	const fields = phrase.words[0]?.fields ?? 0;
	return (
		(Boolean(fields & inTitle) && standsIn(paper.title, phrase)) ||
		(Boolean(fields & inAbstract) && standsIn(paper.abstract, phrase)) ||
		(Boolean(fields & inAuthors) && paper.authors.some(author => standsIn(author, phrase))) ||
		(Boolean(fields & inTags) && paper.tags.some(tag => standsIn(tag, phrase)))
	);
}

function standsIn(text: string, { words }: QueryPhrase): boolean {
	let found = false;
	// How many words of the phrase each running match has seen.
	let running: number[] = [];
	let last = -1;
	tokenize(text, (token, _start, _end, kind, position) => {
		if (found || kind !== 'word') {
			return;
		}
		const next: number[] = [];
		for (const seen of position === last + 1 ? [...running, 0] : [0]) {
			const word = words[seen];
			if (word && (word.stem === stem(token) || (word.open && token.startsWith(word.text)))) {
				next.push(seen + 1);
				found ||= seen + 1 === words.length;
			}
		}
		running = next;
		last = position;
	});
	return found;
}
