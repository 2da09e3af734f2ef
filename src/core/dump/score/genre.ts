/** The sentence that hardly any abstract lacks and hardly any other text has: what the authors did or found. */
const contribution =
	/\b(?:we|this (?:paper|work|study|article|survey|report|review|letter|thesis)|(?:our|the proposed) (?:[\w-]+ ){0,3}?[\w-]+|results|experiments)\s+(?:(?:\w+ly|also|then|further|first|here|thus)\s+){0,2}(?:propos|present|introduc|show|demonstrat|find|found|study|studie|investigat|develop|explor|prove|analy[sz]|examin|establish|argue|revisit|conduct|observ|deriv|survey|achiev|outperform|reveal|formulat|identif|tackle|formali[sz]|characteri[sz]|discover|unif|address|describ|provid|report|releas|validat|suggest|indicat|evaluat|design|review|extend|offer|aim|leverag|highlight|construct|train|measure|estimat|obtain|perform|compar)/i;

const ideographs = /本文|我们|我們|本研究|本論文|본 논문|우리는/;

/** What news, advertisements, courses and the chapters of a longer text say, and abstracts hardly ever do. */
const elsewhere =
	/\b(?:you|your|my|please|said|told|yesterday|(?:mon|tues|wednes|thurs|fri)day|(?:last|next|this) (?:week|month|year|chapter|section|course|lecture|book|episode|release|post)|percent|company|reviewers?|the authors|(?:table|figure|chapter|section|appendix|exercise) \d|chapter|semester|prerequisites?|deadline|registration|phd|guests?|applicants?|candidates? (?:should|must|will)|the position|is required|we (?:are looking|seek|thank|agreed?|added|recommend)|let's|don't|can't|join us)\b|\bI\b|\bwill be\b/gi;

/** The part of an abstract that is looked at. */
const head = 1500;

export function tellsContribution(text: string): boolean {
	const beginning = text.slice(0, head);
	return contribution.test(beginning) || ideographs.test(beginning);
}

/** How many things a text says that abstracts do not. */
export function otherGenre(text: string): number {
	return text.slice(0, head).match(elsewhere)?.length ?? 0;
}
