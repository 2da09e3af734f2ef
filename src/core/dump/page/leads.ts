import type { Line } from './lines';
import { longLine } from './learnSeparator';

const mark = String.raw`^(\s*(?:>\s*)?(?:[-*+•]\s+|\d{1,5}[.)]\s+)?)`;
/** When it is said, in a programme. */
const time = String.raw`(?:\*\*\d\d?[:.]\d\d[^*]{0,12}\*\*\s+)?`;
const link = String.raw`\[[^\[\]]{8,300}\]\([^()\s]{1,300}\)`;

/** What a list sets apart at the beginning of a line, before the abstract. */
const leads = {
	marked: new RegExp(
		String.raw`${mark}${time}(\*\*(?=\S)(?:[^*]{8,300}|${link})\*\*|__[^_]{8,300}__|\*[^*\s][^*]{8,300}\*|${link})\s*(?:[—–:.|-]+\s*)?(?=\S.{99})`,
	),
	dashed: new RegExp(String.raw`${mark}([^—–]{10,250}?)\s(?:[—–]|--?)\s(?=\S.{99})`),
};

/** How a page begins the lines in which a title and its abstract stand together, if it has such. */
export type Lead = keyof typeof leads;

export function learnLead(lines: readonly Line[]): Lead | undefined {
	const long = lines.filter(line => line.text.trim().length > longLine).map(line => line.text.slice(0, 800));
	const share = (lead: Lead) => long.filter(text => leads[lead].test(text)).length / Math.max(1, long.length);
	return share('marked') >= 0.6 ? 'marked' : long.length > 2 && share('dashed') >= 0.9 ? 'dashed' : undefined;
}

/** A line with a lead as two: `- **Title** — abstract`. */
export function splitLead(line: Line, lead: Lead): readonly [Line, Line] | undefined {
	const match = line.text.length > 100 ? leads[lead].exec(line.text.slice(0, 800)) : null;
	return match
		? [
				{ number: line.number, text: match[1]! + match[2]!.replace(/[:.]\s*(?=\*\*$|__$|\*$)/, '') },
				{ number: line.number, text: line.text.slice(match[0].length) },
			]
		: undefined;
}
