import type { Citation, CitationGroup, CitedItem } from './citation';
import { citingCall, type TypstLoop, typstLoops } from './typstLoops';
import { typstTokens, type TypstContext, type TypstToken } from './typstText';

type Found = CitedItem & { readonly context: TypstContext };

/** The citations of Typst. References to labels of the same text, and e-mail addresses, are none. */
export function* scanTypst(text: string): Generator<CitationGroup> {
	const labels = new Set<string>();
	const found: Found[] = [];
	const byEnd = new Map<number, number>();
	const own = ownCalls(text);
	const loops = typstLoops(text);
	for (const token of typstTokens(text)) {
		if (token.kind === 'label') {
			labels.add(token.text.slice(1, -1));
		} else if (token.kind === 'reference') {
			const item = referenced(text, token);
			if (item) {
				byEnd.set(item.itemEnd, found.push(item) - 1);
			}
		} else if (token.kind === 'close' && token.context.call === '@') {
			addSupplement(text, found, byEnd, token);
		} else if (token.kind === 'close' && loops.has(token.context.start)) {
			found.push(...looped(text, token, loops.get(token.context.start)!));
		} else if (token.kind === 'close' && token.text === ')') {
			const item = called(text, token, own);
			found.push(...(item ? [item] : []));
		}
	}
	found.sort((a, b) => a.itemStart - b.itemStart);
	yield* runs(
		text,
		found.filter(({ key }) => !labels.has(key)),
	);
}

function referenced(text: string, { start, end, context }: TypstToken): Found | undefined {
	const key = text.slice(start + 1, end);
	const isAddress =
		/[A-Za-z0-9]/.test(text.charAt(start - 1)) &&
		/^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/.test(key);
	return key === '' || isAddress
		? undefined
		: { key, start: start + 1, end, form: 'parenthetical', itemStart: start, itemEnd: end, context };
}

/** `@a[p. 7]`: the bracket belongs to the reference before it. */
function addSupplement(
	text: string,
	found: Found[],
	byEnd: ReadonlyMap<number, number>,
	{ end, context }: TypstToken,
): void {
	const index = byEnd.get(context.start);
	const item = index === undefined ? undefined : found[index];
	if (index !== undefined && item) {
		const locator = text.slice(context.start + 1, end - 1).trim();
		found[index] = { ...item, itemEnd: end, locator: locator || undefined };
	}
}

const gap = /(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/u.source;
const opening = gap + /(?:<|label\(\s*")/u.source;
const label = /([\p{L}\p{M}\p{N}_:.-]+(?=>)|(?:[^"\\]|\\.)*(?="\s*\)))/u.source;
const named = /(?:\s*[\p{L}-]+\s*:\s*(?:"[^"]*"|\[[^\]]*\]|[\w.-]+)\s*,)*/u.source;
const firstLabel = new RegExp(`^(${named}${opening})${label}`, 'u');
/** Where the label of a work stands among the arguments of a function. */
const labelled: { readonly [call: string]: RegExp | undefined } = {
	cite: firstLabel,
	ref: firstLabel,
	quote: new RegExp(`^((?:[^"]|"[^"]*")*?\\battribution\\s*:${opening})${label}`, 'u'),
};

const forms: { readonly [form: string]: Citation['form'] } = {
	'"prose"': 'narrative',
	'"year"': 'authorSuppressed',
	'"author"': 'other',
	'"full"': 'other',
	none: 'nocite',
};

/** `#cite(<a>, form: "prose")`, or the same in code without `#`. */
function called(
	text: string,
	{ start: close, end, context }: TypstToken,
	own: ReadonlyMap<string, string>,
): Found | undefined {
	const { call } = context;
	const list = text.slice(context.start + 1, close);
	const isOwn = own.has(call) || /cite/i.test(call);
	const pattern = Object.hasOwn(labelled, call) ? labelled[call] : isOwn ? firstLabel : undefined;
	const [, opening = '', written] = pattern?.exec(list) ?? [];
	if (!written) {
		return undefined;
	}
	const start = context.start + 1 + opening.length;
	const form = formNamed(list) ?? formNamed(own.get(call) ?? '') ?? '';
	const locator = /\bsupplement\s*:\s*\[([^\]]*)\]/.exec(list)?.[1]?.trim();
	const expression = context.parent?.close === 'expression' ? context.parent : undefined;
	return {
		key: opening.endsWith('"') ? written.replace(/\\(.)/g, '$1') : written,
		start,
		end: start + written.length,
		form: forms[form] ?? 'parenthetical',
		itemStart: expression?.start ?? context.start - call.length,
		itemEnd: expression && text[end] === ';' ? end + 1 : end,
		context: expression?.parent ?? context,
		locator: locator || undefined,
	};
}

/** The keys that a loop goes through, where its body cites each. */
function looped(text: string, { start: close, context }: TypstToken, loop: TypstLoop): readonly Found[] {
	const call = citingCall(loop, text.slice(context.start, close));
	return call === undefined
		? []
		: loop.keys.map(({ key, start, end }) => ({
				...{ key, start, end, itemStart: start - 1, itemEnd: end + 1, context },
				form: forms[formNamed(call) ?? ''] ?? 'parenthetical',
			}));
}

function formNamed(code: string): string | undefined {
	return /\bform\s*:\s*("\w+"|none)/.exec(code)?.[1];
}

/** The functions that a writer defines by `cite`, each with its definition: `#let prose = cite.with(form: "prose")`. */
function ownCalls(text: string): ReadonlyMap<string, string> {
	const definitions = text.matchAll(/#let[ \t]+([\p{L}_][\p{L}\p{N}_-]*)([^\n]*\bcite\b[^\n]*)/gu);
	return new Map(Array.from(definitions, ([, name = '', definition = '']) => [name, definition]));
}

/** Citations with nothing but a space between them are one. */
function* runs(text: string, found: readonly Found[]): Generator<CitationGroup> {
	let run: Found[] = [];
	for (const item of found) {
		const last = run.at(-1);
		if (
			last &&
			(last.context !== item.context ||
				!/^[ \t]*\r?\n?[ \t]*$/.test(text.slice(last.itemEnd, item.itemStart)))
		) {
			yield groupOf(run);
			run = [];
		}
		run.push(item);
	}
	if (run.length > 0) {
		yield groupOf(run);
	}
}

function groupOf(run: readonly Found[]): CitationGroup {
	const items = run.map(({ context, ...item }) => item);
	return {
		start: items[0]?.itemStart ?? 0,
		end: items.at(-1)?.itemEnd ?? 0,
		items,
		joins: run[0]?.context.mode === 'markup' ? 'list' : 'none',
	};
}
