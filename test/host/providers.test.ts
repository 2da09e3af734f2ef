import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { dumpPage } from '../dumpPage';
import {
	closeAll,
	literature,
	remove,
	resetSettings,
	until,
	untilFound,
	untitled,
	write,
} from './literature';

suite('citations as a language feature', () => {
	let api: LiteratureApi;
	let dump: vscode.Uri;
	let open: vscode.TextDocument | undefined;
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

	suiteTeardown(() => remove('provided.txt'));

	teardown(async () => {
		await closeAll();
		await resetSettings('citation', 'unknownKey');
		await remove(
			...['typ', 'org', 'adoc'].map(extension => `typed.${extension}`),
			'voiced.org',
			'quartz.txt',
		);
		await remove('counted.typ', 'counted.bib', 'counted.tex', 'citing.org', 'known.bib');
		await remove('severe', 'likely', 'noted', 'checked');
		// The next untitled document would get the name of this one, and its text.
		await until(() => !open?.isUntitled || open.isClosed);
	});

	/** Shows a document of this language, or in a file of this name, with the cursor at `|`. */
	async function shown(marked: string, kind: string) {
		const content = marked.replace('|', '');
		const document = kind.includes('.')
			? await vscode.workspace.openTextDocument(await write(kind, content))
			: await untitled(kind, content);
		open = document;
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
		});
	}

	test('completes with what the document cites first, where nothing was typed', async () => {
		const [first] = await completed(`See [@${keys[2]}] and [@|].`, 'markdown');
		assert.equal(first && keyOf(first), keys[2]);
	});

	test('completes with what the document cites first, of those that fit alike', async () => {
		const titles = [
			'Quartz Lamps of Odd Harbours',
			'Quartz Lamps of Even Harbours',
			'Quartz Lamps of Far Harbours',
		];
		await write('quartz.txt', dumpPage(...titles));
		await until(() => api.papers().filter(({ title }) => titles.includes(title)).length === 3);
		await api.search('quartz');
		for (const title of titles) {
			const { key } = api.papers().find(paper => paper.title === title)!;
			const [first] = await completed(`See [@${key}] and [@quartz lamps|].`, 'markdown');
			assert.equal(first && keyOf(first), key);
			await closeAll();
			await until(() => !open?.isUntitled || open.isClosed);
		}
	});

	test('completes in a notebook cell', async () => {
		const text = 'As shown [@pashient';
		const notebook = await vscode.workspace.openNotebookDocument(
			'jupyter-notebook',
			new vscode.NotebookData([
				new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, text, 'markdown'),
			]),
		);
		await vscode.window.showNotebookDocument(notebook);
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			notebook.cellAt(0).document.uri,
			new vscode.Position(0, text.length),
		);
		assert.include(list.items.map(keyOf), 'patientMirrorsShips');
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

	const voices: [kind: string, marked: string, title: string, converted: string][] = [
		['markdown', 'So [@amber|Roots].', 'Cite in the Sentence', 'So @amberRoots.'],
		['markdown', 'So @amber|Roots [p. 3].', 'Cite in Parentheses', 'So [@amberRoots, p. 3].'],
		['voiced.org', 'So [cite:@amber|Roots].', 'Cite in the Sentence', 'So [cite/t:@amberRoots].'],
	];
	for (const [kind, marked, title, converted] of voices) {
		test(`${title.toLowerCase()} in ${kind}: ${marked}`, async () => {
			const { document, position } = await shown(marked, kind);
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				document.uri,
				new vscode.Range(position, position),
				vscode.CodeActionKind.RefactorRewrite.value,
			);
			const action = actions.find(found => found.title === title);
			assert.isTrue(action?.edit && (await vscode.workspace.applyEdit(action.edit)));
			assert.equal(document.getText(), converted);
		});
	}

	test('puts in the key', async () => {
		const { document, editor } = await shown('As shown [@mirors pashient|].', 'markdown');
		await vscode.commands.executeCommand('editor.action.triggerSuggest');
		// Only what the widget shows can be accepted, and nothing tells when it does.
		await untilFound(async () => {
			await vscode.commands.executeCommand('acceptSelectedSuggestion');
			return document.getText().includes(keys[1]!);
		});
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

	/** While these settings of ours are on. */
	async function withSettings<Result>(names: readonly string[], act: () => Promise<Result>): Promise<Result> {
		const settings = vscode.workspace.getConfiguration('litnotes.citation');
		const set = async (value: true | undefined) => {
			for (const name of names) {
				await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
			}
		};
		await set(true);
		try {
			return await act();
		} finally {
			await set(undefined);
		}
	}

	test('says behind keys what they stand for, and makes them links, where one wants that', async () => {
		const { document } = await shown(`So [@${keys[0]}; @unknownKey].|`, 'markdown');
		const asked = async () => {
			const whole = new vscode.Range(0, 0, 1, 0);
			const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
				'vscode.executeInlayHintProvider',
				document.uri,
				whole,
			);
			const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
				'vscode.executeLinkProvider',
				document.uri,
			);
			const ours = links.filter(({ target }) => target?.path === dump.path);
			return [
				...hints.map(({ label, position }) => `${String(label)} ${position.character}`),
				...ours.map(({ range, target }) => `${document.getText(range)} ${target?.fragment}`),
			];
		};
		assert.deepEqual(await asked(), []);
		assert.deepEqual(await withSettings(['inlayHints', 'links'], asked), [
			'Amber without Roots 15',
			`${keys[0]} L${api.paper(keys[0]!)!.sources[0]!.line}`,
		]);
	});

	test('counts above the entries of a bibliography where they are cited', async () => {
		await write('counted.typ', 'So @bellsGlass, @bellsGlass.\n');
		const bib = await write(
			'counted.bib',
			'@misc{bellsGlass,\n title = {Bells of Glass}}\n\n@misc{never, title = {N}}\n',
		);
		await shown('So \\cite{bells|Glass} it is.', 'counted.tex');
		await vscode.workspace.openTextDocument(bib);
		const counted = async () => {
			const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
				'vscode.executeCodeLensProvider',
				bib,
				9,
			);
			return lenses.map(({ command, range }) => `${range.start.line} ${command?.title}`);
		};
		await untilFound(async () => (await counted()).join() === '0 Cited 3 times in 2 files,3 Not cited');
	});

	test('marks a key wherever the document cites it', async () => {
		const { document, position } = await shown(
			`\\cite{bells|Glass} \\textbf{bellsGlass} \\citep{a,bellsGlass}`,
			'latex',
		);
		const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
			'vscode.executeDocumentHighlights',
			document.uri,
			position,
		);
		assert.deepEqual(
			highlights.map(({ range }) => range.start.character),
			[6, 47],
		);
	});

	test('finds where the workspace cites a key, in files that are closed and in text that is not saved', async () => {
		const closed = await write('citing.org', 'So [cite:@bellsGlass] it is.\n\n# [cite:@bellsGlass]\n');
		const { document, position } = await shown('So \\cite{bells|Glass} it is.', 'latex');
		const locations = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			document.uri,
			position,
		);
		const placeOf = ({ uri, range }: vscode.Location) => `${uri.path}:${range.start.line}`;
		const source = api.paper('bellsGlass')!.sources[0]!;
		assert.sameMembers(locations.map(placeOf), [
			`${document.uri.path}:0`,
			`${closed.path}:0`,
			`${dump.path}:${source.line - 1}`,
		]);
	});

	test('marks keys that nobody knows, where one wants that, and offers the likeliest', async () => {
		const settings = vscode.workspace.getConfiguration('litnotes.citation');
		await write('known.bib', '@book{knuth84,\n  title = {TeX}\n}\n');
		await until(() => api.paper('knuth84'));
		await settings.update('unknownKey', 'warning', vscode.ConfigurationTarget.Workspace);
		const { document } = await shown('[@knuth84; @bellGlas1999; @bellsGlass] or `@code`|', 'markdown');
		const marked = () =>
			vscode.languages
				.getDiagnostics(document.uri)
				.filter(({ code }) => code === 'unknownKey')
				.map(({ range }) => document.getText(range));
		await until(() => marked().length > 0);
		assert.deepEqual(marked(), ['bellGlas1999']);
		const offered = async () => {
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				document.uri,
				new vscode.Range(0, 15, 0, 15),
				vscode.CodeActionKind.QuickFix.value,
			);
			return actions.find(({ title }) => title === 'Cite bellsGlass');
		};
		await untilFound(offered);
		const fix = await offered();
		assert.isTrue(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
		assert.include(document.getText(), '[@knuth84; @bellsGlass; @bellsGlass]');
		await until(() => marked().length === 0);
	});

	test('marks each problem as severely as one wants, in languages that it knows', async () => {
		await write(
			'severe/refs.bib',
			'@article{a1, title={A}}\n@book{b1, title={One}}\n@book{b1, title={Two}}\n',
		);
		await until(() => api.paper('a1') && api.paper('b1'));
		const text = '\\bibliography{refs}\n\\cite{a1,A1,b1,nobody}\n';
		const tex = await vscode.workspace.openTextDocument(await write('severe/draft.tex', text));
		const plain = await vscode.workspace.openTextDocument(await write('severe/draft.log', text));
		const settings = vscode.workspace.getConfiguration('litnotes.citation');
		const found = ({ uri }: vscode.TextDocument) =>
			vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Literature Notes');
		const severities = () =>
			codes.map(code => found(tex).find(problem => problem.code === code)?.severity ?? 'none').join();
		const codes = ['unknownKey', 'ambiguousKey', 'duplicateKey', 'incompleteEntry'] as const;
		const setAll = async (value: string | undefined) => {
			for (const code of codes) {
				await settings.update(code, value, vscode.ConfigurationTarget.Workspace);
			}
		};
		const { Warning, Hint, Information } = vscode.DiagnosticSeverity;
		try {
			await until(() => severities() === [Warning, Warning, Warning, Hint].join());
			await setAll('information');
			await until(() => severities() === codes.map(() => Information).join());
			await setAll('off');
			await until(() => found(tex).length === 0);
		} finally {
			await setAll(undefined);
		}
		await until(() => found(tex).length > 0);
		assert.isEmpty(found(plain));
	});

	test('offers the three likeliest keys for one that nobody knows', async () => {
		await write(
			'likely/refs.bib',
			['kelpRopes', 'kelpNets', 'kelpBoats', 'reed2020kelp', 'reed2021kelp', 'reed2022kelp', 'reed2023kelp']
				.map(key => `@misc{${key}, title={${key.replace(/[A-Z]/, ' $&')} at Sea}}\n`)
				.join(''),
		);
		await until(() => api.paper('kelpBoats'));
		const name = 'likely/draft.md';
		const uri = await write(
			name,
			'---\nbibliography: refs.bib\n---\n\nSo @kelpThing1999.\nSo @reed2032kelp.\n',
		);
		const document = await vscode.workspace.openTextDocument(uri);
		const offered = async (line: number) => {
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				uri,
				new vscode.Range(line, 6, line, 6),
				vscode.CodeActionKind.QuickFix.value,
			);
			return actions.map(({ title }) => title).filter(title => title.startsWith('Cite '));
		};
		await until(() => vscode.languages.getDiagnostics(document.uri).length > 1);
		await untilFound(async () => (await offered(4)).length === 3);
		assert.isAbove((await offered(4)).filter(title => title.startsWith('Cite kelp')).length, 1);
		// Its words are as near to each of them; its letters are not.
		assert.equal((await offered(5))[0], 'Cite reed2022kelp');
	});

	test('understands LaTeX within Markdown', async () => {
		const [first] = await completed('So \\citep[see]{mirors|}', 'markdown');
		assert.equal(first && keyOf(first), 'patientMirrorsShips');
		const { document, position } = await shown('So \\cite{amber|Roots} and @amberRoots.', 'markdown');
		const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
			'vscode.executeDocumentHighlights',
			document.uri,
			position,
		);
		assert.deepEqual(
			highlights.map(({ range }) => document.getText(range)),
			['amberRoots', 'amberRoots'],
		);
	});

	test('counts and finds what cites a paper from its note', async () => {
		const note = await write('noted/amber.md', '---\ncitekey: amberRoots\n---\n\nMine.\n');
		const draft = await write('noted/draft.org', 'So [cite:@amberRoots].\n');
		await until(() => api.paper('amberRoots')?.note);
		const document = await vscode.workspace.openTextDocument(note);
		const titles = async () => {
			const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
				'vscode.executeCodeLensProvider',
				note,
				9,
			);
			return lenses.map(({ command }) => command?.title ?? '');
		};
		await untilFound(async () => (await titles()).some(title => /^Cited (?:once|1 time|in)/.test(title)));
		const locations = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			document.uri,
			new vscode.Position(1, 12),
		);
		assert.include(
			locations.map(({ uri }) => uri.path),
			draft.path,
		);
	});

	test('marks by itself only what the bibliography of the draft says is wrong, and mends it', async () => {
		const entries = [
			'@article{kelpLanterns, title={Kelp Lanterns}, author={Ito, Ren}, year={2001}}',
			'@book{twice, title={One}, author={A B}, year={2001}}',
		];
		const one = await write('checked/one.bib', entries.join('\n'));
		await write('checked/two.bib', '@book{twice, title={Two}, author={A B}, year={2001}}');
		await until(() => api.paper('kelpLanterns') && api.paper('twice'));
		const cites = `[@KelpLanterns; @kelpLanterns; @twice; @nobodyKnows; @${keys[0]}]`;
		const named = await write('checked/named.md', `---\nbibliography: [one.bib, two.bib]\n---\n${cites}\n`);
		const unnamed = await write('checked/unnamed.md', `${cites}\n`);
		const marked = ({ uri }: vscode.TextDocument) =>
			vscode.languages
				.getDiagnostics(uri)
				.filter(({ source }) => source === 'Literature Notes')
				.map(({ code, range }) => `${String(code)} ${range.start.character}`)
				.sort();
		const document = await vscode.workspace.openTextDocument(named);
		const other = await vscode.workspace.openTextDocument(unnamed);
		const at = (key: string) => cites.indexOf(key);
		const wrong = [
			`ambiguousKey ${at('KelpLanterns')}`,
			`duplicateKey ${at('twice')}`,
			`incompleteEntry ${at('KelpLanterns')}`,
			`incompleteEntry ${at('kelpLanterns')}`,
			`unknownKey ${at('nobodyKnows')}`,
			`unknownKey ${at(keys[0]!)}`,
		].sort();
		await until(() => marked(document).length === wrong.length);
		assert.deepEqual(marked(document), wrong);
		await until(() => marked(other).length > 0);
		assert.deepEqual(
			marked(other),
			wrong.filter(problem => problem.startsWith('incomplete')),
		);

		const fixes = async (key: string) => {
			const position = document.positionAt(document.getText().indexOf(`@${key}`) + 2);
			return vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				named,
				new vscode.Range(position, position),
				vscode.CodeActionKind.QuickFix.value,
			);
		};
		const titles = async (key: string) => (await fixes(key)).map(({ title }) => title);
		assert.include(await titles('KelpLanterns'), 'Cite kelpLanterns');
		assert.include(await titles('nobodyKnows'), 'Search for “nobody Knows”');
		const add = (await fixes(keys[0]!)).find(({ title }) => title === `Add ${keys[0]} to the Bibliography`);
		await vscode.commands.executeCommand(add!.command!.command, ...add!.command!.arguments!);
		await until(() => !marked(document).includes(`unknownKey ${at(keys[0]!)}`));
		assert.include(new TextDecoder().decode(await vscode.workspace.fs.readFile(one)), `{${keys[0]},`);
	});
});
