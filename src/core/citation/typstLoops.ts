import type { Span } from '../span';

/** A loop over keys that are written out: `for k in ("a", <b>) {`. */
export interface TypstLoop {
	readonly variable: string;
	readonly keys: readonly (Span & { readonly key: string })[];
}

const item = /(?:<[^<>\s"]{1,200}>|"(?:[^"\\\n]|\\.){1,200}")/.source;
const loop = new RegExp(
	`\\bfor\\s+([\\p{L}_][\\p{L}\\p{N}_-]*)\\s+in\\s+(\\(\\s*)(${item}(?:\\s*,\\s*${item})*)\\s*,?\\s*\\)\\s*(?=[[{])`,
	'gu',
);

/** The loops of a Typst text by the offsets of the brackets that open their bodies. */
export function typstLoops(text: string): ReadonlyMap<number, TypstLoop> {
	const loops = new Map<number, TypstLoop>();
	for (const { 0: whole, 1: variable = '', 2: open = '', 3: list = '', index } of text.matchAll(loop)) {
		const from = whole.indexOf(open + list) + open.length + index;
		const keys = Array.from(list.matchAll(new RegExp(item, 'g')), ({ 0: written, index: at }) => {
			const key = written.slice(1, -1);
			const start = from + at + 1;
			return {
				key: written.startsWith('"') ? key.replace(/\\(.)/g, '$1') : key,
				start,
				end: start + key.length,
			};
		});
		loops.set(index + whole.length, { variable, keys });
	}
	return loops;
}

/** The call in a loop's body that cites what the loop goes through; `undefined` where none does. */
export function citingCall({ variable }: TypstLoop, body: string): string | undefined {
	const calls = body.matchAll(
		/\bcite\(\s*(?:label\(\s*([\p{L}_][\p{L}\p{N}_-]*)\s*\)|([\p{L}_][\p{L}\p{N}_-]*))[^()]*/gu,
	);
	return Array.from(calls).find(([, named, name]) => (named ?? name) === variable)?.[0];
}
