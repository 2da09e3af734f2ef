import { edited, type TextEdit } from '../textEdit';
import { citationSyntax } from './citationForms';
import type { CitationLanguage } from './citationLanguage';
import { definedKeys } from './definedKeys';
import { isCrossReference } from './pandocKeys';
import { scanCitations } from './scanCitations';
import { scanWikilinks } from './scanLabels';

/** Why a text must not be the citekey of anything. */
export type KeyProblem =
	| { readonly code: 'empty' }
	/** No bibliography, or no file system, takes this character in a key. */
	| { readonly code: 'character'; readonly character: string }
	/** A language that cites it would read something else. */
	| { readonly code: 'notCitable'; readonly language: CitationLanguage }
	/** Quarto and others take a key like `fig-one` for a figure. */
	| { readonly code: 'crossReference' }
	/** Its note has the key for a name, and no file can have that. */
	| { readonly code: 'fileName' };

/** Names that Windows keeps for devices, and what is longer than a file's name may be. */
const noFileName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^.{200}/i;

/** What keeps `key` from being a citekey in these languages; `isFileName` where a note is named by it. */
export function keyProblem(
	key: string,
	languages: Iterable<CitationLanguage>,
	isFileName = false,
): KeyProblem | undefined {
	const [character] = (isFileName ? /[\s{}(),=\\"#%~'@*/<>:|?^[\]]/u : /[\s{}(),=\\"#%~'@]/u).exec(key) ?? [];
	if (key === '') {
		return { code: 'empty' };
	}
	if (character !== undefined) {
		return { code: 'character', character };
	}
	if (isFileName && noFileName.test(key)) {
		return { code: 'fileName' };
	}
	for (const language of languages) {
		if (!citationSyntax(language).isShortKey(key)) {
			return { code: 'notCitable', language };
		}
		if ((language === 'pandoc' || language === 'myst') && isCrossReference(key)) {
			return { code: 'crossReference' };
		}
	}
	return undefined;
}

/** Edits that write `newKey` wherever a text cites, defines or links to a key that `isOld`; in order. */
export function renamedKeys(
	text: string,
	language: CitationLanguage,
	isOld: (key: string) => boolean,
	newKey: string,
): readonly TextEdit[] {
	const isMarkdown = language === 'pandoc' || language === 'myst' || language === 'footnote';
	const links = isMarkdown ? [...scanWikilinks(text)].flatMap(({ items }) => items) : [];
	const spans = [...scanCitations(text, language), ...definedKeys(text, language), ...links];
	const byStart = new Map(spans.filter(({ key }) => isOld(key)).map(span => [span.start, span]));
	return [...byStart.values()]
		.sort((a, b) => a.start - b.start)
		.map(({ start, end }) => ({ start, end, text: newKey }));
}

/** Whether a text in which `edits` rename a key cites there what it did, so that no mark beside it changed its meaning. */
export function citesAsBefore(
	text: string,
	language: CitationLanguage,
	edits: readonly TextEdit[],
	isOld: (key: string) => boolean,
	newKey: string,
): boolean {
	const keysOf = (source: string): string[] => Array.from(scanCitations(source, language), ({ key }) => key);
	const [before, after] = [keysOf(text), keysOf(edited(text, edits))];
	return (
		before.length === after.length &&
		before.every((key, index) => (isOld(key) ? newKey : key) === after[index])
	);
}
