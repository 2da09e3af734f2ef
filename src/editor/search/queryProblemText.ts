import type { QueryProblem } from '../../core/search/query';

/** What is wrong with a piece of a query, in words; the rest of the query is searched all the same. */
export function queryProblemText({ code, start, end, suggestion }: QueryProblem, query: string): string {
	const piece = `“${query.slice(start, end).slice(0, 40)}”`;
	const instead = suggestion ? ` Did you mean “${suggestion}”?` : '';
	switch (code) {
		case 'unknownOperator':
			return `${piece} is no operator.${instead}`;
		case 'unknownValue':
			return `${piece} is no value that this operator knows.${instead}`;
		case 'badYear':
			return `${piece} is no year. Write year:2023 or year:2021..2025.`;
		case 'unmatchedParenthesis':
			return 'A parenthesis has no partner.';
		case 'tooDeep':
			return 'Parentheses are nested too deeply.';
		case 'tooLong':
			return 'The query is too long; its end is passed over.';
		case 'unavailable':
			return `${piece} cannot be answered here.`;
	}
}
