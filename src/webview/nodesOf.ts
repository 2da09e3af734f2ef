import type { TextPiece } from '../core/browse/textPieces';
import { element } from './element';

/** A text as nodes: what was found is marked, and formulas wait for being typeset. */
export function nodesOf(pieces: readonly TextPiece[]): Node[] {
	return pieces.map(piece => {
		switch (piece.kind) {
			case 'text':
				return document.createTextNode(piece.text);
			case 'found':
				return element('mark', piece.text);
			case 'formula': {
				const formula = element('span', piece.text, 'formula');
				formula.dataset.tex = piece.tex;
				if (piece.isDisplay) {
					formula.dataset.display = '';
				}
				return formula;
			}
		}
	});
}
