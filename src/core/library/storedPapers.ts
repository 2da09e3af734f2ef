import type { Paper } from './paper';

/** Every host of the extension has them, but no library that core compiles against declares them. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => {
	encode(text: string): Uint8Array;
	encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
};

const papersAtOnce = 128;
/** UTF-8 has no more bytes for a UTF-16 unit. */
const mostBytes = 3;

/** Papers as arrays of bytes: where each abstract ends, then some papers' facts as JSON, their abstracts, and so on. */
export function* storePapers(papers: readonly Paper[]): Generator<undefined, readonly Uint8Array[]> {
	const encoder = new TextEncoder();
	const ends = new Uint32Array(papers.length);
	const pieces: Uint8Array[] = [];
	let written = new Uint8Array(0);
	for (let start = 0; start < papers.length; start += papersAtOnce) {
		const some = papers.slice(start, start + papersAtOnce);
		const abstracts = some.map(paper => paper.abstract);
		const needed = mostBytes * abstracts.reduce((sum, { length }) => sum + length, 0);
		written = written.length < needed ? new Uint8Array(needed) : written;
		let end = 0;
		for (const [index, abstract] of abstracts.entries()) {
			end += encoder.encodeInto(abstract, written.subarray(end)).written;
			ends[start + index] = end;
		}
		const facts = JSON.stringify(some.map(paper => ({ ...paper, abstract: '' })));
		pieces.push(encoder.encode(facts), written.slice(0, end));
		yield;
	}
	return [new Uint8Array(ends.buffer), ...pieces];
}

/** The papers that `storePapers` made these arrays of; an abstract is decoded each time somebody asks for it. */
export function* restorePapers(arrays: readonly Uint8Array[]): Generator<undefined, readonly Paper[]> {
	const [endBytes = new Uint8Array(0), ...pieces] = arrays;
	const ends = new Uint32Array(new Uint8Array(endBytes).buffer);
	const decoder = new TextDecoder();
	const papers: Paper[] = [];
	for (let at = 0; at + 1 < pieces.length; at += 2) {
		const [facts = endBytes, abstracts = endBytes] = pieces.slice(at, at + 2);
		let next = 0;
		for (const paper of JSON.parse(decoder.decode(facts)) as Paper[]) {
			const start = next;
			const end = ends[papers.length] ?? start;
			papers.push({
				...paper,
				get abstract() {
					return decoder.decode(abstracts.subarray(start, end));
				},
			});
			next = end;
		}
		yield;
	}
	return papers;
}
