import { abstractWords, anyWords, pageWords, publishers, submitters, summaryWords } from './furniture';

/** What a line is by itself. Only `text` can be a title or an abstract. */
export type LineSort =
	| 'blank'
	| 'text'
	| 'chrome'
	/** Furniture of pages that list papers. */
	| 'pageChrome'
	| 'count'
	| 'date'
	| 'authorCount'
	| 'link'
	| 'rule'
	| 'abstractHeading'
	| 'summaryHeading'
	/** Which machine made the summary above. */
	| 'summarySource'
	/** Where and when a paper was published: `In: Tides, 12 (2020), pp. 3-9`. */
	| 'venue'
	/** Below it stand other papers, models and comments until the page ends. */
	| 'tail'
	/** Here a page begins anew. */
	| 'pageTop';

/** Longer lines are looked at as text only; it bounds every pattern below. */
const longest = 160;

const number = '\\d[\\d.,]{0,9}\\s?[kKmM]?\\+?';
const month =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** Months that are written otherwise than in English, where a browser translated the page. */
const foreignMonth =
	'(?:januar|februar|märz|mai|juni|juli|oktober|dezember|janv\\.?|janvier|févr\\.?|février|mars|avr\\.?|avril|juin|juil\\.?|juillet|août|septembre|octobre|novembre|' +
	'décembre|déc\\.?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const day =
	`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s)?(?:${month}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|` +
	`\\d{1,2}(?:st|nd|rd|th)?\\s${month},?(?:\\s\\d{4})?|${month},?\\s\\d{4}|\\d{4}-\\d{2}-\\d{2}(?:[T ][\\d:.]+Z?)?|\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}|` +
	'\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}년 \\d{1,2}월 \\d{1,2}일|' +
	`\\d{1,2}\\.?\\s(?:${foreignMonth}|${month})\\s\\d{4}|\\d{1,2}\\sde\\s(?:${foreignMonth}|${month})\\sde\\s\\d{4}|` +
	'\\d{1,2}月\\d{1,2}日)';
const did =
	'(?:published|submitted|posted|updated|released|added|created|date(?: posted)?|originally announced|announced|revised|last revised|listed|accepted|presented|first published|modified)';

export const datePattern = new RegExp(`(?:^|[^\\w])(${day})(?![\\w-])`, 'i');

