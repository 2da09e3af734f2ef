import * as vscode from 'vscode';
import { readingText } from '../../core/browse/readingNames';
import { textPieces } from '../../core/browse/textPieces';
import type { Paper } from '../../core/library/paper';
import { abstractMatches } from '../../core/search/abstractMatches';
import { abstractSnippet } from '../../core/search/abstractSnippet';
import { noteSnippet } from '../../core/search/noteSnippet';
import type { Range } from '../../core/search/textMatch';
import { paperLinks } from './paperLinks';

const longestAbstract = 1_500;

/**
 * The paper in a hover, with what `query` found in its texts. These are strangers': they are shown, and nothing in them is
 * a link, an image or a command.
 */
export function paperTooltip(paper: Paper, query = ''): vscode.MarkdownString {
	const cut = paper.abstract.length > longestAbstract;
	const abstract = cut ? `${paper.abstract.slice(0, longestAbstract)}…` : paper.abstract;
	const ranges = query === '' ? [] : abstractMatches(paper.abstract, query);
	const noted = query === '' ? undefined : noteSnippet(paper, query);
	const isBehind = ranges.length > 0 && ranges[0]![0] >= longestAbstract;
	const snippet = isBehind ? abstractSnippet(paper, query) : undefined;
	const facts = [paper.authors.slice(0, 8).join(', '), paper.listed ?? paper.year, paper.key].filter(Boolean);
	const reading = readingText(paper);
	return new vscode.MarkdownString()
		.appendMarkdown(`**${inert(paper.title)}**\n\n`)
		.appendMarkdown(`${inert(facts.join(' · '))}\n\n`)
		.appendMarkdown(reading && `${inert(reading)}\n\n`)
		.appendMarkdown(snippet ? `${marked(snippet.text, snippet.matches)}\n\n` : '')
		.appendMarkdown(`${marked(abstract, ranges)}\n\n`)
		.appendMarkdown(noted ? `Note: ${marked(noted.text, noted.matches)}\n\n` : '')
		.appendMarkdown(
			paperLinks(paper)
				.map(({ kind, url }) => `- ${kind}: ${inert(url)}`)
				.join('\n'),
		);
}

/**
 * Text as Markdown that shows it to the letter. `appendText` leaves bare addresses that the renderer turns into links;
 * written as character references, no mark means anything.
 */
export function inert(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[!-/:-@[-`{-~]/g, mark => `&#${mark.charCodeAt(0)};`)
		.replace(/\bwww(?=&#46;)/gi, 'ww&#119;');
}

function marked(text: string, found: readonly Range[]): string {
	return textPieces(text, found)
		.map(piece => (piece.kind === 'found' ? `**${inert(piece.text)}**` : inert(piece.text)))
		.join('');
}
