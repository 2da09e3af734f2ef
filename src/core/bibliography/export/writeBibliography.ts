import { bibtexEntry } from '../bibtex/bibtexEntry';
import { plainStyle } from '../bibtex/bibtexStyle';
import { cslItem } from '../csl/cslItem';
import { cslYamlItem } from '../csl/cslYamlItem';
import { hayagrivaEntry } from '../hayagriva/hayagrivaEntry';
import type { Addition } from '../insertReferences';
import { risRecord } from '../ris/risRecord';
import { csvTable } from './csvTable';
import type { ExportFormat } from './exportFormat';
import { flatReference } from './flatReference';
import { htmlList } from './htmlList';
import { markdownList } from './markdownList';

/** A whole bibliography as a text that ends with its last line. */
export function writeBibliography(entries: readonly Addition[], format: ExportFormat): string {
	const references = entries.map(({ reference }) => reference);
	switch (format) {
		case 'bibtex':
		case 'biblatex':
			return joined(
				entries.map(({ reference, bibtex }) =>
					bibtex && (format === 'biblatex' || !isBiblatex.test(bibtex))
						? bibtex
						: bibtexEntry(reference, { ...plainStyle, dialect: format }),
				),
				'\n\n',
			);
		case 'csl-json':
			return `${JSON.stringify(references.map(cslItem), undefined, 2)}\n`;
		case 'csl-yaml':
			return `---\nreferences:\n${joined(references.map(reference => cslYamlItem(reference)))}...\n`;
		case 'ris':
			return joined(
				references.map(reference => risRecord(reference)),
				'\r\n\r\n',
				'\r\n',
			);
		case 'hayagriva':
			return joined(
				references.map(reference => hayagrivaEntry(reference)),
				'\n\n',
			);
		case 'markdown':
			return markdownList(references);
		case 'html':
			return htmlList(references);
		case 'csv':
			return csvTable(references);
		case 'jsonl':
			return joined(references.map(reference => JSON.stringify(flatReference(reference))));
	}
}

/** Types and fields that BibTeX itself does not know. */
const isBiblatex =
	/^@(?:online|thesis|report|collection|inreference)\b|^\s*(?:journaltitle|date|eprinttype|eprintclass|location)\s*=/im;

function joined(texts: readonly string[], between = '\n', end = '\n'): string {
	return texts.length === 0 ? '' : texts.join(between) + end;
}
