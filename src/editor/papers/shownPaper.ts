import * as vscode from 'vscode';
import { textPieces } from '../../core/browse/textPieces';
import type { Paper } from '../../core/library/paper';
import { abstractMatches } from '../../core/search/abstractMatches';
import { markedTitle } from '../../core/search/markedTitle';
import type { ShownPaper } from '../../webview/protocol';
import type { CitedAt } from '../citation/citationIndex';
import { paperLinks } from './paperLinks';

/** A paper as the panel shows it, with the words of `query` marked. */
export function shownPaper(
	paper: Paper,
	query: string,
	related: readonly Paper[],
	citedIn: readonly CitedAt[],
): ShownPaper {
	const { key, title, abstract, authors, year, arxiv, doi, listed, upvotes, stars } = paper;
	const { status, tags, rating } = paper;
	return {
		...{ key, authors, year, arxiv, doi, listed, upvotes, stars, status, tags, rating },
		title: textPieces(title, markedTitle(title, query)),
		abstract: textPieces(abstract, query === '' ? [] : abstractMatches(abstract, query)),
		links: paperLinks(paper),
		sources: paper.sources.map(({ uri, line }) => ({
			label: `${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}, line ${line}`,
		})),
		citedIn: citedIn.map(({ uri, line }) => `${vscode.workspace.asRelativePath(uri)}, line ${line + 1}`),
		hasNote: paper.note !== undefined,
		related: related.map(({ key, title }) => ({ key, title })),
	};
}
