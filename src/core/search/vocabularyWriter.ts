import { GrowingNumbers } from './growing';
import { lettersOf, Vocabulary } from './vocabulary';

const termsInPiece = 1024;

/** Makes a vocabulary of terms that come in order. */
export class VocabularyWriter {
	private readonly pieces: string[] = [];
	private piece: string[] = [];
	private readonly starts = new GrowingNumbers();
	private readonly letters = new GrowingNumbers();
	private length = 0;

	add(term: string): void {
		this.starts.push(this.length);
		this.letters.push(lettersOf(term));
		this.length += term.length;
		this.piece.push(term);
		if (this.piece.length === termsInPiece) {
			this.pieces.push(this.piece.join(''));
			this.piece = [];
		}
	}

	finish(): Vocabulary {
		this.starts.push(this.length);
		const blob = [...this.pieces, ...this.piece].join('');
		return new Vocabulary(blob, this.starts.trimmed(), this.letters.trimmed());
	}
}
