import type { TextEdit } from '../../textEdit';
import type { Span } from '../../span';
import { factsReference, type NewFacts } from '../newFacts';
import { taggedFormats } from '../../tagged/taggedFormats';
import { risRecord } from './risRecord';

/** The tags that hold each fact. */
const tagsOf: Readonly<Record<keyof NewFacts, RegExp>> = {
	title: /^(?:TI|T1)$/,
	authors: /^(?:AU|A1)$/,
	year: /^(?:PY|Y1)$/,
	arxiv: /^AN$/,
	doi: /^DO$/,
};

/** Edits that let a RIS record say `facts`, every other line kept. */
export function changeRis(text: string, { start, end }: Span, facts: NewFacts): readonly TextEdit[] {
	const lineEnd = /\r\n|\n|\r/.exec(text.slice(start, end))?.[0] ?? '\n';
	const written = risRecord(factsReference(facts), lineEnd).split(lineEnd);
	const edits: TextEdit[] = [];
	const added: string[] = [];
	for (const fact of Object.keys(facts) as (keyof NewFacts)[]) {
		const isIts = (line: string) => tagsOf[fact].test(line.slice(0, 2));
		const lines = written.filter(isIts).map(line => line + lineEnd);
		const old = [...linesOf(text, start, end)].filter(({ line }) => isIts(line));
		const [first] = old;
		if (first) {
			const tag = first.line.slice(0, 2);
			edits.push({
				start: first.start,
				end: first.end,
				text: lines.map(line => tag + line.slice(2)).join(''),
			});
			edits.push(...old.slice(1).map(span => ({ start: span.start, end: span.end, text: '' })));
		} else {
			added.push(...lines);
		}
	}
	const [head] = linesOf(text, start, end);
	const at = head?.end ?? end;
	return [{ start: at, end: at, text: added.join('') }, ...edits.sort((a, b) => a.start - b.start)];
}

/** The lines of a record, each with those below it that only go on with its value. */
function* linesOf(text: string, from: number, to: number): Generator<Span & { readonly line: string }> {
	let before: { start: number; end: number; line: string } | undefined;
	for (const { 0: line, index } of text.slice(from, to).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
		const isOwn = taggedFormats.ris.line.test(line.trimEnd()) || line.trim() === '';
		if (before && isOwn) {
			yield before;
		}
		const end = from + index + line.length;
		before = isOwn || !before ? { start: from + index, end, line } : { ...before, end };
	}
}
