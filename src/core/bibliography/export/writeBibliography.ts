import { bibtexEntry } from '../bibtex/bibtexEntry';
import { plainStyle } from '../bibtex/bibtexStyle';
import { cslItem } from '../csl/cslItem';
import { cslYamlItem } from '../csl/cslYamlItem';
import { hayagrivaEntry } from '../hayagriva/hayagrivaEntry';
import type { Addition } from '../insertReferences';
import { risRecord } from '../ris/risRecord';
import { csvHeading, csvRow } from './csvTable';
import type { ExportFormat } from './exportFormat';
import { flatReference } from './flatReference';
import { htmlItem } from './htmlItem';
import { markdownItem } from './markdownItem';

/** How a format writes a list: its entries, and what stands around and between them. */
interface Writer {
	readonly write: (entry: Addition) => string;
	readonly head?: string;
	/** A line end unless told. */
	readonly between?: string;
	/** A line end unless told. */
	readonly end?: string;
	/** A list of nothing. */
	readonly empty?: string;
}

const writers: Readonly<Record<ExportFormat, Writer>> = {
	bibtex: { write: entry => ownOr('bibtex', entry), between: '\n\n' },
	biblatex: { write: entry => ownOr('biblatex', entry), between: '\n\n' },
	'csl-json': {
		write: ({ reference }) =>
			`  ${JSON.stringify(cslItem(reference), undefined, 2).replaceAll('\n', '\n  ')}`,
		head: '[\n',
		between: ',\n',
		end: '\n]\n',
		empty: '[]\n',
	},
	'csl-yaml': {
		write: ({ reference }) => cslYamlItem(reference),
		head: '---\nreferences:\n',
		end: '\n...\n',
		empty: '---\nreferences: []\n...\n',
	},
	ris: { write: ({ reference }) => risRecord(reference), between: '\r\n\r\n', end: '\r\n' },
	hayagriva: { write: ({ reference }) => hayagrivaEntry(reference), between: '\n\n' },
	markdown: { write: ({ reference }) => markdownItem(reference) },
	html: {
		write: ({ reference }) => htmlItem(reference),
		head: '<ul class="references">\n',
		end: '\n</ul>\n',
		empty: '<ul class="references"></ul>\n',
	},
	csv: {
		write: ({ reference }) => csvRow(reference),
		head: `${csvHeading}\r\n`,
		between: '\r\n',
		end: '\r\n',
		empty: `${csvHeading}\r\n`,
	},
	jsonl: { write: ({ reference }) => JSON.stringify(flatReference(reference)) },
};

/** A whole bibliography, bit by bit. */
export function* writeBibliography(
	entries: readonly Addition[],
	format: ExportFormat,
): Generator<undefined, string> {
	const { write, head = '', between = '\n', end = '\n', empty = '' } = writers[format];
	const written: string[] = [];
	for (const entry of entries) {
		written.push(write(entry));
		if (written.length % 50 === 0) {
			yield;
		}
	}
	return written.length === 0 ? empty : head + written.join(between) + end;
}

/** Types and fields that BibTeX itself does not know. */
const isBiblatex =
	/^@(?:online|thesis|report|collection|inreference)\b|^\s*(?:journaltitle|date|eprinttype|eprintclass|location)\s*=/im;

/** The user's own entry, where the dialect allows it. */
function ownOr(dialect: 'bibtex' | 'biblatex', { reference, bibtex }: Addition): string {
	return bibtex && (dialect === 'biblatex' || !isBiblatex.test(bibtex))
		? bibtex
		: bibtexEntry(reference, { ...plainStyle, dialect });
}
