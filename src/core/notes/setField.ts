import type { TextEdit } from '../textEdit';
import { edited } from '../textEdit';
import { type Field, fieldNamed } from './field';
import { type FieldText, fieldText, isEmpty, styledText } from './fieldText';
import { findFrontMatter, lineAt, lineEnd } from './frontMatter';
import { listEdits } from './listEdits';
import { isHarmless, type NoteProblem } from './noteProblem';
import { type Fields, readFields } from './readFields';
import { saysOnly } from './saysOnly';
import { flowList } from '../yaml/yamlText';

/** How to change a note, or why it cannot be changed. */
export type NoteEdits =
	| { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
	| { readonly kind: 'refused'; readonly problem: NoteProblem };

/** Lets a field of a note say something, changing the bytes of that field and no others. */
export function setField(text: string, name: string, value: FieldText): NoteEdits {
	return setFields(text, { [name]: value });
}

/** As `setField`, for several fields at once. */
export function setFields(text: string, values: Readonly<Record<string, FieldText>>): NoteEdits {
	const read = readFields(text);
	const broken = read?.problems.find(problem => !isHarmless(problem));
	if (broken) {
		return { kind: 'refused', problem: broken };
	}
	const edits: TextEdit[] = [];
	const lines: string[] = [];
	for (const [name, value] of Object.entries(values)) {
		const field = fieldNamed(name, read?.fields);
		const own = field && fieldEdits(text, field, value);
		if (own) {
			edits.push(...own);
		} else if (field) {
			return refusal(text, field);
		} else if (!isEmpty(value)) {
			lines.push(`${name}: ${fieldText(value)}`);
		}
	}
	edits.sort((a, b) => a.start - b.start);
	edits.push(...newLines(text, lines, read));
	// Where the text is stranger than we understand, it stays as it is.
	if (!saysOnly(text, edited(text, edits), values)) {
		return { kind: 'refused', problem: { code: 'brokenYaml', line: 1 } };
	}
	return { kind: 'edits', edits };
}

/** `undefined` where the field holds what is not ours to replace. */
function fieldEdits(
	text: string,
	{ value: old, afterColon }: Field,
	value: FieldText,
): TextEdit[] | undefined {
	switch (old.kind) {
		case 'nothing':
			return isEmpty(value) ? [] : [{ start: afterColon, end: afterColon, text: ` ${fieldText(value)}` }];
		case 'list':
			return isEmpty(value) || Array.isArray(value)
				? listEdits(text, old, afterColon, value || [])
				: undefined;
		case 'scalar': {
			// The end of a block scalar lies behind its last line end.
			const end = old.start + text.slice(old.start, old.end).trimEnd().length;
			if (isEmpty(value)) {
				const onOneLine = /^[ \t]*$/.test(text.slice(afterColon, old.start));
				return [{ start: onOneLine ? afterColon : old.start, end, text: '' }];
			}
			const style = old.style === 'block' ? 'plain' : old.style;
			const written = typeof value === 'object' ? flowList(value) : styledText(value, style);
			return text.slice(old.start, end) === written || old.text === String(value)
				? []
				: [{ start: old.start, end, text: written }];
		}
		default:
			return undefined;
	}
}

/** New fields come last; a text without front matter gets one. */
function newLines(text: string, lines: readonly string[], read: Fields | undefined): TextEdit[] {
	if (lines.length === 0) {
		return [];
	}
	const eol = lineEnd(text);
	const front = findFrontMatter(text);
	if (front) {
		const first = read?.fields[0]?.start ?? front.start;
		const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first);
		const added = lines.map(line => indent + line + eol).join('');
		return [{ start: front.end, end: front.end, text: added }];
	}
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	const gap = /^[ \t]*(?:\r|\n|$)/.test(text.slice(start)) ? '' : eol;
	return [{ start, end: start, text: ['---', ...lines, '---', gap].join(eol) }];
}

function refusal(text: string, { name, start }: Field): NoteEdits {
	return { kind: 'refused', problem: { code: 'notPlain', line: lineAt(text, start), text: name } };
}
