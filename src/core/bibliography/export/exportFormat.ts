/** What a list of references can be exported as. */
export const exportFormats = {
	bibtex: { label: 'BibTeX', extension: 'bib', languageId: 'bibtex' },
	biblatex: { label: 'biblatex', extension: 'bib', languageId: 'bibtex' },
	'csl-json': { label: 'CSL-JSON', extension: 'json', languageId: 'json' },
	'csl-yaml': { label: 'CSL YAML', extension: 'yaml', languageId: 'yaml' },
	ris: { label: 'RIS', extension: 'ris', languageId: 'plaintext' },
	hayagriva: { label: 'Hayagriva (Typst)', extension: 'yml', languageId: 'yaml' },
	markdown: { label: 'Markdown List', extension: 'md', languageId: 'markdown' },
	html: { label: 'HTML List', extension: 'html', languageId: 'html' },
	csv: { label: 'CSV Table', extension: 'csv', languageId: 'csv' },
	jsonl: { label: 'JSON Lines', extension: 'jsonl', languageId: 'jsonl' },
} as const;

export type ExportFormat = keyof typeof exportFormats;

export function isExportFormat(name: unknown): name is ExportFormat {
	return typeof name === 'string' && Object.hasOwn(exportFormats, name);
}
