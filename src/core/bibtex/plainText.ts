import { accents, declarations, dropped, symbols } from './textCommands';

/** What is not simply text, in words with one blank between. */
const marked = /[\\{}~$`]|--|''|\s\s|[^\S ]|^ | $/;

/** What a LaTeX value says, as plain text in as many lines as it has paragraphs; `$…$` stays as it is. */
export function plainText(latex: string): string {
	if (!marked.test(latex)) {
		return latex;
	}
	const decoded = /[\\~$]|--|``|''/.test(latex)
		? new Decoder(latex).decode()
		: latex.includes('{') || latex.includes('}')
			? latex.replace(/[{}]/g, '')
			: latex;
	return tidySpaces(decoded);
}

/** One blank for several, but for those with an empty line between them, which end a paragraph. */
function tidySpaces(text: string): string {
	return text
		.replace(/\s{2,}|[^\S ]/g, blanks => (/\n[^\n]*\n|\r[^\n\r]*\r/.test(blanks) ? '\n\n' : ' '))
		.trim();
}

/** What stands for itself. */
const plain = /[^\\{}~$`'-]+/y;
const ligatures: readonly (readonly [written: string, text: string])[] = [
	['---', '—'],
	['--', '–'],
	['``', '“'],
	["''", '”'],
];

class Decoder {
	private at = 0;

	constructor(private readonly latex: string) {}

	decode(): string {
		let text = '';
		while (this.at < this.latex.length) {
			text += this.token();
		}
		return text.normalize('NFC');
	}

	private token(): string {
		const { latex } = this;
		plain.lastIndex = this.at;
		const run = plain.exec(latex)?.[0];
		if (run) {
			this.at += run.length;
			return run;
		}
		const character = latex[this.at]!;
		switch (character) {
			case '{':
			case '}':
				this.at++;
				return '';
			case '~':
				this.at++;
				return ' ';
			case '$':
				return this.math();
			case '\\':
				return this.command();
			default:
				return this.ligature(character);
		}
	}

	private ligature(character: string): string {
		const [written, text] = ligatures.find(([mark]) => this.latex.startsWith(mark, this.at)) ?? [
			character,
			character,
		];
		this.at += written.length;
		return text;
	}

	/** Math stays as it is written, for who shows it; a lone dollar is a dollar. */
	private math(): string {
		const end = this.latex.indexOf('$', this.at + 1);
		const formula = end < 0 ? '$' : this.latex.slice(this.at, end + 1);
		this.at += formula.length;
		return formula;
	}

	private command(): string {
		const name = /\\([A-Za-z]+|[\s\S]|$)/y;
		name.lastIndex = this.at;
		const [written = '\\', command = ''] = name.exec(this.latex) ?? [];
		this.at += written.length;
		const isWord = /^[A-Za-z]/.test(command);
		const mark = accents.get(command);
		if (mark !== undefined && (!isWord || /[\s{\\]/.test(this.latex[this.at] ?? ''))) {
			return this.accented(mark, command);
		}
		if (isWord) {
			return this.word(command);
		}
		return symbols.get(command) ?? (/\s/.test(command) ? ' ' : command);
	}

	private word(command: string): string {
		const symbol = symbols.get(command);
		if (symbol !== undefined) {
			this.skipAfterWord();
			return symbol;
		}
		if (dropped.has(command.toLowerCase()) || command === 'href') {
			this.skipSpaces();
			this.argument();
			return '';
		}
		if (declarations.test(command)) {
			this.skipSpaces();
			return '';
		}
		if (command === 'url') {
			this.skipSpaces();
			return this.argument();
		}
		// What stands in braces behind any other command is text; a command alone stays as it is written.
		return this.latex[this.at] === '{' || this.latex[this.at] === '[' ? this.options() : `\\${command}`;
	}

	/** Passes over what stands in brackets before the braces: `\command[options]{text}`. */
	private options(): string {
		const bracket = /\[[^\]{}]*\](?=\{)/y;
		bracket.lastIndex = this.at;
		this.at += bracket.exec(this.latex)?.[0].length ?? 0;
		return '';
	}

	private accented(mark: string, command: string): string {
		this.skipSpaces();
		const letter = this.latex[this.at] === '{' ? plainLetter(this.argument()) : this.letter();
		const base = letter.replace(/^ı/, 'i').replace(/^ȷ/, 'j');
		const [first = ''] = base;
		// Over nothing, these two are characters of their own.
		const alone = command === '~' || command === '^' ? command : '';
		return first === '' ? alone : `${first}${mark}${base.slice(first.length)}`;
	}

	private letter(): string {
		if (/^\\[`'^"~=.]\p{L}/u.test(this.latex.slice(this.at, this.at + 3))) {
			return this.command().normalize('NFC');
		}
		const written = /\\[ij](?![A-Za-z])|[^\\{}]/uy;
		written.lastIndex = this.at;
		const [letter = ''] = written.exec(this.latex) ?? [];
		this.at += letter.length;
		if (letter.startsWith('\\')) {
			this.skipAfterWord();
		}
		return plainLetter(letter);
	}

	/** The text in the braces that begin here. */
	private argument(): string {
		if (this.latex[this.at] !== '{') {
			return '';
		}
		let depth = 0;
		const begin = this.at + 1;
		for (; this.at < this.latex.length; this.at++) {
			const character = this.latex[this.at];
			depth += character === '{' ? 1 : character === '}' ? -1 : 0;
			if (depth === 0) {
				return this.latex.slice(begin, this.at++);
			}
		}
		return this.latex.slice(begin);
	}

	/** The spaces that end a word belong to it, and so do empty braces. */
	private skipAfterWord(): void {
		if (this.latex.startsWith('{}', this.at)) {
			this.at += 2;
		} else {
			this.skipSpaces();
		}
	}

	private skipSpaces(): void {
		while (/\s/.test(this.latex[this.at] ?? '')) {
			this.at++;
		}
	}
}

/** A letter with an accent of its own, as in `\~{\^e}`. */
const nested = /^\s*\\(\W|[A-Za-z](?=[\s{\\]))\s*\{?(\p{L}|\\[ij])\}?\s*$/u;

/** What an accent is put on; `\\i` is an i without its dot. */
function plainLetter(latex: string): string {
	const [, accent = '', under = ''] = nested.exec(latex) ?? [];
	const mark = under === '' ? undefined : accents.get(accent);
	if (mark !== undefined) {
		return `${plainLetter(under)}${mark}`.normalize('NFC');
	}
	const command = /^\s*\\([A-Za-z]+)\s*$/.exec(latex)?.[1];
	return command ? (symbols.get(command) ?? '') : latex.replace(/[{}\\]/g, '');
}
