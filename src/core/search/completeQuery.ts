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

/** Of some names those that somebody may have meant who wrote another, likeliest first. */
export type NearNames = (written: string, names: readonly string[]) => readonly string[];

const valuesBetweenYields = 500;

/**
 * What stands at the end: a name that a `-` or a parenthesis may precede, and the last of what follows its colon, perhaps
 * behind a space or in a quote.
 */
const unfinished = /(?:^|[\s(])-?([a-z]{2,})(?::(\s*)(?:[^"\s]*[|(])?("?)([^"]*))?$/i;

/** The operators or values that the end of a query may be meant for, likeliest first; where none begins so, `near` ones. */
export function* completeQuery(
	query: string,
	valuesOf: ValuesOf,
	most = 8,
	near: NearNames = () => [],
): Generator<undefined, readonly Completion[]> {
	const match = unfinished.exec(query);
	const [, name = '', gap, quote = '', value] = match ?? [];
	const operator = name.toLowerCase();
	const isSentence = gap && name !== operator;
	if (!match || isSentence || (value !== undefined && !quote && /\s/.test(value))) {
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
	const values = yield* valuesOf(operator);
	const fitting = yield* beginningWith(value, values, most);
	return (fitting.length > 0 ? fitting : near(value, values).slice(0, most))
		.filter(known => known !== value)
		.map(known => {
			const written = /[\s()]/.test(known) ? `"${known.replaceAll('"', '')}"` : known;
			return { label: `${operator}:${written}`, query: `${before}${written} `, isOperator: false };
		});
}

/** The values that begin as typed, then those of which another word does: `dao` is Dao, then Tri Dao. */
function* beginningWith(
	value: string,
	values: readonly string[],
	most: number,
): Generator<undefined, readonly string[]> {
	const typed = squeeze(value);
	const known = yield* squeezed(values);
	const first: string[] = [];
	const others: string[] = [];
	for (let index = 0; index < known.length && first.length < most; index++) {
		const { whole, behind } = known[index]!;
		if (whole.startsWith(typed)) {
			first.push(values[index]!);
		} else if (others.length < most && behind.includes(` ${typed}`)) {
			others.push(values[index]!);
		}
		if (index % valuesBetweenYields === 0) {
			yield;
		}
	}
	return [...first, ...others].slice(0, most);
}

interface Squeezed {
	readonly whole: string;
	/** Each word but the first, behind a space. */
	readonly behind: string;
}

/** As they are asked for again with each letter. */
const squeezedBefore = new WeakMap<readonly string[], readonly Squeezed[]>();

function* squeezed(values: readonly string[]): Generator<undefined, readonly Squeezed[]> {
	const before = squeezedBefore.get(values);
	if (before) {
		return before;
	}
	const known: Squeezed[] = [];
	for (const [index, value] of values.entries()) {
		const words = value.split(/\s+/).map(squeeze);
		known.push({
			whole: words.join(''),
			behind: words
				.slice(1)
				.map(word => ` ${word}`)
				.join(''),
		});
		if (index % valuesBetweenYields === 0) {
			yield;
		}
	}
	squeezedBefore.set(values, known);
	return known;
}
