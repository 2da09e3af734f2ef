import { mathSigns } from '../mathSigns';

/** Combining marks by the command that puts them on the next letter. */
export const accents: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{ '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307' },
		...{ '"': '\u0308', u: '\u0306', r: '\u030A', H: '\u030B', v: '\u030C', h: '\u0309', d: '\u0323' },
		...{ c: '\u0327', k: '\u0328', b: '\u0331' },
	}),
);

/** Commands and the one character or word that each stands for. */
const written = `
	ss ß SS ẞ o ø O Ø l ł L Ł aa å AA Å ae æ AE Æ oe œ OE Œ i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
	textbackslash \\ textasciitilde ~ textasciicircum ^ textbraceleft { textbraceright } textdollar $
	textunderscore _ textless < textgreater > textbar | slash / textendash – textemdash — bibrangedash –
	textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotedbl " textquotesingle '
	quotedblbase „ quotesinglbase ‚ glqq „ grqq “ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright ›
	ldots … dots … textellipsis … textperiodcentered · textbullet • textexclamdown ¡ textquestiondown ¿
	textregistered ® texttrademark ™ textcopyright © copyright © textdegree ° S § P ¶ textsection § textparagraph ¶
	textdagger † textdaggerdbl ‡ pounds £ textsterling £ texteuro € euro € textcent ¢ textyen ¥ textperthousand ‰
	textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³
	textpm ± texttimes × textdiv ÷ textminus − textmu µ textohm Ω textordfeminine ª textordmasculine º textnumero №
	textalpha α textbeta β textgamma γ textdelta δ TeX TeX LaTeX LaTeX BibTeX BibTeX
	& & % % $ $ # # _ _ { { } } ( ( ) )`;

/** Commands that stand for a text. */
export const symbols: ReadonlyMap<string, string> = new Map([
	...mathSigns,
	...Array.from(written.matchAll(/(\S+) (\S+)/g), ([, name = '', text = '']) => [name, text] as const),
	...Object.entries({
		...{ ' ': ' ', ',': '\u2009', ';': ' ', '\\': ' ', quad: ' ', qquad: ' ', par: '\n\n' },
		...{ '/': '', '-': '', '@': '', '*': '', '!': '', newblock: '', relax: '' },
	}),
]);

/** Commands that say nothing without what stands behind them in braces, of which they take so many. */
export const dropped: ReadonlySet<string> = new Set([
	'vspace',
	'hspace',
	'label',
	'fontsize',
	'color',
	'bibfield',
	'nocite',
	'noopsort',
]);
export const declarations =
	/^(?:it|bf|rm|sf|tt|sc|em|sl|tiny|small|large|Large|itshape|bfseries|normalfont|protect)$/;
