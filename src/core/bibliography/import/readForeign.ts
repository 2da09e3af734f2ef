import type { Bibliography } from '../bibliography';
import { readBibliography } from '../readBibliography';
import type { ForeignFormat } from './foreignFormat';
import { readEndnote } from './readEndnote';
import { readPubmed } from './readPubmed';

/** Reads a file that somebody wants to import. Never throws on bad input. */
export function* readForeign(text: string, format: ForeignFormat): Generator<undefined, Bibliography> {
	switch (format) {
		case 'endnote':
			return yield* readEndnote(text);
		case 'pubmed':
			return yield* readPubmed(text);
		default:
			return yield* readBibliography(text, format);
	}
}
