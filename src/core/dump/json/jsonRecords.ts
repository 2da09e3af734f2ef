import { jsonTokens } from './jsonTokens';

/** An object that has a title and an abstract, or a record that is broken. */
export type JsonSpan =
	| {
			readonly kind: 'object';
			readonly start: number;
			readonly end: number;
			readonly line: number;
			readonly abstractLine: number;
	  }
	| { readonly kind: 'broken'; readonly line: number };

interface Open {
	readonly object: boolean;
	readonly at: number;
	/** Within the works that another paper cites. */
	readonly cited: boolean;
	key: string;
	titleLine: number;
	abstractLine: number;
	/** Whether a paper was found within. */
	hasPaper: boolean;
}

const titleKeys = new Set(['title', 'Title', 'paper_title', 'paperTitle']);
const abstractKeys = new Set([
	'summary',
	'abstract',
	'Abstract',
	'paper_abstract',
	'paperAbstract',
	'abstractText',
	'ai_summary',
]);

const citedKeys = new Set([
	'references',
	'citations',
	'recommendations',
	'related',
	'relatedPapers',
	'similar',
]);

/** Deeper objects are passed over. */
const deepest = 48;

/** The innermost objects that have a title and an abstract. One broken record costs only itself. */
export function* jsonRecords(text: string): Generator<JsonSpan | undefined, void> {
	const open: Open[] = [];
	let tooDeep = 0;
	/** The first key of the first object in a list, or of the first object at all. */
	let firstKey = '';
	for (const token of jsonTokens(text, () => firstKey)) {
		const top = open.at(-1);
		switch (token?.kind) {
			case undefined:
				yield undefined;
				break;
			case 'open':
				if (open.length === deepest) {
					tooDeep++;
				} else {
					open.push({
						...token,
						cited: top !== undefined && (top.cited || citedKeys.has(top.key)),
						key: '',
						titleLine: 0,
						abstractLine: 0,
						hasPaper: false,
					});
				}
				break;
			case 'key':
				if (top?.object && tooDeep === 0) {
					top.key = text.slice(token.at + 1, Math.min(token.end - 1, token.at + 40));
					firstKey ||= open.length === 1 || !open[open.length - 2]!.object ? `${top.key}"` : '';
				}
				break;
			case 'string':
				if (top?.object && tooDeep === 0 && token.end - token.at > 2) {
					top.titleLine ||= titleKeys.has(top.key) ? token.line : 0;
					top.abstractLine ||= abstractKeys.has(top.key) ? token.line : 0;
				}
				break;
			case 'close':
				if (tooDeep > 0) {
					tooDeep--;
					break;
				}
				open.pop();
				if (top?.object && top.titleLine && top.abstractLine && !top.hasPaper && !top.cited) {
					top.hasPaper = true;
					yield {
						kind: 'object',
						start: top.at,
						end: token.at + 1,
						line: top.titleLine,
						abstractLine: top.abstractLine,
					};
				}
				if (top?.hasPaper && open.length > 0) {
					open.at(-1)!.hasPaper = true;
				}
				break;
			case 'error': {
				yield { kind: 'broken', line: titleOf(open) ?? token.line };
				while (open.at(-1)?.object) {
					open.pop();
				}
				tooDeep = 0;
				break;
			}
		}
	}
	const lost = titleOf(open.filter(one => !one.hasPaper));
	if (lost !== undefined) {
		yield { kind: 'broken', line: lost };
	}
}

function titleOf(open: readonly Open[]): number | undefined {
	return open.find(one => one.titleLine > 0)?.titleLine;
}