/** The first pattern that fits decides; each is anchored and linear. Some are asked only where there is a number. */
const patterns: readonly (readonly [LineSort, RegExp, 'number'?])[] = [
	// An id that looks like a number: its first digits are a year and a month.
	['link', /^(?:0[7-9]|[1-4]\d)(?:0[1-9]|1[0-2])\.\d{5}$/],
	['count', /^(?:\[-\]\s*\d{0,6}|-|–|\[\d{1,4}\]|#\s?\d{1,4})$/],
	['rule', /^[-–—=_*~·•.,;:|/\\+#<>()[\]{}\u2042\u2500-\u257f\u25a0-\u25ff\u2605\u2606\u2766\s]{1,200}$/],
	['count', /^github\s\d[\d.,]*k?(?:\s[a-z ]{1,30})?$/i],
	[
		'count',
		/^[\p{S}\p{Extended_Pictographic}\ufe0f\s·|]*\d[\d\s.,kKmM·|\p{S}\p{Extended_Pictographic}\ufe0f]*$/u,
	],
	['count', /^(?:paper|item|result|page|entry)?\s?#?\d{1,5}\s?(?:of|\/|von|de|sur|из)\s?\d{1,6}$/i],
	['rule', /^\[\s*\S?\s*\]$/],
	['count', new RegExp(`^[-+▲△↑⬆👍❤♥️⭐★☆💬🔥👀\\s]*${number}(?:\\s?[▲△↑⬆👍❤♥️⭐★☆💬🔥👀]+)?$`, 'u')],
	['authorCount', /^(?:[^.:?]{2,80}[,·]\s?)?\+?\d{1,4}\s+(?:authors?|autoren|autor(?:es|i)?|auteurs?)$/i],
	[
		'authorCount',
		/^(?:\d{1,4}\s?(?:位|名|人の)?の?(?:作者|著者)|(?:作者|著者)[:：\s]?\d{1,4}\s?[位名人]?|저자 ?\d{1,4}명|\d{1,4}명의 저자|\d{1,4} автор(?:а|ов)?)$/,
		'number',
	],
	[
		'count',
		new RegExp(
			`^${number}\\s+(?:up)?(?:vot(?:es?|ing)|likes?|stars?|comments?|repl(?:y|ies)|views?|(?:highly influential )?citations?|points?|forks?|downloads?|reads?|shares?|bookmarks?|references?|pages?|pro seite|per page|(?:min|minutes?|mins) read|kommentare?|commentaires?|comentarios?|stimmen|zitate|figures?|tables?|models?|datasets?|spaces?|papers?|results?|collections?|implementations?|repos(?:itories)?|stars? (?:today|per hour)|stars?\\s*/\\s*hour)\\b.{0,24}$`,
			'i',
		),
	],
	[
		'count',
		new RegExp(
			`^(?:up)?(?:votes?|likes?|stars?|comments?|views?|citations?|cited by|github|score|points?|rank|downloads?)\\s?[:·]?\\s?#?(?:${number}|-)$`,
			'i',
		),
	],
	[
		'date',
		new RegExp(
			`^(?:${did}(?:\\s(?:on|at|date))?\\s?:?\\s)?(?:on\\s)?${day}(?:\\s?\\[\\d{1,4}\\]|\\s\\d{1,4}|;.{0,80}|\\s\\((?:last )?(?:modified|revised|updated|edited)\\b.{1,40}|\\s\\(?v\\d+\\)?.{0,60}|\\s?[·|].{0,60}|\\s#\\d{1,4}\\s.{0,30}|\\s\\d\\d?:\\d\\d.{0,20})?$`,
			'i',
		),
	],
	[
		'chrome',
		/^(?=.{4,44}$)[A-Z][\w&-]{1,14}(?:\s[A-Z][\w-]{1,14})?\s(?:19|20)\d\d(?:\s\(?[A-Za-z][\w ]{0,24}\)?)?$/,
		'number',
	],
	[
		'chrome',
		/^(?:published|accepted|appeared|appears|presented|to appear|in proceedings)\s(?:in|at|by|to|of)\s.{2,80}$/i,
	],
	[
		'chrome',
		/^(?:thanks for reading|thank you for (?:reading|subscribing)|welcome (?:back|to)\b|hi (?:there|all|everyone)|hello\b|you (?:are )?receiv(?:e|ing) this|unsubscribe\b).{0,150}$/i,
	],
	['chrome', /^because you (?:read|saved|liked|follow)\b.{0,100}$/i],
	['chrome', /^(?:TMLR|JMLR|CoRR|arXiv preprint|preprint)\b.{0,20}$/i],
	// What copying glued to a date: `9 May 2026 (modified: 29 Jul 2026)ICLR 2026 Poster`.
	[
		'date',
		new RegExp(
			`^(?:${month}\\s\\d{1,2},?|\\d{1,2}\\s${month})\\s\\d{4}(?:\\s?\\((?:last )?(?:modified|revised|updated|edited)\\b.{1,40}\\).{0,120}|[a-z].{0,120})$`,
			'i',
		),
		'number',
	],
	['date', new RegExp(`^\\[?(?:submitted|v\\d|last revised|revised)\\b[^.]{0,40}${day}.{0,80}$`, 'i')],
	['date', new RegExp(`^[^.:?]{2,50}(?:,|\\s(?:on|·|\\|))\\s${day}$`, 'i'), 'number'],
	// `Journal of Tides 2 June 2024`, a place of publication.
	['date', new RegExp(`^[^:?]{2,80}\\s\\d{1,2}\\s${month}\\s\\d{4}$`, 'i'), 'number'],
	['link', /^[^:?]{0,100}[\s(\[]arxiv\s?:\s?\d{4}\.\d{4,5}(?:v\d+)?[\])]?$/i, 'number'],
	[
		'venue',
		/^(?=.{0,150}\b(?:19|20)\d\d\b)(?=\S.{0,150}(?:\b(?:vol|no|pp?|S|Bd|Jg|Heft|Nr|issue|pages)\b\.?\s?\d|\d\s?\(\d{1,4}\)[,:.\s]|\d[:,]\s?\d{1,5}\s?[-–]\s?\d|⟨))(?:in:?\s)?\p{Lu}[^?!]{8,150}$/u,
		'number',
	],
	[
		'date',
		/^(?:vor|il y a|hace|há|circa|около)\s\d{1,3}\s\p{L}{1,12}$|^\d{1,3}\s?(?:天|小时|个月|周|日|時間|か月|週間)前$|^\d{1,3}\s\p{L}{3,9}\sназад$/iu,
	],
	[
		'date',
		/^(?:about |over |almost )?(?:an?|\d{1,3})\s(?:second|minute|hour|day|week|month|year)s?\sago\b.{0,24}$/i,
	],
	['link', /^(?:\[?\d{1,5}[\].]{1,2}\s+)?(?:https?|file):\/\/\S+$/i],
	['link', /^[<([]?(?:https?:\/\/|www\.)\S+$/i],
	['link', /^.{3,110} - .{3,60}\b(?:19|20)\d\d(?: - \S.{2,40})?$/i, 'number'],
	['link', /^(?:https?:\/\/)?[\w.-]{3,40}\.\w{2,6}(?:\s[›>/]\s\S{1,60}){1,5}$/i],
	['link', /^(?:[\w.-]{1,40}\.(?:com|org|io|co|ai|net|edu|dev|cn|me))\/\S+$/i],
	[
		'link',
		/^(?:papers?\s*)?(?:arxiv\s?(?:id)?\s?:\s?)?\d{4}\.\d{4,5}(?:v\d+)?(?:\s?\(?\[?(?:pdf|abs|html|other|ps|cs|stat|math|eess|physics|q-bio)\b.{0,60})?$/i,
	],
	['link', /^\[?arxiv:\s?[\w./-]{7,24}(?:v\d+)?\]?(?:[\s[(].{0,60})?$/i],
	['link', /^(?:doi\s?:?\s?|https?:\/\/(?:dx\.)?doi\.org\/)10\.\d{4,9}\/\S{1,120}$/i],
	[
		'link',
		/^[[(]?(?:pdf|html|ps|other|abs|arxiv|github|code|project|page|paper|video|link|bib|website|slides|poster|supp|hugging face|hf|listen|bibtex|doi|dataset|demo|model|weights|source|cite|view|full text|download|abstract)(?:[\]),\s|/·•[(-]{1,5}(?:pdf|html|ps|other|abs|arxiv|github|code|project|page|paper|video|link|bib|website|slides|poster|supp|hugging face|hf|listen|bibtex|doi|dataset|demo|model|weights|source|cite|view|full text|download|abstract)){0,8}[\])]{0,2}(?:\s\d[\d.,]{0,6}k?)?$/i,
	],
	[
		'tail',
		/^(?:models?|datasets?|spaces?|collections?|papers?)\s(?:citing|including|similar to|related to)\sthis paper\b.{0,40}$/i,
	],
	[
		'tail',
		/^(?:bibliographic and citation tools|code, data and media associated with this article|recommenders and search tools|arxivlabs: experimental projects with community collaborators|submission history|access paper:?|current browse context:?|full-text links:?|references & citations)$/i,
	],
	[
		'tail',
		/^(?:official (?:review|comment) (?:of|by)|meta[- ]review of|paper decision$|filter by reply type|\d{1,4} \/ \d{1,4} replies shown|get this paper in your agent|this is an automated message from the librarian bot|the following papers were recommended|i found the following papers similar|please give a thumbs up to this comment|recommended papers|related papers|similar papers|you (?:may|might) also like|more like this)\b.{0,160}$/i,
	],
	['chrome', /^(?:\(button\)|\[button\]|image|img|logo|avatar|thumbnail|icon)\b.{0,60}$/i],
	['summarySource', /^(?:ai-)?generated by\s.{1,60}$/i],
	[
		'pageChrome',
		/^(?:upvote|view arxiv page|view pdf|published on|showing \d|papers? arxiv:|sorry, your browser)\b.{0,60}$/i,
	],
	['pageChrome', new RegExp(`^(?:${submitters.join('|')})[:：]?(?:[\\s[].{1,40})?$`, 'iu')],
	['date', new RegExp(`^(?:${publishers.join('|')})[:：]?\\s?\\S.{4,40}$`, 'iu'), 'number'],
	[
		'chrome',
		/^(?:about )?\d[\d,.]{0,12} results (?:for|of|in)\b.{0,100}$|^search \d[\d,.]{2,14} papers\b.{0,60}$/i,
		'number',
	],
	['pageChrome', /^(?:View arXiv page|View PDF)(?=[A-Z]).{0,80}$/],
	[
		'chrome',
		/^(?:·\s?)?sign up or log in to comment$|^view a pdf of the paper titled\b.{0,150}$|^.{2,80} and \d{1,4} other authors$/i,
	],
	['date', new RegExp(`^${month}\\s\\d{3}$`, 'i'), 'number'],
	['pageChrome', /^search results (?:for|of)\b.{0,80}$/i],
	['pageChrome', /^#\d{1,4}\spaper of the (?:day|week|month)$/i],
	['pageChrome', /^by\W.{0,40}\bak\b.{0,4}\sand the research community$/i],
	['pageChrome', /^(?:get trending papers in your)\b.{0,60}$/i],
	[
		'chrome',
		/^(?:(?:[☆★»]|save|cite|cited by \d+|related articles|all \d+ versions|view as html|import into \w+)[\s,·]*){2,8}$/i,
	],
	['chrome', /^.{0,60}(?:_{4,}|\[\s{3,}\]).{0,60}$/],
	['chrome', /^\S{1,40}\s?['’]s (?:collections?|library|bookmarks|papers|profile)$/i],
	['chrome', /^[▽△▼▲]\s?(?:more|less)$/i],
	['chrome', /^(?:new|cross|replacement)[ -](?:submissions|listings|lists)\b.{0,60}$/i],
	['chrome', /^learn about arxiv becoming\b.{0,60}$/i],
	['chrome', /^no (?:papers|results|matches|articles)\b.{0,150}$/i],
	[
		'chrome',
		/^(?:showing|page|results?)\s\d.{0,60}$|^(?:←\s?)?(?:go|back) to .{2,80} home ?page$|^pdf \(full\).{0,20}$|^\p{L}{2,20} ?\(current\)$/iu,
	],
	// Somebody's repository or model.
	['link', /^[a-z\d][\w.-]{1,38}\/[\w.-]{2,80}$/],
	['chrome', /^(?:sort|sorted|order|ordered|filter) by\b.{0,40}$/i],
	['chrome', /^(?:\d{1,4}\s){0,6}\d{0,4}\s?(?:next|prev(?:ious)?|›|»|>)\s?(?:page)?$/i],
	[
		'chrome',
		/^(?:(?:save|share|post|tweet|via|on|twitter|x|linkedin|facebook|reddit|whatsapp|mastodon|bluesky|weibo|email|print|pocket|copy link|hacker news)[\s,|·]*){2,10}$/i,
	],
	['chrome', /^(?:©|\(c\)\s|copyright\b).{0,158}$/i],
	['chrome', /^(?:#[\p{L}\d][\p{L}\d_-]{1,30}[\s,·]*){1,12}$/u],
	[
		'chrome',
		/^\[?(?:(?:cs|stat|math|eess|econ|physics|q-bio|q-fin|cond-mat|astro-ph|nlin)\.[a-z]{2}(?:-[a-z]{2,4})?|quant-ph|hep-(?:th|ph|ex|lat)|gr-qc|math-ph|nucl-(?:th|ex))\b.{0,60}$/i,
	],
	['chrome', /^#?\d{1,6}\s(?:opened|closed|merged)\b.{0,60}$/i, 'number'],
	['chrome', /^\+\s?\d+$/],
	['chrome', /^[·•|]\s?\S{0,30}$/],
];

/** The bar; letters of plain text stand before it. */
const firstMark = 0x7c;

/** What a line of a page is, by its text alone. */
export function lineSort(text: string): LineSort {
	if (text.length === 0) {
		return 'blank';
	}
	if (text.length > longest) {
		return 'text';
	}
	const led =
		text.charCodeAt(0) < firstMark
			? null
			: /^(?:[·•|↳]\s?|(?!©)\p{Extended_Pictographic}\ufe0f?\s+)(?=\S)/u.exec(text);
	if (led) {
		return lineSort(text.slice(led[0].length));
	}
	const word = text.toLowerCase().replace(/[\s!…:.→»›]{1,5}$/, '');
	if (abstractWords.has(word)) {
		return 'abstractHeading';
	}
	if (summaryWords.has(word)) {
		return 'summaryHeading';
	}
	if (pageWords.has(word)) {
		return 'pageChrome';
	}
	if (
		/^we gratefully acknowledge support from the simons|^(?:\[?hugging face(?:'s|’s)? ?logo\]?\s?)?hugging face$|^hugging face(?:'s)? logo$|^sign up$|^log in$/.test(
			word,
		)
	) {
		return 'pageTop';
	}
	if (anyWords.has(word)) {
		return 'chrome';
	}
	return patternSort(text) ?? segmentSort(text) ?? menuSort(text) ?? 'text';
}

function patternSort(text: string): LineSort | undefined {
	const hasNumber = /\d/.test(text);
	return patterns.find(([, pattern, needs]) => (hasNumber || !needs) && pattern.test(text))?.[0];
}

/** Lines such as `Org · 12 authors · May 30`: what the first part that is no text says. */
function segmentSort(text: string): LineSort | undefined {
	const parts = text.split(/\s?[·•|⋅]\s?/).filter(part => part !== '');
	if (parts.length < 2 || parts.some(part => part.length > 70)) {
		return undefined;
	}
	const sorts = parts.map(patternSort);
	if (parts.length === 2 && text.includes(' | ') && isPageName(parts, sorts)) {
		return undefined;
	}
	return sorts.includes('date') ? 'date' : sorts.find(sort => sort !== undefined);
}

/** Buttons and menus side by side: `Company TOS Privacy`, `Home  Dates  Calls  Program`. */
function menuSort(text: string): LineSort | undefined {
	const space = text.indexOf(' ');
	if (space > 0 && anyWords.has(text.slice(0, space).toLowerCase())) {
		const words = text.toLowerCase().split(/\s+/);
		if (words.length > 2 && words.every(word => anyWords.has(word))) {
			return 'chrome';
		}
	}
	const items = text.includes('  ') ? text.split(/\s{2,}/) : [];
	const isMenu = items.length > 3 && items.every(item => item.length < 20);
	return isMenu || (items.length > 1 && items.every(item => lineSort(item) !== 'text'))
		? 'chrome'
		: undefined;
}

/** `Title of a Paper | arXiv`, as pages call themselves. */
function isPageName([name = '']: readonly string[], [own, site]: readonly (LineSort | undefined)[]): boolean {
	return own === undefined && site !== 'date' && site !== 'authorCount' && name.split(' ').length > 3;
}
