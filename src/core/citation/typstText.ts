import { matchAt } from './mask';

/** Where Typst is: in prose, in math, or in code, up to `close`. */
export interface TypstContext {
	readonly mode: 'markup' | 'math' | 'code';
	/** An `expression` ends where no call goes on, a `statement` with its line, a `branch` after its body. */
	readonly close: ']' | ')' | '}' | '$' | 'expression' | 'statement' | 'branch' | 'end';
	readonly start: number;
	/** The function whose arguments these are; `@` for what follows a reference. */
	readonly call: string;
	readonly parent?: TypstContext;
}

/** A piece of Typst that citations are made of. */
export interface TypstToken {
	readonly kind: 'reference' | 'label' | 'open' | 'close';
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** Where the piece stands; for `open` and `close`, what it opens or closes. */
	readonly context: TypstContext;
}

const name = /[\p{L}\p{M}\p{N}_:.-]+/u.source;
const word = /(?<![\p{L}\p{M}\p{N}_-])[\p{L}_][\p{L}\p{M}\p{N}_-]*/u.source;
const hash = `#(?:(let|set|show|import|include|return)\\b|(if|for|while|context)\\b|(?:${word}\\.)*(${word})(?=[([])|(?=[[({"]))`;
const unread = /\/\/[^\n]*|\/\*|`+/.source;
const tokens = {
	markup: new RegExp(
		`${hash}|\\\\[\\s\\S]|https?://[^\\s[\\]<>"]*|${unread}|@${name}|<${name}>|[[\\]$]`,
		'gu',
	),
	math: new RegExp(`${hash}|\\\\[\\s\\S]|${unread}|"(?:[^"\\\\]|\\\\[\\s\\S])*"|\\$`, 'gu'),
	code: new RegExp(`${unread}|"(?:[^"\\\\]|\\\\[\\s\\S])*"|${word}(?=[([])|[[\\](){}$;\\n]`, 'gu'),
};
const closes = { '[': ']', '(': ')', '{': '}', $: '$' } as const;

/** The references, labels and brackets of a Typst text, each with its surroundings; labels of prose only. */
export function* typstTokens(text: string): Generator<TypstToken> {
	let context: TypstContext = { mode: 'markup', close: 'end', start: 0, call: '' };
	let call = '';
	for (let at = 0; ;) {
		const expression = tokens[context.mode];
		expression.lastIndex = at;
		const match: RegExpExecArray | null = expression.exec(text);
		if (!match) {
			return;
		}
		const { 0: token, 1: statement, 2: branch, 3: callee, index: start } = match;
		const first = token.charAt(0);
		at = start + token.length;
		if (first === '#') {
			const close = statement ? 'statement' : branch ? 'branch' : 'expression';
			context = { mode: 'code', close, start, call: '', parent: context };
			call = callee ?? '';
			continue;
		}
		if (/^(?:\/\*|`)/.test(token)) {
			at = afterUnread(text, token, at);
		} else if (first === '@') {
			// A full stop or colon at the end belongs to the sentence.
			const end = start + token.replace(/[.:]+$/, '').length;
			yield { kind: 'reference', text: token, start, end, context };
			at = Math.max(end, start + 1);
			if (text[at] === '[') {
				call = '@';
				context = { mode: 'code', close: 'expression', start, call: '', parent: context };
				continue;
			}
		} else if (first === '<') {
			yield { kind: 'label', text: token, start, end: at, context };
		} else if (first === context.close && context.parent) {
			yield { kind: 'close', text: first, start, end: at, context };
			context = context.parent;
		} else if (first === '[' || first === '(' || first === '{' || first === '$') {
			const mode = first === '[' ? 'markup' : first === '$' ? 'math' : 'code';
			context = { mode, close: closes[first], start, call, parent: context };
			yield { kind: 'open', text: first, start, end: at, context };
		} else if (/^[\p{L}_]/u.test(token) && context.mode === 'code') {
			call = token;
			continue;
		} else if (/^[;\n\])}]$/.test(token)) {
			context = afterStatement(context, first);
			// What closes the bracket around a statement is read once more, as that.
			at = first === context.close ? start : at;
		}
		call = '';
		context = afterExpression(context, text, at);
	}
}

/** Leaves the expressions that do not go on at `at`, and the branches whose body is over. */
function afterExpression(context: TypstContext, text: string, at: number): TypstContext {
	const ended =
		(context.close === 'expression' && !matchAt(/[([]|\.[\p{L}_]/uy, text, at)) ||
		(context.close === 'branch' && /[\]}]/.test(text.charAt(at - 1)) && !matchAt(/\s*else\b/y, text, at));
	return ended && context.parent ? afterExpression(context.parent, text, at) : context;
}

/** Leaves a statement at its line's end, and at a bracket that closes what is around it. */
function afterStatement(context: TypstContext, token: string): TypstContext {
	const open = context.close === 'statement' || context.close === 'branch' || context.close === 'expression';
	return open && context.parent
		? /[;\n]/.test(token)
			? context.parent
			: afterStatement(context.parent, token)
		: context;
}

/** After a block comment, which nests, or after raw text. */
function afterUnread(text: string, opening: string, from: number): number {
	if (opening === '``') {
		return from;
	}
	if (opening !== '/*') {
		const close = text.indexOf(opening, from);
		return close === -1 ? text.length : close + opening.length;
	}
	const edge = /\/\*|\*\//g;
	edge.lastIndex = from;
	let depth = 1;
	for (let match = edge.exec(text); match; match = edge.exec(text)) {
		depth += match[0] === '/*' ? 1 : -1;
		if (depth === 0) {
			return edge.lastIndex;
		}
	}
	return text.length;
}
