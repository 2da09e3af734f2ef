import type { Line } from './lines';
import { longLine } from './learnSeparator';
import { paperUrl } from '../score/titleScore';

const mark = String.raw`^(\s*(?:>\s*)?(?:[-*+•]\s+|\d{1,5}[.)]\s+)?)`;
/** When it is said, in a programme. */
const time = String.raw`(?:\*\*\d\d?[:.]\d\d[^*]{0,12}\*\*\s+)?`;
const link = String.raw`\[[^\[\]]{8,300}\]\([^()\s]{1,300}\)`;

/** What a list sets apart at the beginning of a line, before the abstract. */
const leads = {
	marked: new RegExp(
		String.raw`${mark}${time}(\*\*(?=\S)(?:[^*]{8,300}|${link})\*\*|__[^_]{8,300}__|\*[^*\s][^*]{8,300}\*|${link})\s*(?:[—–:.|-]+\s*)?(?=\S.{99})`,
	),
	/** The title leads to its paper; years, authors and buttons stand behind it. */
	linked: new RegExp(
		String.raw`${mark}((?:\*\*)?\[[^\[\]]{8,300}\]\(([^()\s]{1,300})\)(?:\*\*)?)[\s,.;:|—–-]+(?=\S)`,
	),
	dashed: new RegExp(String.raw`${mark}([^—–]{10,250}?)\s(?:[—–]|--?)\s(?=\S.{99})`),
};

/** How a page begins the lines in which a title and its abstract stand together, if it has such. */
export type Lead = keyof typeof leads;

/** Shorter lines have no lead. */
const shortest: Readonly<Record<Lead, number>> = { marked: 100, dashed: 100, linked: 20 };

export function learnLead(lines: readonly Line[]): Lead | undefined {
	const long = lines.filter(line => line.text.trim().length > longLine).map(line => line.text.slice(0, 800));
	const share = (lead: Lead) => long.filter(text => leads[lead].test(text)).length / Math.max(1, long.length);
	if (linesLedByPapers(lines)) {
		return 'linked';
	}
	return share('marked') >= 0.6 ? 'marked' : long.length > 2 && share('dashed') >= 0.9 ? 'dashed' : undefined;
}

/** Whether links to papers stand in front of their lines, as no article sets them. */
function linesLedByPapers(lines: readonly Line[]): boolean {
	const linking = lines.filter(({ text }) => text.includes('](') && paperUrl.test(text.slice(0, 1000)));
	const led = linking.filter(({ text }) => paperUrl.test(leads.linked.exec(text.slice(0, 800))?.[3] ?? ''));
	return led.length > 2 && led.length >= linking.length * 0.6;
}

/** A line with a lead as two: `- **Title** — abstract`. */
export function splitLead(line: Line, lead: Lead): readonly [Line, Line] | undefined {
	const match = line.text.length > shortest[lead] ? leads[lead].exec(line.text.slice(0, 800)) : null;
	return match && (lead !== 'linked' || paperUrl.test(match[3]!))
		? [
				{ number: line.number, text: match[1]! + match[2]!.replace(/[:.]\s*(?=\*\*$|__$|\*$)/, '') },
				{ number: line.number, text: line.text.slice(match[0].length) },
			]
		: undefined;
}
