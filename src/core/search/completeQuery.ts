import { squeeze } from './fold';
import { operatorNames } from './parseQuery';

/** A way to go on with a query. */
export interface Completion {
	/** What would stand at the end: `tag:baking`. */
	readonly label: string;
	/** The whole query with it, ready for what comes next. */
	readonly query: string;
	/** Whether only an operator is named, and its value is still to come. */
	readonly isOperator: boolean;
}

/** The values of an operator, likeliest first. */
export type ValuesOf = (operator: string) => Generator<undefined, readonly string[]>;

const valuesBetweenYields = 500;

/** What stands at the end: a name that a `-` or a parenthesis may precede, and what follows its colon, perhaps in a quote. */
const unfinished = /(?:^|[\s(])-?([a-z]{2,})(?::("?)([^"]*))?$/i;

/** The operators or values that the end of a query may be meant for, likeliest first. */
export function* completeQuery(
	query: string,
	valuesOf: ValuesOf,
	most = 8,
): Generator<undefined, readonly Completion[]> {
	const match = unfinished.exec(query);
	const [, name = '', quote = '', value] = match ?? [];
	const operator = name.toLowerCase();
	if (!match || (value !== undefined && !quote && /\s/.test(value))) {
		return [];
	}
	if (value === undefined) {
		const before = query.slice(0, query.length - name.length);
		return operatorNames
			.filter(known => known.startsWith(operator))
			.slice(0, most)
			.map(known => ({ label: `${known}:`, query: `${before}${known}:`, isOperator: true }));
	}
	if (!operatorNames.includes(operator)) {
		return [];
	}
	const before = query.slice(0, query.length - value.length - quote.length);
	const typed = squeeze(value);
	const completions: Completion[] = [];
	for (const [index, known] of (yield* valuesOf(operator)).entries()) {
		if (completions.length < most && squeeze(known).startsWith(typed) && known !== value) {
			const written = /[\s()]/.test(known) ? `"${known.replaceAll('"', '')}"` : known;
			completions.push({
				label: `${operator}:${written}`,
				query: `${before}${written} `,
				isOperator: false,
			});
		}
		if (index % valuesBetweenYields === 0) {
			yield;
		}
	}
	return completions;
}
