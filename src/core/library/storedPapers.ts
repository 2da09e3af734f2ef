import type { Paper } from './paper';

/** Every host of the extension has them, but no library that core compiles against declares them. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const papersAtOnce = 128;

/** Papers as arrays of bytes: their facts, pieces of JSON; their abstracts, apart; and where each abstract ends. */
export function* storePapers(papers: readonly Paper[]): Generator<undefined, readonly Uint8Array[]> {
	const encoder = new TextEncoder();
	const facts: Uint8Array[] = [];
	const abstracts: Uint8Array[] = [];
	const ends = new Uint32Array(papers.length);
	let end = 0;
	for (let start = 0; start < papers.length; start += papersAtOnce) {
		const some = papers.slice(start, start + papersAtOnce);
		facts.push(encoder.encode(JSON.stringify(some.map(paper => ({ ...paper, abstract: '' })))));
		for (const [index, { abstract }] of some.entries()) {
			const bytes = encoder.encode(abstract);
			abstracts.push(bytes);
			ends[start + index] = end += bytes.length;
		}
		yield;
	}
	const all = new Uint8Array(end);
	for (const [index, bytes] of abstracts.entries()) {
		all.set(bytes, (ends[index] ?? 0) - bytes.length);
		if (index % 4096 === 0) {
			yield;
		}
	}
	return [all, new Uint8Array(ends.buffer), ...facts];
}

/** The papers that `storePapers` made these arrays of; an abstract is decoded each time somebody asks for it. */
export function* restorePapers(arrays: readonly Uint8Array[]): Generator<undefined, readonly Paper[]> {
	const [abstracts = new Uint8Array(0), endBytes = new Uint8Array(0), ...facts] = arrays;
	const ends = new Uint32Array(new Uint8Array(endBytes).buffer);
	const decoder = new TextDecoder();
	const papers: Paper[] = [];
	for (const piece of facts) {
		for (const paper of JSON.parse(decoder.decode(piece)) as Paper[]) {
			const start = ends[papers.length - 1] ?? 0;
			const end = ends[papers.length] ?? start;
			papers.push({
				...paper,
				get abstract() {
					return decoder.decode(abstracts.subarray(start, end));
				},
			});
		}
		yield;
	}
	return papers;
}
