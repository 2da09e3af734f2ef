import type { Paper } from '../library/paper';
import { haveSameText } from './haveSameText';
import type { PaperIndex } from './paperIndex';

/** Papers that come and go. */
export interface IndexChange {
	/** The numbers of all that go, each with the paper that takes its place with the same words, if any does. */
	readonly docs: ReadonlyMap<number, Paper | undefined>;
	/** To be indexed. */
	readonly added: readonly Paper[];
}

const papersBetweenYields = 8192;
const textsBetweenYields = 64;

/**
 * What has to be indexed so that papers can be added and removed. A paper that comes back with the words it had, told by
 * citekey, need not be read again: a note, a link or a line that changed makes a new paper.
 */
export function* indexChange(
	{ corpus }: PaperIndex,
	added: readonly Paper[],
	removed: readonly Paper[],
): Generator<undefined, IndexChange> {
	const leaving = new Set<Paper>();
	const keys = new Set<string>();
	for (const paper of removed) {
		keys.add(paper.key);
		if (leaving.add(paper).size % papersBetweenYields === 0) {
			yield;
		}
	}
	const byKey = new Map<string, Paper>();
	for (const [at, paper] of keys.size > 0 ? added.entries() : []) {
		if (keys.has(paper.key)) {
			byKey.set(paper.key, paper);
		}
		if (at % papersBetweenYields === 0) {
			yield;
		}
	}
	const docs = new Map<number, Paper | undefined>();
	const back = new Set<Paper>();
	const { papers } = corpus;
	for (let doc = 0; doc < papers.length; doc++) {
		const paper = papers[doc]!;
		if (leaving.has(paper) && !corpus.dead[doc]) {
			const now = byKey.get(paper.key);
			const isSame = now && haveSameText(now, paper);
			if (isSame) {
				back.add(now);
			}
			docs.set(doc, isSame ? now : undefined);
			if (docs.size % textsBetweenYields === 0) {
				yield;
			}
		}
		if (doc % papersBetweenYields === 0) {
			yield;
		}
	}
	const toIndex: Paper[] = [];
	for (const [at, paper] of added.entries()) {
		if (!back.has(paper)) {
			toIndex.push(paper);
		}
		if (at % papersBetweenYields === 0) {
			yield;
		}
	}
	return { docs, added: toIndex };
}
