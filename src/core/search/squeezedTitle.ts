import type { TitleBytes } from './segment';
import { headPiece, innerPiece, mayBegin, pieceKind, pieceLength, typedLetters } from './titleBytes';

const longest = 30;

/**
 * Finds the titles that `typed` is a short form of: beginnings of their pieces written as one, in order, as in
 * `ofa` (Once-for-All), `fbnet3` (FBNetV3), `convattn`. The quality is between 0 and 1. Looks at `count` titles.
 */
export function matchSqueezed(
	titles: TitleBytes,
	typed: string,
	from: number,
	count: number,
	found: (doc: number, quality: number) => void,
): void {
	const word = typed.slice(0, longest);
	const letters = typedLetters(word);
	const to = Math.min(from + count, titles.firsts.length);
	for (let doc = from; doc < to; doc++) {
		const start = titles.starts[doc]!;
		const end = titles.starts[doc + 1]!;
		if (mayBegin(titles, doc, letters) && canSqueeze(letters.bytes, titles.bytes, start, end)) {
			found(doc, squeezeQuality(letters.bytes, titles.bytes, start, end));
		}
	}
}

/** Beginnings of pieces this long are told apart well enough to stand alone in a title. */
const longBeginning = 3;

/**
 * Whether the pieces make up the word at all; most titles fail this, quickly. Pieces that follow each other may be
 * short, as in an acronym; with others between them, all have to be long.
 */
function canSqueeze(word: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
	const { length } = word;
	const [first, second] = word;
	// A bit for each number of letters that the pieces so far make up: ending with the last one, by long ones only.
	let adjoining = 1;
	let apart = 1;
	// Which words begin with all of three letters or more, the index tells.
	const left = +(length > 2);
	for (let at = start; at < end;) {
		const head = bytes[at]!;
		const pieceStart = at + 1;
		const pieceEnd = pieceStart + pieceLength(head);
		at = pieceEnd;
		const reached = adjoining | apart;
		const code = bytes[pieceStart]!;
		// Most pieces begin nothing, and most others but one letter.
		if (reached === 1 && (code !== first || bytes[pieceStart + 1] !== second)) {
			adjoining |= code === first ? 2 : 0;
			continue;
		}
		adjoining = maySkip(head) ? adjoining : 1;
		for (let used = 0; reached >> used > 0; used++) {
			if (code !== word[used] || !((reached >> used) & 1)) {
				continue;
			}
			const most = Math.min(length - (used || left), pieceEnd - pieceStart);
			for (
				let taken = 1;
				taken <= most && bytes[pieceStart + taken - 1] === word[used + taken - 1];
				taken++
			) {
				adjoining |= 1 << (used + taken);
				if (taken >= longBeginning && apart & (1 << used)) {
					apart |= 1 << (used + taken);
				}
			}
		}
		if (adjoining >> length) {
			return true;
		}
	}
	return false;
}

/** An acronym often leaves out words like `of` and `with`, and parts of a word behind its first. */
function maySkip(head: number): boolean {
	return pieceKind(head) === innerPiece || pieceLength(head) <= 4;
}

const unreached = -1000;
/** Values of the best way to have used so many letters of the word: ending with the last piece, by long ones only. */
const adjoining = new Float32Array(longest + 1);
const apart = new Float32Array(longest + 1);

/** By kind of piece: a name mostly stands at the head of its title. */
const startValues = [1, 0.8, 0.7];
const apartCost = 0.35;
const skipCost = 0.03;
const initialCost = 0.06;
const beginningCost = 0.04;
const wholeBonus = 0.02;
const endBonus = 0.05;
const leastQuality = 0.05;

function squeezeQuality(word: Uint8Array, bytes: Uint8Array, start: number, end: number): number {
	const { length } = word;
	adjoining.fill(unreached, 0, length + 1);
	apart.fill(unreached, 0, length + 1);
	let best = leastQuality;
	for (let at = start; at < end;) {
		const head = bytes[at]!;
		const pieceStart = at + 1;
		const pieceEnd = pieceStart + pieceLength(head);
		const kept = maySkip(head);
		adjoining[0] = apart[0] = startValues[pieceKind(head)]!;
		for (let used = length; used >= 0; used--) {
			const near = adjoining[used]!;
			adjoining[used] = kept ? near - skipCost : unreached;
			if (used === length || word[used] !== bytes[pieceStart]) {
				continue;
			}
			const far = apart[used]! - (used === 0 ? 0 : apartCost);
			const most = Math.max(near, far) <= 0 ? 0 : Math.min(length - used, pieceEnd - pieceStart);
			for (
				let taken = 1;
				taken <= most && word[used + taken - 1] === bytes[pieceStart + taken - 1];
				taken++
			) {
				const next = used + taken;
				const whole = pieceStart + taken === pieceEnd ? wholeBonus : 0;
				const change = whole - (taken === 1 ? initialCost : beginningCost);
				adjoining[next] = Math.max(adjoining[next]!, Math.max(near, far) + change);
				if (taken >= longBeginning) {
					apart[next] = Math.max(apart[next]!, far + change);
				}
			}
		}
		const ends = pieceEnd >= end || pieceKind(bytes[pieceEnd]!) === headPiece ? endBonus : 0;
		best = Math.max(best, adjoining[length]! + ends);
		at = pieceEnd;
	}
	return Math.min(1, best);
}
