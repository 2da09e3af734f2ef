import * as vscode from 'vscode';
import { readingText } from '../../core/browse/readingNames';
import type { Paper } from '../../core/library/paper';
import { paperLinks } from './paperLinks';

const longestAbstract = 1_500;

/** The paper in a hover. Its texts are strangers': they are shown, and nothing in them is a link, an image or a command. */
export function paperTooltip(paper: Paper): vscode.MarkdownString {
	const cut = paper.abstract.length > longestAbstract;
	const abstract = cut ? `${paper.abstract.slice(0, longestAbstract)}…` : paper.abstract;
	const facts = [paper.authors.slice(0, 8).join(', '), paper.listed ?? paper.year, paper.key].filter(Boolean);
	const reading = readingText(paper);
	return new vscode.MarkdownString()
		.appendMarkdown(`**${inert(paper.title)}**\n\n`)
		.appendMarkdown(`${inert(facts.join(' · '))}\n\n`)
		.appendMarkdown(reading && `${inert(reading)}\n\n`)
		.appendMarkdown(`${inert(abstract)}\n\n`)
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
