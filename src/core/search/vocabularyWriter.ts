import { growingNumbers, growingUnits } from './growing';
import { lettersOf, Vocabulary } from './vocabulary';

/** Makes a vocabulary of terms that come in order. */
export class VocabularyWriter {
	private readonly units = growingUnits();
	private readonly starts = growingNumbers();
	private readonly letters = growingNumbers();

	add(term: string): void {
		this.starts.push(this.units.length);
		this.letters.push(lettersOf(term));
		for (let at = 0; at < term.length; at++) {
			this.units.push(term.charCodeAt(at));
		}
	}

	finish(): Vocabulary {
		this.starts.push(this.units.length);
		return new Vocabulary(this.units.trimmed(), this.starts.trimmed(), this.letters.trimmed());
	}
}
