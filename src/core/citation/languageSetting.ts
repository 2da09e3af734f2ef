import picomatch from 'picomatch/posix';
import {
	type CitationLanguage,
	type CitingDocument,
	isCitationLanguage,
	isOfLanguageId,
} from './citationLanguage';

/** What a setting says of how documents cite: a name of ours by the id of a language, or by a pattern of files. */
export interface LanguageSetting {
	readonly ids: readonly string[];
	/** Relative to the folder of the workspace; one without a slash is of names in any folder. */
	readonly globs: readonly string[];
	/** How a document cites, where something is said of it: a pattern wins over an id, a longer pattern over a shorter. */
	of(document: Pick<CitingDocument, 'languageId' | 'fileName'>): CitationLanguage | undefined;
}

/** Reads a setting, which is anybody's text; `fileName` of the documents asked for is relative to the same folder. */
export function languageSetting(value: unknown): LanguageSetting {
	const said = Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(
		([name, language]: [string, unknown]) => (isCitationLanguage(language) ? [{ name, language }] : []),
	);
	const globs = said
		.filter(({ name }) => isGlob(name) && isWhole(name))
		.map(({ name, language }) => ({
			glob: name.includes('/') ? name.replace(/^\.?\//, '') : `**/${name}`,
			language,
		}))
		.sort((one, other) => other.glob.length - one.glob.length);
	const ids = said.filter(({ name }) => name !== '' && !isGlob(name));
	return {
		ids: ids.map(({ name }) => name),
		globs: globs.map(({ glob }) => glob),
		of: document =>
			(
				globs.find(({ glob }) => matcher(glob)(document.fileName)) ??
				ids.find(({ name }) => isOfLanguageId(document, name))
			)?.language,
	};
}

const isGlob = (name: string): boolean => /[*?[{/.]/.test(name);

/** One with brackets that are not closed, or braces within braces, would keep VS Code from finding any file. */
const isWhole = (glob: string): boolean => !/[[\]{}]/.test(glob.replace(/\[[^[\]{}]+\]|\{[^[\]{}]+\}/g, ''));

/** To make one takes longer than to read most files. */
const matchers = new Map<string, (path: string) => boolean>();

function matcher(glob: string): (path: string) => boolean {
	const known = matchers.get(glob) ?? picomatch(glob, { dot: true });
	matchers.set(glob, known);
	return known;
}
