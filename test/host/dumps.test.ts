import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { type ExpectedRecord, expectedRecords } from './expectedRecords';
import { inWorkspace, literature } from './literature';

suite('the real dumps', () => {
	let api: LiteratureApi;
	let records: readonly ExpectedRecord[];

	suiteSetup(async function () {
		records = await expectedRecords(this);
		api = await literature();
	});

	const uriOf = (record: ExpectedRecord) => inWorkspace(`dumps/${record.file}`).toString();
	const fromDumps = () =>
		api.papers().filter(({ sources }) => sources.some(({ uri }) => uri.includes('/dumps/')));

	test('give 180 papers with 193 sources', () => {
		assert.lengthOf(fromDumps(), 180);
		assert.lengthOf(
			fromDumps().flatMap(({ sources }) => sources),
			193,
		);
	});

	test('give every record at its line, title and abstract to the letter', () => {
		const bySource = new Map(
			fromDumps().flatMap(paper => paper.sources.map(({ uri, line }) => [`${uri}:${line}`, paper] as const)),
		);
		for (const record of records) {
			const paper = bySource.get(`${uriOf(record)}:${record.line}`);
			const told = records.filter(other =>
				paper?.sources.some(s => s.uri === uriOf(other) && s.line === other.line),
			);
			assert.include(
				told.map(({ title }) => title),
				paper?.title,
			);
			assert.include(
				told.map(({ abstract }) => abstract),
				paper?.abstract,
			);
		}
	});

	test('give keys that are legal everywhere, unique, and lead back to their paper', () => {
		const papers = fromDumps();
		assert.equal(new Set(papers.map(({ key }) => key.toLowerCase())).size, papers.length);
		for (const paper of papers) {
			assert.match(paper.key, /^(?=.{2,40}$)[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*$/);
			assert.strictEqual(api.paper(paper.key), paper);
		}
	});

	test('give the links of fifty abstracts, without residue', () => {
		const linked = fromDumps().filter(({ links }) => links.length > 0);
		assert.isAtLeast(linked.length, 45);
		for (const { url } of linked.flatMap(({ links }) => links)) {
			assert.match(url, /^https?:\/\/[^\s{}]+[^\s{}.,;)]$/);
			assert.notMatch(url, /\.git$/);
		}
	});

	test('are found first by the words of their titles, in any order', async () => {
		for (const { title } of records.filter((_, i) => i % 20 === 0)) {
			const shuffled = title.split(' ').reverse().join(' ');
			const hits = await api.search(shuffled, 3);
			assert.equal(hits[0]?.paper.title.toLowerCase(), title.toLowerCase());
		}
	});

	test('are found with a typo, and limited as asked', async () => {
		const [first] = await api.search('lotery ticket hypotesis', 5);
		assert.match(first?.paper.title ?? '', /^The Lottery Ticket Hypothesis/);
		assert.lengthOf(await api.search('learning', 7), 7);
	});

	test('open at the line of the paper', async () => {
		const record = records.find(({ line }) => line > 100)!;
		const paper = fromDumps().find(({ title, sources }) => title === record.title && sources.length === 1)!;
		await vscode.commands.executeCommand('litnotes.openSource', { keys: [paper.key] });
		const editor = vscode.window.activeTextEditor;
		assert.equal(editor?.document.uri.toString(), paper.sources[0]?.uri);
		assert.equal(editor?.selection.active.line, paper.sources[0]!.line - 1);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});
});
