/** The sentence that hardly any abstract lacks and hardly any other text has: what the authors did or found. */
const contribution =
	/\b(?:we|this (?:paper|work|study|article|survey|report|review|letter|thesis)|(?:our|the proposed) (?:[\w-]+ ){0,3}?[\w-]+|results|experiments)\s+(?:(?:\w+ly|also|then|further|first|here|thus)\s+){0,2}(?:propos|present|introduc|show|demonstrat|find|found|study|studie|investigat|develop|explor|prove|analy[sz]|examin|establish|argue|revisit|conduct|observ|deriv|survey|achiev|outperform|reveal|formulat|identif|tackle|formali[sz]|characteri[sz]|discover|unif|address|describ|provid|report|releas|validat|suggest|indicat|evaluat|design|review|extend|offer|aim|leverag|highlight|construct|train|measure|estimat|obtain|perform|compar|ask|build|test|learn|improv|treat|collect|quantif|generat|trac|label|predict|curat|benchmark|simulat|combin|reformulat|cast|model|assess|annotat|prob|optimi|adapt|generali|link|distil|rephras|determin|illustrat|isolat|uncover|confirm|bound)/i;

/** The same, where it is said of the method alone. */
const passive =
	/\b(?:is|are|was|were|has been|have been) (?:(?:\w+ly|also|then|further|first) )?(?:propos|presented|introduc|shown|demonstrat|studied|investigat|developed|proved|proven|analy[sz]ed|examined|established|derived|evaluated|compared|trained|considered|discussed|validated|released)/i;

/** The same in German, French, Spanish, Portuguese, Italian and Russian. */
const abroad =
	/(?<![\p{L}])(?:wir (?:stellen|zeigen|schlagen|untersuchen|präsentieren|entwickeln|führen|analysieren)|(?:in )?dieser? (?:arbeit|artikel|studie|beitrag)|nous (?:proposons|montrons|présentons|étudions|introduisons)|cet article|ce travail|(?:en )?este (?:trabajo|artículo|estudio)|se propone|(?:propon|present|demostr|estudi)(?:emos|amos)|(?:neste|este) (?:trabalho|artigo)|propomos|apresentamos|questo (?:lavoro|articolo)|(?:propon|present)iamo|мы (?:предлагаем|показываем|представляем|исследуем)|в (?:этой|данной|настоящей) (?:работе|статье))(?![\p{L}])/iu;

const ideographs = /本文|我们|我們|本研究|本論文|본 논문|우리는/;

/** What news, advertisements, courses and the chapters of a longer text say, and abstracts hardly ever do. */
const elsewhere =
	/\b(?:you|your|my|please|said|told|yesterday|(?:mon|tues|wednes|thurs|fri)day|(?:last|next|this) (?:week|month|year|chapter|section|course|lecture|book|episode|release|post)|percent|company|reviewers?|the authors|(?:table|figure|chapter|section|appendix|exercise) \d|chapter|semester|prerequisites?|students (?:will|learn|implement|work|must)|seminar|assessment is|assignments|homework|grading|instructor|syllabus|deadline|registration|phd|guests?|applicants?|candidates? (?:should|must|will)|the position|is required|we (?:are looking|seek|thank|agreed?|added|recommend|will(?! (?:release|make|publish|open))|should|must|want|plan|hope)|let's|don't|can't|join us)\b|\bI\b|\bwill be\b/gi;

/** The part of an abstract that is looked at. */
const head = 1500;

/** What was measured: `by 2.3 points`, `from 48.9% to 57.3%`, `at 41 frames per second`. */
const measured =
	/\d[\d.,]*\s?(?:%|points?\b|percent\b|fps\b|frames\b|times\b|×|x\s|BLEU\b|Elo\b|F1\b|mAP\b|AUC)/g;
const measuredBefore =
	/(?:\b(?:by|to|from|of|over|at|in|than|just|only|least|below|above|under|reach(?:es)?|achieves?)\s(?:\w{1,20}\s)?|\bp\s?[<=]\s?)$/;

/** How many results a text gives in numbers. */
export function measuredResults(text: string): number {
	const beginning = text.slice(0, head);
	let count = 0;
	for (const { index } of beginning.matchAll(measured)) {
		count += measuredBefore.test(beginning.slice(Math.max(0, index - 40), index)) ? 1 : 0;
	}
	return count;
}

/** What headings of tasks and decisions begin with, and titles of papers hardly ever. */
const task =
	/^(?:use|add|adopt|store|fix|remove|update|upgrade|migrate|replace|set|create|write|implement|enable|disable|allow|drop|rename|refactor|support|install|configure|check|choose|run|buy|ask|call|read) (?!of\b|and\b|the \w+:)/i;

export function isTask(title: string): boolean {
	return task.test(title);
}

export function tellsContribution(text: string): boolean {
	const beginning = text.slice(0, head);
	return [contribution, passive, abroad, ideographs].some(pattern => pattern.test(beginning));
}

/** How many things a text says that abstracts do not. */
export function otherGenre(text: string): number {
	return text.slice(0, head).match(elsewhere)?.length ?? 0;
}
