import type { Paper } from '../library/paper';

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** As much of a paper's date as its sources settle; 1-based month and day. */
export interface ListedDate {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
}

/** The date of a paper: as listed (`Aug 11`, `Oct 7, 2024`, `2024-10-07`), else as far as its arXiv id tells. */
export function listedDate({
	listed = '',
	year,
	arxiv = '',
}: Pick<Paper, 'listed' | 'year' | 'arxiv'>): ListedDate {
	const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(listed);
	if (iso) {
		return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
	}
	const named = /([a-z]{3})[a-z]*\.?\s+(\d{1,2})\b|\b(\d{1,2})\s+([a-z]{3})[a-z]*/i.exec(listed.slice(0, 80));
	const name = (named?.[1] ?? named?.[4] ?? '?').toLowerCase();
	const month = months.findIndex(full => full.toLowerCase().startsWith(name)) + 1;
	const known = year ?? numberOr(/\b(?:19|20)\d\d\b/.exec(listed)?.[0]);
	if (month > 0) {
		return { ...(known === undefined ? {} : { year: known }), month, day: Number(named?.[2] ?? named?.[3]) };
	}
	const id = /^\d\d(0[1-9]|1[0-2])\./.exec(arxiv);
	return known === undefined ? {} : { year: known, ...(id ? { month: Number(id[1]) } : {}) };
}

/** Sorts after every later date: dates without a year follow those with one, papers without a date come last. */
export function dateRank({ year, month = 0, day = 0 }: ListedDate): number {
	return year === undefined && month === 0 ? Infinity : -((year ?? 0) * 10_000 + month * 100 + day);
}

/** `October 2024`, `2024`, `August, year not known`. */
export function monthLabel({ year, month }: ListedDate): string {
	const name = month === undefined ? undefined : months[month - 1];
	if (year === undefined) {
		return name ? `${name}, year not known` : 'No date';
	}
	return name ? `${name} ${year}` : String(year);
}

function numberOr(text: string | undefined): number | undefined {
	return text === undefined ? undefined : Number(text);
}
