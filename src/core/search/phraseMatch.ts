import type { Paper } from '../library/paper';
import type { QueryPhrase, QueryWord } from './query';
import { inAbstract, inAuthors, inNote, inTags, inTitle } from './segment';
import { stem } from './stem';
import { tokenize } from './tokens';

/** A test for the words of a phrase: whether they follow each other in one of a paper's fields, or are of one name. */
export function phraseTest({ words }: QueryPhrase): (paper: Paper) => boolean {
	const fields = words[0]?.fields ?? 0;
	if (fields === inAuthors) {
		// `Gu, Albert` is `Albert Gu`, and between them may be other names.
		return ({ authors }) =>
			authors.some(name => words.every(word => wordsOf(name).some(one => isWord(one, word))));
	}
	const pattern = patternOf(words);
	const standsIn = (text: string) =>
		// Most texts are plain, and there letters are enough: reading tokens takes fifty times as long.
		/[^ -[\]-~\s]|\$/.test(text)
			? standsAmongTokens(text, words)
			: standsInPlain(text.toLowerCase(), pattern, words);
	return paper =>
		(fields & inTitle && standsIn(paper.title)) ||
		(fields & inAbstract && standsIn(paper.abstract)) ||
		(fields & inAuthors && paper.authors.some(standsIn)) ||
		(fields & inTags && paper.tags.some(standsIn)) ||
		(!!(fields & inNote) && standsIn(paper.noteText ?? ''));
}

/** A word behind which others follow, all with the beginnings of the stems. What stays of `model's` is no word. */
function patternOf(words: readonly QueryWord[]): RegExp {
	const beginnings = words.map(({ stem: one }) => `(${one.slice(0, Math.max(2, one.length - 2))}[a-z\\d]*)`);
	const followed = beginnings.join("(?=(?:[-_^{}'][st](?![a-z\\d]))?[^a-z\\d]+");
	return new RegExp(`(?<![a-z\\d])${followed}${')'.repeat(words.length - 1)}`, 'g');
}

function standsInPlain(text: string, pattern: RegExp, words: readonly QueryWord[]): boolean {
	for (const [, ...written] of text.matchAll(pattern)) {
		if (written.every((one, at) => isWord(one, words[at]!))) {
			return true;
		}
	}
	return false;
}

function isWord(text: string, word: QueryWord): boolean {
	return word.stem === stem(text) || (word.open && text.startsWith(word.text));
}

function wordsOf(text: string): readonly string[] {
	const written: string[] = [];
	tokenize(text, (token, _start, _end, kind) => kind === 'word' && written.push(token));
	return written;
}

function standsAmongTokens(text: string, words: readonly QueryWord[]): boolean {
	const written = wordsOf(text);
	return written.some((_, at) => words.every((word, index) => isWord(written[at + index] ?? '', word)));
}
