import * as vscode from 'vscode';
import type { Link, Paper } from '../../core/library/paper';
import { paperLinks } from './paperLinks';
import { withoutIcons } from '../plainText';

/** Opens an address of the paper in the browser: the given one, the only one, or the one that the user picks. */
export async function openLink(paper: Paper, index?: number): Promise<void> {
	const links = paperLinks(paper);
	if (links.length === 0) {
		throw new Error(`No address is known for “${paper.title}”.`);
	}
	const link = index === undefined ? await askLink(links) : links[index];
	if (link) {
		const uri = vscode.Uri.parse(link.url, true);
		if (!['http', 'https'].includes(uri.scheme)) {
			throw new Error(`Only web addresses are opened, and this is none: ${link.url}`);
		}
		await vscode.env.openExternal(uri);
	}
}

async function askLink(links: readonly Link[]): Promise<Link | undefined> {
	if (links.length === 1) {
		return links[0];
	}
	const rows = links.map(link => ({
		label: link.kind,
		description: withoutIcons(link.url),
		link,
	}));
	return (await vscode.window.showQuickPick(rows, { placeHolder: 'Which address?' }))?.link;
}
