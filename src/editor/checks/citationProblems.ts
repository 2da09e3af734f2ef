import * as vscode from 'vscode';
import type { Citation } from '../../core/citation/citation';
import type { CitationLanguage } from '../../core/citation/citationLanguage';
import { normalizedTitle } from '../../core/library/work';
import type { Paper } from '../../core/library/paper';
import type { DraftBibliographies } from '../bibliography/draftBibliographies';
import { spanRange } from '../spanRange';
import { type KnownKeys, worksCited } from '../citation/worksCited';
import type { CitationProblem } from './citationProblem';
import { DraftEntries, pathInWorkspace } from './draftEntries';
import { incompleteEntries } from './incompleteEntries';

/** What tells what is wrong with cited keys. */
export interface CheckedKeys extends KnownKeys {
	readonly drafts: DraftBibliographies;
}

/** What is wrong with what a document cites, as far as can be known. */
export async function citationProblems(
	document: vscode.TextDocument,
	known: CheckedKeys,
): Promise<readonly CitationProblem[]> {
	const works = await worksCited(document, known);
	const language = await known.cited.language(document);
	const entries = works.length > 0 ? await DraftEntries.of(document, known.library, known.drafts) : undefined;
	const lacking = incompleteEntries(known.library);
	const problems: CitationProblem[] = [];
	for (const { work, citations } of works) {
		if (typeof work === 'string') {
			// What the text itself defines, or a set of entries, needs no entry of its own.
			continue;
		}
		for (const citation of citations) {
			const guess = work ? undefined : unknown(citation.key, true);
			const found = entries ? judged(citation, work, entries, document.getText(), language) : guess;
			const missing = work && lacking(work);
			const lack = missing && {
				code: 'incompleteEntry' as const,
				message: `The entry of “${citation.key}” lacks ${listed(missing)}.`,
			};
			for (const problem of [found, lack]) {
				if (problem) {
					problems.push({ ...problem, key: citation.key, range: spanRange(document, citation) });
				}
			}
		}
	}
	return problems;
}

type Found = Omit<CitationProblem, 'key' | 'range'>;

/** What the bibliographies that the draft names say of a citation. */
function judged(
	citation: Citation,
	work: Paper | undefined,
	entries: DraftEntries,
	text: string,
	language: CitationLanguage,
): Found | undefined {
	const { key } = citation;
	const same = entries.of(key);
	const exact = same.filter(entry => entry.key === key);
	const [one] = exact;
	if (one) {
		const other = exact.find(({ title }) => normalizedTitle(title) !== normalizedTitle(one.title));
		return other && { code: 'duplicateKey', message: duplicateText(key, one, other) };
	}
	const [written] = same;
	if (written) {
		const message = `“${key}” is written “${written.key}” in ${pathInWorkspace(written.uri)}, and programs tell the two apart.`;
		return { code: 'ambiguousKey', message, meant: written.key };
	}
	if (mayBeLabel(citation, text, language)) {
		return undefined;
	}
	const message = `“${key}” is not in ${entries.names}, the bibliography of this draft.`;
	return work ? { code: 'unknownKey', message, isMissing: true } : unknown(key, false);
}

function unknown(key: string, isGuess: boolean): Found {
	const message = `No paper and no bibliography of the workspace has the key “${key}”.`;
	return { code: 'unknownKey', message, isGuess };
}

/** In these languages the mark of a citation also refers to figures and headings, which other files may define. */
function mayBeLabel({ form, start }: Citation, text: string, language: CitationLanguage): boolean {
	return (
		(language === 'myst' && form === 'narrative') ||
		(language === 'typst' &&
			/(?:@|\bref\(\s*<)$/.test(text.slice(Math.max(0, start - 20), start)) &&
			/#include\b/.test(text))
	);
}

function duplicateText(
	key: string,
	one: { readonly title: string; readonly uri: string },
	other: { readonly title: string; readonly uri: string },
): string {
	const [first, second] = [one, other].map(({ title, uri }) => `“${title}” in ${pathInWorkspace(uri)}`);
	return `The key “${key}” stands for two works: ${first} and ${second}.`;
}

/** `a, b and c` */
function listed(words: readonly string[]): string {
	return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}
