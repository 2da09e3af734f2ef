import type { BibtexEntry } from '../../bibtex/bibtexBlock';
import { bibtexNames } from '../../bibtex/bibtexNames';
import { BibtexMacros, entryValues } from '../../bibtex/bibtexValues';
import { plainText } from '../../bibtex/plainText';
import { scanBibtex } from '../../bibtex/scanBibtex';
import { LineCounter } from '../../lineCounter';
import { spokenName } from '../../name';
import type { ExportedPaper } from './exportedPaper';

const entry = /^[ \t]*@(?!string|preamble|comment)[a-z]{4,20}\s*\{\s*[^\s,{}]{1,100},/im;

/** Whether a text begins with an entry of BibTeX, copied into a file of another name. */
export function beginsLikeBibtex(text: string): boolean {
	const head = text.slice(0, 4000);
	const at = head.search(entry);
	return at >= 0 && head.slice(0, at).trim().length < 200;
}

/** The entries of BibTeX in a text that have a title; `undefined` is a pause. */
export function* bibtexPapers(text: string): Generator<ExportedPaper | undefined, void> {
	const macros = new BibtexMacros();
	const lines = new LineCounter(text);
	for (const block of scanBibtex(text)) {
		if (block.kind === 'macro') {
			macros.define(text, block);
		}
		yield block.kind === 'entry' ? paperOf(text, block, macros, lines) : undefined;
	}
}

function paperOf(
	text: string,
	block: BibtexEntry,
	macros: BibtexMacros,
	lines: LineCounter,
): ExportedPaper | undefined {
	const values = entryValues(text, block, macros);
	const fieldLines = new Map(
		block.fields.map(({ name, start }) => [name.toLowerCase(), lines.at(start)] as const),
	);
	const [title, line] = [values.get('title'), fieldLines.get('title')];
	if (title === undefined || line === undefined) {
		return undefined;
	}
	const journal = values.get('journal');
	return {
		line,
		abstractLine: fieldLines.get('abstract'),
		title: plainText(title),
		abstract: plainText(values.get('abstract') ?? ''),
		authors: bibtexNames(values.get('author') ?? '').names.map(spokenName),
		date: values.get('year') ?? values.get('date'),
		doi: values.get('doi'),
		arxiv: values.get('eprint') ?? (journal && /arxiv/i.test(journal) ? journal : undefined),
		url: values.get('url'),
	};
}
