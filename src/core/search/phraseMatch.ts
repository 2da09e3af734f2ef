import type { Paper } from '../library/paper';
import type { QueryPhrase, QueryWord } from './query';
import { inAbstract, inAuthors, inNote, inTags, inTitle } from './segment';
import { stem } from './stem';
import { tokenize } from './tokens';

/** Whether the words of the phrase follow each other in one of the paper's fields. */
export function hasPhrase(paper: Paper, phrase: QueryPhrase): boolean {
	const fields = phrase.words[0]?.fields ?? 0;
	const texts: readonly (readonly [field: number, texts: readonly string[]])[] = [
		[inTitle, [paper.title]],
		[inAbstract, [paper.abstract]],
		[inAuthors, paper.authors],
		[inTags, paper.tags],
		[inNote, [paper.noteText ?? '']],
	];
	return texts.some(([field, some]) => fields & field && some.some(text => standsIn(text, phrase)));
}

function standsIn(text: string, { words }: QueryPhrase): boolean {
	const [first] = words;
	// Most texts are plain, and there letters are enough: reading tokens takes fifty times as long.
	return first && !/[^ -[\]-~\s]|\$/.test(text)
		? standsInPlain(text.toLowerCase().replace(/'[st]\b/g, ''), first, words)
		: standsAmongTokens(text, words);
}

function standsInPlain(text: string, first: QueryWord, words: readonly QueryWord[]): boolean {
	const beginning = first.stem.slice(0, Math.max(1, first.stem.length - 1));
	for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
		if (!isLetter(text, at - 1) && followsAt(text, at, words)) {
			return true;
		}
	}
	return false;
}

function followsAt(text: string, start: number, words: readonly QueryWord[]): boolean {
	let at = start;
	for (const word of words) {
		while (at < text.length && !isLetter(text, at)) {
			at++;
		}
		let end = at;
		while (isLetter(text, end)) {
			end++;
		}
		if (!isWord(text.slice(at, end), word)) {
			return false;
		}
		at = end;
	}
	return true;
}

/** Whether a lower-case letter or a digit stands there. */
export function isLetter(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function isWord(text: string, word: QueryWord): boolean {
	const { text: asked } = word;
	return (
		text.charAt(0) === asked.charAt(0) && (word.stem === stem(text) || (word.open && text.startsWith(asked)))
	);
}

function standsAmongTokens(text: string, words: readonly QueryWord[]): boolean {
	const written: string[] = [];
	tokenize(text, (token, _start, _end, kind) => kind === 'word' && written.push(token));
	return written.some((_, at) => words.every((word, index) => isWord(written[at + index] ?? '', word)));
}
