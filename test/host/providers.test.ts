import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { dumpPage } from '../dumpPage';
import { literature, until, write } from './literature';

suite('citations as a language feature', () => {
	let api: LiteratureApi;
	let dump: vscode.Uri;
	const keys = ['amberRoots', 'patientMirrorsShips', 'bellsGlass'];

	suiteSetup(async () => {
		api = await literature();
		dump = await write(
			'provided.txt',
			dumpPage('Amber without Roots', 'Patient Mirrors for Ships', 'Bells of Glass'),
		);
		await until(() => keys.every(key => api.paper(key)));
		await api.search('amber');
	});

	suiteTeardown(async () => {
		await vscode.workspace.fs.delete(dump);
	});

	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	/** Shows a document of this language, or in a file of this name, with the cursor at `|`. */
	async function shown(marked: string, kind: string) {
		const content = marked.replace('|', '');
		const document = await vscode.workspace.openTextDocument(
			kind.includes('.') ? await write(kind, content) : { language: kind, content },
		);
		const editor = await vscode.window.showTextDocument(document);
		const position = document.positionAt(marked.indexOf('|'));
		editor.selection = new vscode.Selection(position, position);
		return { document, editor, position };
	}

	async function completed(marked: string, kind: string) {
		const { document, position } = await shown(marked, kind);
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			position,
			undefined,
			5,
		);
		return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
	}

	function keyOf({ label }: vscode.CompletionItem): string {
		return typeof label === 'string' ? label : label.label;
	}

	const queries: [kind: string, marked: string][] = [
		['markdown', 'As shown [@mirors pashient|]'],
		['markdown', 'As shown @mirrors|'],
		['latex', '\\cite{other,ships mirrors|}'],
		['typed.typ', 'As shown @miror|'],
		['typed.org', 'As shown [cite:@patient ship|]'],
		['typed.adoc', 'As shown cite:[patient ship|]'],
		['restructuredtext', 'As shown :cite:p:`patient ship|`'],
	];
	for (const [kind, marked] of queries) {
		test(`completes in ${kind}: ${marked}`, async () => {
			const [first] = await completed(marked, kind);
			assert.equal(first && keyOf(first), 'patientMirrorsShips');
			const { range } = first ?? {};
			assert.isTrue(range && 'inserting' in range && range.inserting.isSingleLine);
			assert.include(
				String((first?.documentation as vscode.MarkdownString).value),
				'Patient Mirrors for Ships',
			);
			if (kind.includes('.')) {
				await vscode.workspace.fs.delete(vscode.window.activeTextEditor!.document.uri);
			}
		});
	}

	test('completes with what the document cites first, where nothing was typed', async () => {
		const [first] = await completed(`See [@${keys[2]}] and [@|].`, 'markdown');
		assert.equal(first && keyOf(first), keys[2]);
	});

	for (const [kind, marked] of [
		['markdown', 'Write to ships@mirrors|'],
		['markdown', '`[@mirrors|]`'],
		['markdown', 'See [@amberRoots mirrors|]'],
		['latex', '% \\cite{mirrors|}'],
		['plaintext', 'See [@mirrors|]'],
	] as const) {
		test(`completes nothing in ${kind}: ${marked}`, async () =>
			assert.isEmpty(await completed(marked, kind)));
	}

	test('puts in the key', async () => {
		const { document, editor } = await shown('As shown [@mirors pashient|].', 'markdown');
		await vscode.commands.executeCommand('editor.action.triggerSuggest');
		// Only what the widget shows can be accepted, and nothing tells when it does.
		for (let tries = 0; !document.getText().includes(keys[1]!) && tries < 50; tries++) {
			await new Promise(resolve => setTimeout(resolve, 100));
			await vscode.commands.executeCommand('acceptSelectedSuggestion');
		}
		assert.equal(document.getText(), `As shown [@${keys[1]}].`);
		assert.equal(editor.selection.active.character, `As shown [@${keys[1]}`.length);
	});

	test('hovers over the key, and over nothing else', async () => {
		const { document } = await shown(`See [see @${keys[0]}, p. 3; @unknownKey].|`, 'markdown');
		const hover = async (character: number) => {
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				document.uri,
				new vscode.Position(0, character),
			);
			return hovers.filter(({ contents }) =>
				contents.some(
					content => typeof content === 'object' && content.value.includes('Amber without Roots'),
				),
			);
		};
		const [found] = await hover(document.getText().indexOf('Roots'));
		assert.equal(found?.range && document.getText(found.range), keys[0]);
		assert.isEmpty(await hover(document.getText().indexOf('p. 3')));
		assert.isEmpty(await hover(document.getText().indexOf('unknown')));
	});

	test('goes from a key to the line of the dump', async () => {
		const { document, position } = await shown(`\\cite{amb|erRoots}`, 'latex');
		const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
			'vscode.executeDefinitionProvider',
			document.uri,
			position,
		);
		const found = links.map(({ targetUri, targetRange }) => [targetUri.path, targetRange.start.line]);
		assert.deepEqual(found, [[dump.path, api.paper(keys[0]!)!.sources[0]!.line - 1]]);
		assert.equal(links[0]?.originSelectionRange && document.getText(links[0].originSelectionRange), keys[0]);
	});
});
