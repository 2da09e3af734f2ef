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
	private weighed = 0;
	private research = 0;

	take({ abstract }: PaperRecord, fields: Fields): void {
		this.all++;
		this.sure += isSurelyPaper(fields) ? 1 : 0;
		if (this.weighed < mostWeighed) {
			this.weighed++;
			this.research += isResearch(abstract, namesAbstract(fields)) ? 1 : 0;
		}
	}

	get holds(): boolean {
		return this.sure * 2 >= this.all ? this.sure > 0 : this.research * 3 >= this.weighed * 2;
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
