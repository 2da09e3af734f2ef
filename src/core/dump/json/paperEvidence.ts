import type { PaperRecord } from '../../library/paper';
import { otherGenre, tellsContribution } from '../score/genre';
import { looksOf } from '../score/looks';
import { isSurelyPaper, namesAbstract, type Fields } from './jsonPaper';

/** So many abstracts tell whether a text is about research. */
const mostWeighed = 300;

/** Weighs whether records that have a title and a text are papers, or posts, films and goods. */
export class PaperEvidence {
	private all = 0;
	private sure = 0;
	private readonly first: { readonly abstract: string; readonly isNamed: boolean }[] = [];

	take({ abstract }: PaperRecord, fields: Fields): void {
		this.all++;
		this.sure += isSurelyPaper(fields) ? 1 : 0;
		if (this.first.length < mostWeighed) {
			this.first.push({ abstract, isNamed: namesAbstract(fields) });
		}
	}

	get holds(): boolean {
		if (this.sure * 2 >= this.all) {
			return this.sure > 0;
		}
		let research = 0;
		// What two thirds say is settled before the last has been looked at.
		return this.first.some(({ abstract, isNamed }) => {
			research += isResearch(abstract, isNamed) ? 1 : 0;
			return research * 3 >= this.first.length * 2;
		});
	}
}

/** Whether a text reads like research; what is called an abstract needs to say little of it. */
function isResearch(abstract: string, isNamed: boolean): boolean {
	const { research } = looksOf(abstract);
	return (
		otherGenre(abstract) < 2 &&
		(isNamed
			? research > 0 || tellsContribution(abstract)
			: abstract.length > 200 && research > 1 && tellsContribution(abstract))
	);
}
