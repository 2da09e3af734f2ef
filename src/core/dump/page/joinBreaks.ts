import type { Line } from './lines';

/** Longer paragraphs are handed on in parts. */
const longest = 6000;

/** Pandoc's attributes, which it wraps as it does text: `{.line-clamp-3`. */
const openBrace = /\{[.#][\w-][^{}]*$/;

/** Puts lines together that end with a backslash, as converters write the breaks that a page had within a paragraph. */
export function* joinBreaks(lines: Iterable<Line | undefined>): Generator<Line | undefined, void> {
	let held: Line | undefined;
	for (const line of lines) {
		if (!line) {
			yield undefined;
			continue;
		}
		if (!held && !/[\\{]/.test(line.text)) {
			yield line;
			continue;
		}
		const text = withoutBreak(line.text);
		if (held && (text.trim() === '' || held.text.length > longest)) {
			yield held;
			held = undefined;
		}
		const next: Line = held
			? {
					number: held.number,
					text: `${withoutBreak(held.text)} ${line.text.trim()}`,
					lastNumber: line.number,
					lastWidth: line.text.trimEnd().length,
				}
			: line;
		const breaks = text.length < line.text.trimEnd().length && text.trim() !== '';
		held = breaks || openBrace.test(next.text.slice(-200)) ? next : undefined;
		if (!held) {
			yield next;
		}
	}
	if (held) {
		yield held;
	}
}

function withoutBreak(text: string): string {
	let end = text.length;
	while (end > 0 && unseen(text.charCodeAt(end - 1))) {
		end--;
	}
	return text[end - 1] === '\\'
		? text
				.slice(0, end)
				.replace(/(?<!\\)\\+$/, '')
				.trimEnd()
		: text.trimEnd();
}

function unseen(code: number): boolean {
	return (
		code <= 32 || code === 160 || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff
	);
}
