import type { ReferenceDate } from './reference';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date that begins with its year: `2020`, `2020-05-17`, `2020/2021`, `2020/05//`; the first of a range. */
export function dateOf(text: string): ReferenceDate | undefined {
	const found =
		/^\s*(?:c\.?\s*|ca\.?\s*|\[|©)?(\d{4})(?!\d)(?:[-/](\d{1,2})(?!\d)(?:[-/](\d{1,2})(?!\d))?)?/i.exec(text);
	return found ? checked(Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)) : undefined;
}

/** A date whose year, month and day stand apart; the month in letters or digits. */
export function dateFrom(year: string, month = '', day = ''): ReferenceDate | undefined {
	const date = dateOf(year);
	return date && checked(date.year, monthOf(month), Number(/\d{1,2}/.exec(day)?.[0] ?? dayIn(month)));
}

/** `2020-05-17`, as far as it is known. */
export function isoDate({ year, month, day }: ReferenceDate): string {
	const two = (number: number) => String(number).padStart(2, '0');
	const start = String(year).padStart(4, '0');
	return month === undefined
		? start
		: day === undefined
			? `${start}-${two(month)}`
			: `${start}-${two(month)}-${two(day)}`;
}

function monthOf(text: string): number {
	const named = months.findIndex(month => new RegExp(`\\b${month}`, 'i').test(text)) + 1;
	return named || Number(/^\s*(\d{1,2})\s*$/.exec(text)?.[1] ?? 0);
}

/** In `12 August`, which is how `month = "12~" # aug` reads. */
function dayIn(month: string): number {
	return /[a-z]/i.test(month) ? Number(/\d{1,2}/.exec(month)?.[0] ?? 0) : 0;
}

function checked(year: number, month: number, day: number): ReferenceDate {
	const isMonth = month >= 1 && month <= 12;
	return {
		year,
		...(isMonth && { month }),
		...(isMonth && day >= 1 && day <= 31 && { day }),
	};
}
