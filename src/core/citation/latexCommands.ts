import type { Citation } from './citation';

/** How a LaTeX command that takes citekeys is read. */
export interface LatexCommand {
	readonly form: Citation['form'];
	/** Takes `[…][…]{…}` again and again, as biblatex's `\parencites` does. */
	readonly many?: boolean;
	/** Braces that come before the keys: the volume of `\volcite{2}{key}`, a language. */
	readonly braces?: number;
}

const words = (text: string): string[] => text.split(' ');

const byForm: readonly (readonly [LatexCommand, readonly string[]])[] = [
	[
		{ form: 'parenthetical' },
		words(
			'cite citep citealp citenum citepalias parencite autocite smartcite supercite notecite pnotecite ' +
				'fnotecite citeA citeNP shortcite shortciteA onlinecite textcquote blockcquote hybridblockcquote',
		),
	],
	[{ form: 'narrative' }, words('citet citealt citetalias textcite pagecite')],
	[{ form: 'authorSuppressed' }, words('citeyear citeyearpar citeyearNP')],
	[{ form: 'footnote' }, words('footcite footcitetext footfullcite')],
	[{ form: 'nocite' }, words('nocite')],
	[
		{ form: 'other' },
		words(
			'citeauthor citefullauthor citetitle citedate citeurl fullcite bibentry citefield citename citelist defcitealias',
		),
	],
	[
		{ form: 'parenthetical', braces: 1 },
		words(
			'volcite pvolcite fvolcite ftvolcite svolcite avolcite foreigntextcquote hyphentextcquote foreignblockcquote hyphenblockcquote',
		),
	],
	[{ form: 'narrative', braces: 1 }, words('tvolcite')],
	[{ form: 'parenthetical', many: true }, words('cites parencites autocites smartcites supercites')],
	[{ form: 'narrative', many: true }, words('textcites')],
	[{ form: 'footnote', many: true }, words('footcites footcitetexts')],
];

const commands = new Map(byForm.flatMap(([command, names]) => names.map(name => [name, command] as const)));

/** What `\name` or `\name*` does with citekeys; `undefined` where it takes none. */
export function latexCommand(name: string, starred: boolean): LatexCommand | undefined {
	const command = commands.get(name) ?? commands.get(name.charAt(0).toLowerCase() + name.slice(1));
	// biblatex's star leaves the author out, natbib's writes all of them.
	return command && starred && /^(?:paren|auto)?cite$/i.test(name)
		? { ...command, form: 'authorSuppressed' }
		: command;
}
