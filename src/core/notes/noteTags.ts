import type { FieldValue } from './field';
import { texts } from './field';

/** Tags as a list, or as words with or without `#`, each once. */
export function tagsIn(value: FieldValue): string[] {
	const words = texts(value).flatMap(text =>
		value.kind === 'list' ? [text] : text.split(text.includes(',') ? ',' : /\s+/),
	);
	return [...new Set(words.map(plainTag).filter(tag => tag !== ''))];
}

/** A tag as we show it: without `#`, in one line. */
export function plainTag(tag: string): string {
	return tag.trim().replace(/^#+/, '').replace(/\s+/g, ' ');
}
