import * as vscode from 'vscode';
import type { NewFacts } from '../../core/bibliography/newFacts';
import type { Paper } from '../../core/library/paper';
import { withoutIcons } from '../plainText';
import { factsIn, factProblem } from './factsIn';

const names = { title: 'Title', authors: 'Authors', year: 'Year', arxiv: 'arXiv id', doi: 'DOI' } as const;

/** Which fact of a paper is to be another, and what it is; `undefined` where the user turned away. */
export async function askFacts(paper: Paper): Promise<NewFacts | undefined> {
	const rows = Object.entries(names).map(([name, label]) => {
		const said = written(paper, name as keyof NewFacts);
		return { label, description: withoutIcons(said), said, name: name as keyof NewFacts };
	});
	const placeHolder = `What is wrong about “${paper.title.slice(0, 60)}”?`;
	const row = await vscode.window.showQuickPick(rows, { placeHolder });
	const text = row && (await askText(row));
	return row && text !== undefined && text !== row.said ? factsIn({ [row.name]: text }) : undefined;
}

function askText(row: { readonly label: string; readonly said: string; readonly name: keyof NewFacts }) {
	return vscode.window.showInputBox({
		title: row.label,
		value: row.said,
		prompt: row.name === 'authors' ? 'Names with semicolons between' : 'Nothing takes it out',
		validateInput: text => factProblem(row.name, text),
	});
}

function written({ title, authors, year, arxiv, doi }: Paper, name: keyof NewFacts): string {
	return { title, authors: authors.join('; '), year: String(year ?? ''), arxiv: arxiv ?? '', doi: doi ?? '' }[
		name
	];
}
