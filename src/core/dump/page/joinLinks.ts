import type { Line } from './lines';

/** A link's text is broken into no more lines than these. */
const most = 5;

/** Puts lines together that were broken within the text of a Markdown link: `### [A Long\nTitle](/papers/1)`. */
export function* joinLinks(lines: Iterable<Line | undefined>): Generator<Line | undefined, void> {
	let held: Line[] = [];
	for (const line of lines) {
		if (!line) {
			yield undefined;
			continue;
		}
		if (held.length === 0 && !line.text.includes('[')) {
			yield line;
			continue;
		}
		let next = line;
		if (held.length > 0) {
			const brackets = bracketsOf(line.text);
			if (brackets.closesLink) {
				next = joined([...held, line]);
				held = [];
			} else if (
				held.length < most &&
				line.text.trim() !== '' &&
				!line.text.includes('[') &&
				!line.text.includes(']')
			) {
				held.push(line);
				continue;
			} else {
				yield* held;
				held = [];
			}
		}
		if (bracketsOf(next.text).opens && (next.lastNumber ?? next.number) - next.number < 4 * most) {
			held = [next];
		} else {
			yield next;
		}
	}
	yield* held;
}

function joined(lines: readonly Line[]): Line {
	const last = lines.at(-1)!;
	return {
		number: lines[0]!.number,
		text: lines
			.map(({ text }, index) => (index === 0 ? text.trimEnd() : text.trim()))
			// Converters end such lines with backslashes.
			.map((text, index) => (index < lines.length - 1 ? text.replace(/(?<!\\)\\+$/, '').trimEnd() : text))
			.filter(text => text !== '')
			.join(' '),
		lastNumber: last.lastNumber ?? last.number,
		lastWidth: last.text.trimEnd().length,
	};
}

/** Whether a bracket stays open at a line's end, and whether one from before becomes a link here. */
function bracketsOf(text: string): { readonly opens: boolean; readonly closesLink: boolean } {
	let depth = 0;
	let closesLink: boolean | undefined;
	for (let at = text.search(/[[\]]/); at >= 0 && at < text.length; at++) {
		const char = text[at];
		if (char === '\\') {
			at++;
		} else if (char === '[') {
			depth++;
		} else if (char === ']' && --depth < 0) {
			depth = 0;
			closesLink ??= text[at + 1] === '(' || text[at + 1] === '[';
		}
	}
	return { opens: depth > 0, closesLink: closesLink ?? false };
}
