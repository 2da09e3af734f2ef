import type { BibtexBlock, BibtexEntry, BibtexField } from '../../bibtex/bibtexBlock';

/** How a `.bib` file is written. */
export interface BibtexStyle {
	readonly dialect: 'bibtex' | 'biblatex';
	readonly typeCase: Case;
	readonly nameCase: Case;
	readonly indent: string;
	/** Column of the `=`, where all of an entry's stand below each other. */
	readonly equalsColumn?: number;
	/** What stands around the `=`, for example ` = `. */
	readonly equals: string;
	readonly quotes: boolean;
	/** Whether a year stands without braces or quotes. */
	readonly bareNumbers: boolean;
	readonly trailingComma: boolean;
	/** What stands before the last bracket: a line end and its indentation, or nothing. */
	readonly closing: string;
	readonly lineEnd: '\n' | '\r\n' | '\r';
	/** Line ends between two entries. */
	readonly between: number;
}

type Case = 'lower' | 'upper' | 'capital';

/** How we write where nothing says otherwise. */
export const plainStyle: BibtexStyle = {
	dialect: 'bibtex',
	typeCase: 'lower',
	nameCase: 'lower',
	indent: '  ',
	equals: ' = ',
	quotes: false,
	bareNumbers: false,
	trailingComma: true,
	closing: '\n',
	lineEnd: '\n',
	between: 2,
};

/** Entries that are looked at, the last ones: how somebody writes now. */
const sample = 100;

/** The style of most entries of a file. */
export function bibtexStyle(text: string, blocks: readonly BibtexBlock[]): BibtexStyle {
	const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] as BibtexStyle['lineEnd'] | undefined;
	const isForBiblatex = blocks.some(
		({ kind, start, end }) =>
			kind === 'comment' && /jabref-meta:\s*databaseType:\s*biblatex/i.test(text.slice(start, end)),
	);
	const style: BibtexStyle = {
		...plainStyle,
		...(isForBiblatex && { dialect: 'biblatex' }),
		lineEnd: lineEnd ?? '\n',
		closing: lineEnd ?? '\n',
	};
	const entries = blocks.filter(block => block.kind === 'entry').filter(({ isClosed }) => isClosed);
	const some = entries.slice(-sample).filter(({ fields }) => fields.length > 0);
	if (some.length === 0) {
		return style;
	}
	const fields = some.flatMap(entry => entry.fields);
	const ownLine = fields.flatMap(field => indentOf(text, field) ?? []);
	const column = usual(some.map(entry => equalsColumn(text, entry)));
	const gaps = some.flatMap((entry, i) => gapBetween(text, entry, some[i + 1]) ?? []);
	const single = fields.flatMap(({ parts }) => (parts.length === 1 ? parts : []));
	return {
		...style,
		dialect: isForBiblatex || some.some(isBiblatex) ? 'biblatex' : 'bibtex',
		typeCase: usual(some.map(({ type }) => caseOf(type))) ?? 'lower',
		nameCase: usual(fields.map(({ name }) => caseOf(name))) ?? 'lower',
		indent: usual(ownLine) ?? style.indent,
		...(column && { equalsColumn: column }),
		equals: usual(fields.map(field => equalsOf(text, field))) ?? style.equals,
		quotes:
			usual(single.map(({ kind }) => kind).filter(kind => kind === 'braced' || kind === 'quoted')) ===
			'quoted',
		bareNumbers: usual(fields.filter(({ name }) => /^year$/i.test(name)).map(isBare)) ?? false,
		trailingComma: usual(some.map(entry => afterLast(text, entry).includes(','))) ?? true,
		closing: usual(some.map(entry => closingOf(text, entry))) ?? style.closing,
		between: usual(gaps) ?? style.between,
	};
}

/** An ASCII word in the case of a style; `Article` where that is `capital`. */
export function inCase(word: string, wanted: Case): string {
	return wanted === 'upper'
		? word.toUpperCase()
		: wanted === 'capital'
			? word[0]!.toUpperCase() + word.slice(1)
			: word;
}

function caseOf(word: string): Case {
	return word === word.toLowerCase() ? 'lower' : word === word.toUpperCase() ? 'upper' : 'capital';
}

function isBiblatex({ type, fields }: BibtexEntry): boolean {
	return (
		/^(?:online|thesis|report|dataset|software)$/i.test(type) ||
		fields.some(({ name }) => /^(?:journaltitle|date|eprinttype|eprintclass|location)$/i.test(name))
	);
}

function isBare({ parts }: BibtexField): boolean {
	return parts[0]?.kind === 'number';
}

/** The blanks before a field that begins a line. */
function indentOf(text: string, { start }: BibtexField): string | undefined {
	let begin = start;
	while (text[begin - 1] === ' ' || text[begin - 1] === '\t') {
		begin--;
	}
	return isLineEnd(text[begin - 1]) ? text.slice(begin, start) : undefined;
}

/** The blanks around the sign, of which those before it may be there to align it. */
function equalsOf(text: string, { name, start, parts }: BibtexField): string {
	const [before = '', after = ''] = text.slice(start + name.length, parts[0]?.start).split('=');
	return `${before === '' ? '' : ' '}=${/[\r\n]/.test(after) ? ' ' : after}`;
}

function equalsColumn(text: string, { fields }: BibtexEntry): number | undefined {
	const columns = fields.flatMap(field => {
		const indent = indentOf(text, field);
		const sign = text.indexOf('=', field.start + field.name.length) - field.start;
		return indent === undefined ? [] : [{ column: indent.length + sign, length: field.name.length }];
	});
	const [first] = columns;
	const areAligned = columns.every(({ column }) => column === first?.column);
	return areAligned && new Set(columns.map(({ length }) => length)).size > 1 ? first?.column : undefined;
}

function afterLast(text: string, { fields, end }: BibtexEntry): string {
	return text.slice(fields.at(-1)!.end, end - 1).replace(/%.*/g, '');
}

function closingOf(text: string, entry: BibtexEntry): string {
	return /(?:\r\n|\n|\r)[ \t]*$/.exec(afterLast(text, entry))?.[0] ?? '';
}

function gapBetween(text: string, one: BibtexEntry, next: BibtexEntry | undefined): number | undefined {
	const gap = next && text.slice(one.end, next.start);
	return gap !== undefined && /^\s+$/.test(gap) ? gap.match(/\r\n|\n|\r/g)?.length : undefined;
}

function isLineEnd(character: string | undefined): boolean {
	return character === '\n' || character === '\r';
}

/** The value that occurs most often, of several such the first. */
function usual<Value>(values: readonly Value[]): Value | undefined {
	const counts = new Map<Value, number>();
	for (const value of values) {
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	const most = Math.max(...counts.values());
	return [...counts].find(([, count]) => count === most)?.[0];
}
