import { isoDate } from '../dates';
import type { Reference } from '../reference';
import { spokenName } from '../../name';

/** A reference as plain fields, for tables and programs; what is not known is empty or left out. */
export function flatReference(reference: Reference) {
	const { date, editors, accessed, otherKeys, moreAuthors, ...facts } = reference;
	return {
		...facts,
		authors: reference.authors.map(spokenName),
		...(moreAuthors && { moreAuthors }),
		...(editors && { editors: editors.map(spokenName) }),
		...(date && { year: date.year, date: isoDate(date) }),
		...(accessed && { accessed: isoDate(accessed) }),
		...(otherKeys && { otherKeys }),
	};
}
