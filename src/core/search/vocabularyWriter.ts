import { growingNumbers } from './growing';
import { lettersOf, Vocabulary } from './vocabulary';

/** Makes a vocabulary of terms that come in order. */
export class VocabularyWriter {
	private readonly terms: string[] = [];
	private readonly starts = growingNumbers();
	private readonly letters = growingNumbers();
	private length = 0;

	add(term: string): void {
		this.starts.push(this.length);
		this.letters.push(lettersOf(term));
		this.length += term.length;
		this.terms.push(term);
	}

	finish(): Vocabulary {
		this.starts.push(this.length);
		return new Vocabulary(this.terms.join(''), this.starts.trimmed(), this.letters.trimmed());
	}
}
