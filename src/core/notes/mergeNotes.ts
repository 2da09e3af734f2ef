import { type Field, fieldNamed, texts } from './field';
import type { FieldText } from './fieldText';
import { findFrontMatter, lineEnd } from './frontMatter';
import { markdownText } from './markdownText';
import { isHarmless } from './noteProblem';
import { plainTag } from './noteTags';
import { readFields } from './readFields';
import { type NoteEdits, setFields } from './setField';

const lists = ['tags', 'aliases'];

/**
 * Takes all that another note of the same paper says into a note: fields that it lacks, tags and names that it has not, and
 * the body below its own. What the two say differently follows as it was written, so that nothing is lost.
 */
export function mergeNotes(text: string, other: string, otherName: string): NoteEdits {
	const read = readFields(other);
	const broken = read?.problems.find(problem => !isHarmless(problem));
	if (broken) {
		return { kind: 'refused', problem: broken };
	}
	const own = readFields(text)?.fields ?? [];
	const fields = read?.fields ?? [];
	const taken = Object.fromEntries(
		fields.flatMap(field => {
			const value = valueTaken(field, own);
			return value === undefined ? [] : [[field.name, value] as const];
		}),
	);
	const key = fieldNamed('citekey', fields);
	const names = key && !isSame(key, fieldNamed('citekey', own)) ? texts(key.value) : [];
	const aliases = (taken['aliases'] as readonly string[] | undefined) ?? textsOf('aliases', own);
	const result = setFields(text, names.length > 0 ? { ...taken, aliases: union(aliases, names) } : taken);
	if (result.kind === 'refused') {
		return result;
	}
	const isLeft = fields.some(field => !(field.name in taken) && !isSame(field, fieldNamed(field.name, own)));
	const added = appended(text, other, otherName, isLeft);
	return {
		kind: 'edits',
		edits:
			added === '' ? result.edits : [...result.edits, { start: text.length, end: text.length, text: added }],
	};
}

/** What becomes of a field of the other note; `undefined` where it stays as it is in the first, or cannot be taken. */
function valueTaken({ name, value }: Field, own: readonly Field[]): FieldText {
	const mine = fieldNamed(name, own);
	if (lists.includes(name) && value.kind === 'list' && mine?.value.kind === 'list') {
		return union(texts(mine.value), texts(value));
	}
	if ((mine && mine.value.kind !== 'nothing') || !isPlain(value)) {
		return undefined;
	}
	const [only = ''] = texts(value);
	const isNumber = value.kind === 'scalar' && value.style === 'plain' && String(Number(only)) === only;
	return value.kind === 'list' ? texts(value) : isNumber ? Number(only) : only;
}

function isPlain(value: Field['value']): boolean {
	return (
		value.kind === 'scalar' ||
		(value.kind === 'list' && value.items.every(item => item.value.kind === 'scalar'))
	);
}

function isSame({ value }: Field, other: Field | undefined): boolean {
	const [said, there] = [texts(value), other ? texts(other.value) : []];
	return (
		value.kind === 'nothing' ||
		(isPlain(value) && said.length === there.length && said.every((one, i) => one === there[i]))
	);
}

function union(some: readonly string[], more: readonly string[]): string[] {
	const known = new Set(some.map(plainTag));
	return [...some, ...more.filter(one => !known.has(plainTag(one)))];
}

function textsOf(name: string, fields: readonly Field[]): readonly string[] {
	const field = fieldNamed(name, fields);
	return field ? texts(field.value) : [];
}

/** The other's body, and its front matter as it was where not all of it was taken. */
function appended(text: string, other: string, otherName: string, isLeft: boolean): string {
	const eol = lineEnd(text);
	const front = findFrontMatter(other);
	const afterFence = front ? other.indexOf('\n', front.end) + 1 || other.length : 0;
	const body = other
		.slice(front ? afterFence : 0)
		.replace(/^\uFEFF/, '')
		.trim();
	const yaml = front && isLeft ? other.slice(front.start, front.end).trimEnd() : '';
	const fence = '`'.repeat(Math.max(3, ...Array.from(yaml.matchAll(/`+/g), ([ticks]) => ticks.length + 1)));
	const parts = [yaml && `${fence}yaml\n${yaml}\n${fence}`, body].filter(part => part !== '');
	if (parts.length === 0) {
		return '';
	}
	const gap = text.endsWith('\n') || text === '' ? '\n' : '\n\n';
	const whole = `${gap}## ${markdownText(otherName)}\n\n${parts.join('\n\n')}\n`;
	return whole.replace(/\r\n|\n|\r/g, eol);
}
