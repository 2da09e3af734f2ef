import { GrowingList, growingNumbers, trimmed } from './growing';
import { lettersOf, Vocabulary } from './vocabulary';

export interface VocabularyWriter {
	add(term: string): void;
	finish(): Generator<undefined, Vocabulary>;
}

/** Makes a vocabulary of terms that come in order. */
export function vocabularyWriter(): VocabularyWriter {
	const units = new GrowingList(Uint16Array);
	const starts = growingNumbers();
	const letters = growingNumbers();
	return {
		add(term) {
			starts.push(units.length);
			letters.push(lettersOf(term));
			for (let at = 0; at < term.length; at++) {
				units.push(term.charCodeAt(at));
			}
		},
		*finish() {
			starts.push(units.length);
			return new Vocabulary(yield* trimmed(units), yield* trimmed(starts), yield* trimmed(letters));
		},
	};
}
