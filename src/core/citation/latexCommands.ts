import type { Citation } from './citation';

/** How a LaTeX command that takes citekeys is read. */
export interface LatexCommand {
	readonly form: Citation['form'];
	/** Takes `[…][…]{…}` again and again, as biblatex's `\parencites` does. */
	readonly many?: boolean;
	/** Braces that come before the keys: the volume of `\volcite{2}{key}`, a language. */
	readonly braces?: number;
	/** Whether it cites by the sound of its name only, so that its braces may hold anything. */
	readonly isGuess: boolean;
}

const words = (text: string): string[] => text.split(' ');

const byForm: readonly (readonly [Omit<LatexCommand, 'isGuess'>, readonly string[]])[] = [
	[
		{ form: 'parenthetical' },
		words(
			'cite citep citealp citenum citepalias parencite autocite smartcite supercite notecite pnotecite ' +
				'fnotecite citeNP shortcite onlinecite textcquote blockcquote hybridblockcquote',
		),
	],
	[
		{ form: 'narrative' },
		words(
			'citet citealt citetalias textcite pagecite citeA shortciteA citeN shortciteN citeasnoun newcite citeonline possessivecite',
		),
	],
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
	[{ form: 'parenthetical', braces: 1, many: true }, words('volcites pvolcites svolcites avolcites')],
	[{ form: 'parenthetical', many: true }, words('cites parencites autocites smartcites supercites')],
	[{ form: 'narrative', many: true }, words('textcites')],
	[{ form: 'footnote', many: true }, words('footcites footcitetexts')],
];

const commands = new Map(
	byForm.flatMap(([command, names]) => names.map(name => [name, { ...command, isGuess: false }] as const)),
);

/** How a command of the writer's own is called: `\mycite`, `\posscitet`, multibib's `\citeown`. */
const ownName = /^(?:no)?cite[a-z]*$|cites?(?:[pt]|al[pt])?$/i;
/** Of such names, those that say how to cite, or what is yet to be cited. */
const settingUp =
	/^(?:(?:new|ex|in|re)cites?$|if|renew|provide|declare|set|at(?:every|next)|bib|print|need|todo|add|missing)|cite(?:style|setup|reset|text|index|track|delim|left|right|punct|separator|mid|color|font|format|form$|command|count|needed|d$)/i;

/**
 * What `\name` or `\name*` does with citekeys; `undefined` where it takes none. A writer's own command cites where it is
 * called like one that does.
 */
export function latexCommand(name: string, starred: boolean): LatexCommand | undefined {
	const command = commands.get(name) ?? commands.get(name.charAt(0).toLowerCase() + name.slice(1));
	if (!command) {
		const isOwn = ownName.test(name) && !settingUp.test(name);
		return isOwn ? { form: /nocite/i.test(name) ? 'nocite' : 'parenthetical', isGuess: true } : undefined;
	}
	// biblatex's star leaves the author out, natbib's writes all of them.
	return starred && /^(?:paren|auto)?cite$/i.test(name) ? { ...command, form: 'authorSuppressed' } : command;
}
